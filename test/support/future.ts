import { cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { gunzipSync, gzipSync } from "node:zlib";
import { CASEBOOK } from "../../src/casebook.ts";
import { lastDayOf, type Precision } from "../../src/dates.ts";

/**
 * A copy of the casebook in which everything that `asOf` must not see is otherwise: later events
 * become acts of war between other actors, later values are multiplied, later leaders are renamed,
 * later ends of treaties, terms and disputes are moved, and a hundred later events are added. Rows
 * stay on their lines, since evidence names them.
 */
export function casebookWithAnotherFuture(asOf: string): URL {
  const folder = mkdtempSync(join(tmpdir(), "chancery-future-"));
  cpSync(fileURLToPath(CASEBOOK), folder, { recursive: true });
  const year = asOf.slice(0, 4);

  change(folder, "events.csv", (cells, at) => {
    const known = lastDayOf(cells[at("date")]!, cells[at("precision")] as Precision);
    if (known <= asOf) return;
    cells[at("event_type")] = "190";
    cells[at("source")] = "PRK";
    cells[at("target")] = "CHN";
    cells[at("summary")] = "another future";
  });
  const added = Array.from(
    { length: 100 },
    (_, index) =>
      `future-${index},2026-02-${String((index % 28) + 1).padStart(2, "0")},day,CHN,Xi Jinping,PRK,Kim Jong Un,042,act,diplomacy,another future,,,nobody,high`,
  );
  const events = join(folder, "events.csv");
  writeFileSync(events, `${readFileSync(events, "utf8").trimEnd()}\n${added.join("\n")}\n`);

  const later = (period: string) =>
    (period.length === 4 ? `${period}-12-31` : lastDayOf(`${period}-01`, "month")) > asOf;
  for (const [file, column] of [
    ["series.csv", "period"],
    ["record/state_year.csv", "year"],
    ["record/dyad_year.csv", "year"],
  ] as const) {
    change(folder, file, (cells, at) => {
      if (later(cells[at(column)]!)) cells[at("value")] = String(Number(cells[at("value")]) * 3 + 7);
    });
  }
  change(folder, "record/leaders.csv", (cells, at) => {
    if (cells[at("start")]! > asOf) cells[at("leader")] = "Another Leader";
    if (cells[at("end")]! > asOf) cells[at("end")] = `${Number(year) + 40}-01-01`;
  });
  change(folder, "record/alliances.csv", (cells, at) => {
    if (cells[at("signed")]! > asOf) cells[at("name")] = "Another treaty";
    if (cells[at("ended")]! > asOf) cells[at("ended")] = `${Number(year) + 40}-01-01`;
  });
  change(folder, "record/disputes.csv", (cells, at) => {
    if (cells[at("end")]! > asOf) cells[at("hostility")] = "5";
  });
  for (const [file, column, other] of WORLD)
    change(folder, `record/world/${file}`, (cells, at) => {
      if (cells[at("known")]! > asOf) cells[at(column)] = other;
    });
  change(folder, "record/world/treaties.csv", (cells, at) => {
    if (cells[at("to")]! > asOf) cells[at("to")] = `${Number(year) + 40}-01-01`;
  });
  return pathToFileURL(`${folder}/`);
}

/** A column of each table of the world, and what it says in another future. */
const WORLD = [
  ["borders.csv", "length_km", "7"],
  ["conflict_years.csv", "territory", "another matter"],
  ["deployments.csv", "troops", "7"],
  ["latest.csv", "value", "7"],
  ["leaders_now.csv", "name", "Another Leader"],
  ["memberships.csv", "organisation", "another club"],
  ["military_spending.csv", "percent_of_gdp", "77"],
  ["open_disputes.csv", "about", "another matter"],
  ["partners.csv", "percent", "77"],
  ["refugees.csv", "persons", "7"],
  ["statehood.csv", "how", "union"],
  ["treaties.csv", "name", "Another treaty"],
  ["turns.csv", "what", "Another future."],
  ["us_visits.csv.gz", "visitor", "Another Visitor"],
] as const;

/** Rewrites the rows of a file in place; `at` gives a column's index by its name. */
function change(
  folder: string,
  file: string,
  edit: (cells: string[], at: (column: string) => number) => void,
): void {
  const path = join(folder, file);
  const packed = file.endsWith(".gz");
  const bytes = readFileSync(path);
  const [header = "", ...lines] = (packed ? gunzipSync(bytes) : bytes).toString("utf8").trimEnd().split("\n");
  const columns = header.split(",");
  const at = (column: string) => columns.indexOf(column);
  const edited = lines.map((line) => {
    const cells = cellsOf(line);
    edit(cells, at);
    return cells.map((cell) => (/[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(",");
  });
  const text = `${[header, ...edited].join("\n")}\n`;
  writeFileSync(path, packed ? gzipSync(text) : text);
}

function cellsOf(line: string): string[] {
  // A comma before the first cell makes every cell "comma, then quoted or plain text".
  return [...`,${line}`.matchAll(/,("(?:[^"]|"")*"|[^,]*)/g)].map(([, cell = ""]) =>
    cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell,
  );
}
