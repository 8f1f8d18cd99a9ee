import { createHash } from "node:crypto";
import { lastDayOf } from "../../../dates.ts";
import { cameo, cameoByName } from "../../cameo.ts";
import {
  AIMS,
  type Aim,
  type ChronicleEvent,
  type EventConfidence,
  type EventKind,
  type Party,
} from "../../event.ts";
import type { Flaw, RowReader } from "../table.ts";
import { type CameoZeros, withZeros } from "./cameoZeros.ts";
import type { Field } from "./columns.ts";
import type { DateReader } from "./dateFormat.ts";
import type { ReadDate } from "./dates.ts";
import type { FindParty, Side } from "./partyFinder.ts";

/** How the cells of a row are read. */
export interface RowSources {
  places: ReadonlyMap<Field, number>;
  readDate: DateReader;
  findParty: FindParty;
  zeros: CameoZeros;
  /** Words that mean no value. */
  missing: ReadonlySet<string>;
  dataset: string;
  file: string;
}

type Cell = (field: Field) => string;

const KINDS = new Set(["act", "vote", "domestic"]);
const AIM = new Set<string>(AIMS);
const LEVELS = new Set(["high", "medium", "low", "unrated"]);

/**
 * Makes the reader of rows whose columns stand at the places. Without an id column the id is made of the mapped
 * cells, so that the same row is the same event again.
 */
export function rowReader(sources: RowSources): RowReader {
  const { places, readDate, findParty, zeros, missing, dataset, file } = sources;
  return (cells, line) => {
    const cell: Cell = (field) => {
      const text = cells[places.get(field) ?? -1]?.trim() ?? "";
      return missing.has(text) ? "" : text;
    };
    const when = readDate(cell("date"));
    if ("why" in when) return flaw("bad date", "date", cell, when.why);
    const bad = flawOf(cell, when);
    if (bad) return bad;
    const code = withZeros(cell("cameo"), zeros);
    const act = cameo(code) ?? cameoByName(code);
    if (!act) return flaw("unknown CAMEO code", "cameo", cell);
    const party = (side: Side): Party | Flaw => {
      const found = findParty(side, cell(side), when.date);
      const person = cell(`${side}_person`);
      return "reason" in found || !person ? found : { ...found, person };
    };
    const source = party("source");
    if ("reason" in source) return source;
    const target = cell("target") ? party("target") : null;
    if (target && "reason" in target) return target;
    const precision = (cell("precision") || when.precision) as ReadDate["precision"];
    return {
      id: `${dataset}:${cell("id") || contentId(places, cell)}`,
      date: when.date,
      precision,
      known: lastDayOf(when.date, precision),
      source,
      target,
      cameo: act.code,
      root: act.root,
      quad: act.quad,
      goldstein: act.goldstein,
      kind: (cell("kind") || (source.code === target?.code ? "domestic" : "act")) as EventKind,
      aim: (cell("aim") || "other") as Aim,
      issue: cell("issue"),
      reports: Number(countOf(cell("reports")) || 1),
      confidence: (cell("confidence") || "unrated") as EventConfidence,
      evidence: {
        summary: cell("summary") || `${act.name}: ${source.name}${target ? ` → ${target.name}` : ""}`,
        publisher: cell("publisher"),
        url: cell("url"),
        url2: "",
        story: "",
      },
      origin: { dataset, file, line },
    } satisfies ChronicleEvent;
  };
}

function flawOf(cell: Cell, when: ReadDate): Flaw | undefined {
  const bad = (field: Field, reason: string) => flaw(reason, field, cell);
  const precision = cell("precision");
  if (precision && !["day", "month", "year"].includes(precision)) return bad("precision", "bad precision");
  if (precision && when.precision !== "day" && precision !== when.precision)
    return bad("precision", "date and precision disagree");
  const first = { day: "", month: "-01", year: "-01-01" }[precision] ?? "";
  if (!when.date.endsWith(first)) return bad("date", "date not on the first day of its period");
  if (cell("source") === "") return bad("source", "missing source");
  if (cell("kind") && !KINDS.has(cell("kind"))) return bad("kind", "bad kind");
  if (cell("aim") && !AIM.has(cell("aim"))) return bad("aim", "bad aim");
  if (cell("confidence") && !LEVELS.has(cell("confidence"))) return bad("confidence", "bad confidence");
  if (cell("reports") && !/^[1-9]\d{0,8}$/.test(countOf(cell("reports"))))
    return bad("reports", "bad count of reports");
  if (cell("url") && !/^https?:\/\/\S+$/.test(cell("url"))) return bad("url", "bad link");
  return undefined;
}

/** A count as digits: "1,200" and "3.0", as spreadsheets write them. What could be a part of one stays as it is. */
function countOf(text: string): string {
  return (/^\d{1,3}(?:[, \u00a0\u202f']\d{3})+$/.test(text) ? text.replace(/\D/g, "") : text).replace(
    /\.0+$/,
    "",
  );
}

function flaw(reason: string, field: Field, cell: Cell, why = ""): Flaw {
  return { reason, detail: `${field} "${cell(field).slice(0, 200)}"${why ? `: ${why}` : ""}` };
}

function contentId(places: ReadonlyMap<Field, number>, cell: Cell): string {
  const fields = [...places.keys()].sort();
  return createHash("sha256")
    .update(fields.map((field) => `${field}=${cell(field)}`).join("\u001f"))
    .digest("hex")
    .slice(0, 16);
}
