import type { CameoCode } from "../cameo.ts";
import type { ChronicleEvent, Party } from "../event.ts";

/** What a row of a machine-coded data set says; the rest of the event follows from it. */
export interface CodedRow {
  id: string;
  date: string;
  act: CameoCode;
  source: Party;
  /** Null where an act has no addressee. */
  target: Party | null;
  /** Where it happened, "" where the source does not say. */
  place: string;
  publisher: string;
  story: string;
  origin: ChronicleEvent["origin"];
}

/** The event of a machine-coded row: on a day, by one report, rated by nobody; an act inside one state is domestic. */
export function codedEvent(row: CodedRow): ChronicleEvent {
  const { act, source, target, place } = row;
  return {
    id: row.id,
    date: row.date,
    precision: "day",
    known: row.date,
    source,
    target,
    cameo: act.code,
    root: act.root,
    quad: act.quad,
    goldstein: act.goldstein,
    kind: source.code !== "" && source.code === target?.code ? "domestic" : "act",
    aim: "other",
    issue: "",
    reports: 1,
    confidence: "unrated",
    evidence: {
      summary: `${act.name}${told(source, target)}${place ? ` (${place})` : ""}`,
      publisher: row.publisher,
      url: "",
      url2: "",
      story: row.story,
    },
    origin: row.origin,
  };
}

/** Who did it to whom, as far as the source names them. */
function told(source: Party, target: Party | null): string {
  const toward = target?.name ? `→ ${target.name}` : "";
  const both = [source.name, toward].filter((part) => part !== "").join(" ");
  return both && `: ${both}`;
}
