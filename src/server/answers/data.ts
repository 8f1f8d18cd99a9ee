import { gradeText } from "../../brief/render/grades.ts";
import { gradedClasses } from "../../brief/sources.ts";
import { CASEBOOK } from "../../casebook.ts";
import { ALL_DAYS, daysBetween } from "../../dates.ts";
import { auditWords } from "../../questions/kit/audit.ts";
import { eventSources, recordPages, recordSources } from "../../record/sources.ts";
import type { WorldTables } from "../../record/world/world.ts";
import type { Held } from "../desk/held.ts";
import type { AnswerOf } from "../endpoints.ts";
import type { AnswerTo } from "./all.ts";

type Data = AnswerOf<"data">;

/** What is loaded, as of no day: all of it. */
export const data: AnswerTo<"data"> = async (held) => ({
  today: held.today(),
  chronicle: held.chronicle ?? null,
  datasets: await datasets(held),
  lists: await lists(held),
  record: record(held),
});

async function datasets({ desk, today }: Held): Promise<Data["datasets"]> {
  const { chronicle } = desk;
  const all = await chronicle.datasets(ALL_DAYS.to);
  const names = all.map(({ dataset }) => dataset);
  const view = chronicle.view(ALL_DAYS.to, names);
  const [spans, refused, aside, publishers] = await Promise.all([
    view.coverage(),
    view.quarantined(),
    chronicle.setAside(),
    view.counts({}, ["dataset", "publisher"]),
  ]);
  const seen = desk.record.at(ALL_DAYS.to);
  return all.map(({ dataset, from, to, events }) => {
    const own = <T extends { dataset: string }>(rows: readonly T[]) =>
      rows.filter((row) => row.dataset === dataset);
    return {
      ...sourceOf(dataset),
      ...{ from, to, events, old: daysBetween(to, today()) },
      spans: own(spans),
      quarantined: own(refused).map(({ reason, rows }) => ({ reason, rows })),
      setAside: own(aside).reduce((sum, { rows }) => sum + rows, 0),
      publishers: own(publishers).filter(({ publisher }) => publisher !== "").length,
      audit: auditWords({ events: { datasets: [dataset] }, record: seen })?.whole ?? "",
      grades: dataset === "casebook" ? gradedClasses(seen.completeness()).map(gradeText) : [],
    };
  });
}

async function lists({ desk, today }: Held): Promise<Data["lists"]> {
  const held = await desk.visits(ALL_DAYS.to).coverage();
  return held.map(({ dataset, from, to, events }) => ({
    ...sourceOf(dataset),
    ...{ from, to, events, old: daysBetween(to, today()) },
  }));
}

function sourceOf(dataset: string) {
  return (
    eventSources(CASEBOOK).find(({ key }) => key === dataset) ?? {
      ...{ key: dataset, title: dataset, citation: "", terms: "", note: "" },
    }
  );
}

const TABLES: Record<keyof WorldTables, string> = {
  borders: "Borders",
  conflictYears: "Years of armed conflict between two",
  disputes: "Open disputes",
  turns: "What moved between two since the tables end",
  partners: "Largest partners in trade",
  refugees: "Refugees of one in another",
  deployments: "Troops of one in another",
  pactParties: "Parties of treaties",
};

function record({ desk }: Held): Data["record"] {
  const tables = desk.record.at(ALL_DAYS.to).world.tables();
  return {
    tables: (Object.keys(TABLES) as (keyof WorldTables)[]).flatMap((key) => {
      const days = tables[key].map(({ known }) => known).sort();
      return days.length === 0 ? [] : [{ name: TABLES[key], rows: days.length, newest: days.at(-1)! }];
    }),
    faults: desk.record.faults().length,
    sources: recordSources(CASEBOOK),
    pages: recordPages(CASEBOOK).length,
  };
}
