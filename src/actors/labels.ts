import { CASEBOOK } from "../casebook.ts";
import type { Actor } from "./actor.ts";
import { readCsv } from "./csv.ts";

/** What an actor was called between two days (both included). */
export interface DatedLabel {
  code: string;
  from: string;
  to: string;
  name: string;
  short: string;
  demonym: string;
}

/** The dated labels of casebook/actors/labels.csv. Their days follow general reference; RUS and CHN follow the casebook. */
export function readLabels(): DatedLabel[] {
  return readCsv(new URL("actors/labels.csv", CASEBOOK)).map((row) => ({
    code: row.code!,
    from: row.from!,
    to: row.to!,
    name: row.name!,
    short: row.short!,
    demonym: row.demonym!,
  }));
}

/** The actor under the label that held on a day; under its present label where none is dated to that day. */
export function labelled(actor: Actor, labels: readonly DatedLabel[], day: string | undefined): Actor {
  if (day === undefined) return actor;
  const label = labels.find((one) => one.code === actor.code && one.from <= day && day <= one.to);
  return label ? { ...actor, name: label.name, short: label.short, demonym: label.demonym } : actor;
}
