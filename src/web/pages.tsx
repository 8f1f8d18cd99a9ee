import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import { AskPage } from "./ask/AskPage.tsx";
import { BriefPage } from "./brief/BriefPage.tsx";
import { MechanismsPage } from "./shell/NoPage.tsx";
import { Trouble } from "./shell/Trouble.tsx";
import { words } from "./words.ts";

/** A page that is fetched when it is first gone to, so that the first load stays light. */
function later(fetchPage: () => Promise<ComponentType>): ComponentType {
  let fetched: ComponentType | undefined;
  return function Later() {
    const [Page, setPage] = useState<ComponentType | undefined>(() => fetched);
    const [fault, setFault] = useState<Error>();
    useEffect(() => {
      if (Page) return;
      fetchPage().then((page) => {
        fetched = page;
        setPage(() => page);
      }, setFault);
    }, []);
    if (fault) return <Trouble fault={fault} />;
    return Page ? <Page /> : <p role="status">{words.loading}</p>;
  };
}

/** Pages that the menu leaves out: nothing stands there yet. */
export const OFF_MENU: ReadonlySet<string> = new Set(["mechanisms"]);

/** The pages by their place in the address, in the order of the menu. */
export const PAGES: Record<string, ComponentType> = {
  brief: BriefPage,
  ask: AskPage,
  outcomes: later(() => import("./outcomes/OutcomesPage.tsx").then((page) => page.OutcomesPage)),
  ties: later(() => import("./ties/TiesPage.tsx").then((page) => page.TiesPage)),
  chronicle: later(() => import("./chronicle/ChroniclePage.tsx").then((page) => page.ChroniclePage)),
  compare: later(() => import("./compare/ComparePage.tsx").then((page) => page.ComparePage)),
  data: later(() => import("./data/DataPage.tsx").then((page) => page.DataPage)),
  mechanisms: MechanismsPage,
};
