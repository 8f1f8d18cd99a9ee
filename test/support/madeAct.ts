import { cameo as codeOf } from "../../src/chronicle/cameo.ts";
import type { ChronicleEvent } from "../../src/chronicle/event.ts";

/** A side of a hand-made act: its code, and the person where one acts or is acted upon. */
export type Side = string | readonly [code: string, person: string];

interface Made extends Partial<Pick<ChronicleEvent, "kind" | "aim" | "issue" | "precision" | "goldstein">> {
  date: string;
  cameo: string;
  source: Side;
  target: Side | null;
  what?: string;
}

let made = 0;

/** An act of a record that is made and counted by hand; class and intensity are those of its code. */
export function madeAct({ date, cameo, source, target, what = "An act.", ...rest }: Made): ChronicleEvent {
  const { root, quad, goldstein } = codeOf(cameo)!;
  return {
    id: `casebook:made-${++made}`,
    date,
    precision: "day",
    known: date,
    source: partyOf(source),
    target: target ? partyOf(target) : null,
    cameo,
    root,
    quad,
    goldstein,
    kind: "act",
    aim: "other",
    issue: "diplomacy",
    reports: 1,
    confidence: "medium",
    evidence: { summary: what, publisher: "Gazette", url: "https://example.org", url2: "", story: "" },
    origin: { dataset: "casebook", file: "events.csv", line: made },
    ...rest,
  };
}

function partyOf(side: Side): ChronicleEvent["source"] {
  const [code, person] = typeof side === "string" ? [side, ""] : side;
  return { code, name: code, person, sector: "" };
}
