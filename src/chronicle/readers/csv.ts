import { createHash } from "node:crypto";
import type { Actor } from "../../actors/actor.ts";
import { listed } from "../../actors/errors.ts";
import { lastDayOf } from "../../dates.ts";
import { ChanceryError } from "../../errors.ts";
import { cameo, cameoByName } from "../cameo.ts";
import {
  AIMS,
  type Aim,
  type ChronicleEvent,
  type EventConfidence,
  type EventKind,
  type Party,
} from "../event.ts";
import type { Reader } from "../reader.ts";
import { checkMap, type Field, placeColumns } from "./csvColumns.ts";
import { dateReader, type ReadDate } from "./dateFormat.ts";
import { sharedActors } from "./sharedActors.ts";
import { type Flaw, type RowReader, tableRows } from "./table.ts";
import { filesAt } from "./textFile.ts";

export interface CsvReaderOptions {
  /** The name under which the events are kept, cited and chosen. */
  dataset?: string;
  /** Column of each field: `{ date: "Day", source: "From", target: "To", cameo: "Code" }`; date, source and cameo are needed. */
  columns?: Readonly<Record<string, string>>;
  /** One character, or "tab"; default ",". */
  delimiter?: string;
  /** As "DD/MM/YYYY"; default ISO 8601. */
  dateFormat?: string;
}

const KINDS = new Set(["act", "vote", "domestic"]);
const AIM = new Set<string>(AIMS);
const LEVELS = new Set(["high", "medium", "low", "unrated"]);
/** Names of data sets that other readers fill. */
const TAKEN = new Set(["casebook", "icews", "icews14"]);

/**
 * The reader of a delimited file with a header and columns of its own, as the map says. Actors are found
 * by name or code as of the day; an unknown or ambiguous one is a fault that tells the nearest.
 * Without an id column the id is made of the mapped cells, so that the same row is the same event again.
 *
 * @throws ChanceryError "usage" or "unknown-option" where the options do not say what is meant.
 */
export function csvReader(options: CsvReaderOptions): Reader {
  const map = checkMap(options.columns);
  const dataset = checkDataset(options.dataset);
  const delimiter = checkDelimiter(options.delimiter ?? ",");
  const readDate = dateReader(options.dateFormat);
  return {
    format: "csv",
    describes: "any delimited file with a header, its columns named by --map",
    dataset,
    files: (path) =>
      filesAt(path, (name) => /\.(csv|tsv|txt)(\.gz)?$/.test(name), "file named .csv, .tsv or .txt"),
    rows: (file, options) =>
      tableRows(
        file,
        { delimiter },
        (header, name) => rowReader(placeColumns(map, header, name), readDate, dataset, name),
        options,
      ),
  };
}

type Cell = (field: Field) => string;

function rowReader(
  places: ReadonlyMap<Field, number>,
  readDate: (text: string) => ReadDate | undefined,
  dataset: string,
  file: string,
): RowReader {
  const findActor = actorFinder();
  return (cells, line) => {
    const cell: Cell = (field) => cells[places.get(field) ?? -1]?.trim() ?? "";
    const when = readDate(cell("date"));
    if (!when) return { reason: "bad date", detail: `date "${cell("date").slice(0, 200)}"` };
    const flaw = flawOf(cell, when);
    if (flaw) return flaw;
    const act = cameo(cell("cameo")) ?? cameoByName(cell("cameo"));
    if (!act) return { reason: "unknown CAMEO code", detail: `cameo "${cell("cameo").slice(0, 200)}"` };
    const source = findActor("source", cell, when.date);
    if ("reason" in source) return source;
    const target = cell("target") ? findActor("target", cell, when.date) : null;
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
      reports: Number(cell("reports") || 1),
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
  const bad = (field: Field, reason: string): Flaw => ({
    reason,
    detail: `${field} "${cell(field).slice(0, 200)}"`,
  });
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
  if (cell("reports") && !/^[1-9]\d{0,8}$/.test(cell("reports")))
    return bad("reports", "bad count of reports");
  if (cell("url") && !/^https?:\/\/\S+$/.test(cell("url"))) return bad("url", "bad link");
  return undefined;
}

/** For so many unknown names of a file the nearest known ones are told: each is a search through all spellings. */
const HINTS = 20;

/** Finds actors by name or code as of a day; what was looked up is kept, since files repeat the same few names. */
function actorFinder(): (side: "source" | "target", cell: Cell, day: string) => Party | Flaw {
  const actors = sharedActors();
  const kept = new Map<string, Actor | Flaw>();
  let hints = 0;
  const unknown = (text: string, day: string): Flaw => {
    hints += 1;
    const near = hints <= HINTS ? actors.near(text, day) : [];
    return { reason: "unknown actor", detail: near.length ? `Nearest: ${listed(near)}.` : "" };
  };
  return (side, cell, day) => {
    const text = cell(side);
    const key = `${text}\n${day}`;
    let found = kept.get(text) ?? kept.get(key);
    if (!found) {
      const [actor, ...others] = actors.meant(text, day);
      found = !actor
        ? unknown(text, day)
        : others.length
          ? { reason: "ambiguous actor", detail: `It could mean ${listed([actor, ...others])}.` }
          : actor;
      // Whether a name exists does not hang on the day, which of two it means does.
      kept.set(actor ? key : text, found);
    }
    if ("reason" in found)
      return { reason: found.reason, detail: `${side} "${text.slice(0, 200)}". ${found.detail}`.trim() };
    return { code: found.code, name: text, person: cell(`${side}_person`), sector: "" };
  };
}

function contentId(places: ReadonlyMap<Field, number>, cell: Cell): string {
  const fields = [...places.keys()].sort();
  return createHash("sha256")
    .update(fields.map((field) => `${field}=${cell(field)}`).join("\u001f"))
    .digest("hex")
    .slice(0, 16);
}

function checkDataset(name: string | undefined): string {
  // "Mine" and "mine" would be one name to a reader and two to the store.
  const plain = name?.toLowerCase();
  const taken = plain !== undefined && TAKEN.has(plain);
  if (plain && /^[a-z0-9][a-z0-9._-]*$/.test(plain) && !taken) return plain;
  const why = !name
    ? "the data set has no name"
    : taken
      ? `"${name}" is the name of another source`
      : `"${name}" is not a name`;
  throw new ChanceryError("usage", `${why}.`, {
    hint: "Give one of letters, digits, dots and hyphens under which the events are kept: --dataset my-events.",
  });
}

function checkDelimiter(text: string): string {
  const sign = text === "tab" || text === "\\t" ? "\t" : text;
  if (sign.length === 1 && !/["\r\n]/.test(sign)) return sign;
  throw new ChanceryError("unknown-option", `"${text}" is not a delimiter.`, {
    hint: 'Use one character, or "tab".',
  });
}
