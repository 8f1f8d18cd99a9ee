/**
 * Files of GDELT and ICEWS as large as one likes, to measure on: the real rows of shared/samples over and over, each with an id, a day
 * and two sides of its own. Sides are those of the samples and, so that as many are told apart as in a real month, the states of the
 * roster in the roles that CAMEO knows. The same rows for the same number, by a fixed seed.
 *
 *     node bench/made/events.mjs gdelt|icews ROWS FILE [FIRST-DAY LAST-DAY]
 */
import { once } from "node:events";
import { createWriteStream, existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const SAMPLES = fileURLToPath(new URL("../../../shared/samples/", import.meta.url));
const ROSTER = new URL("../../casebook/actors/actors.csv", import.meta.url);
const ROLES = "GOV MIL LEG JUD MED BUS COP OPP EDU CVL REB SPY REF NGO HLH LAB AGR CRM UAF ELI".split(" ");
const DAY_MS = 86_400_000;
/** Lines that are written at once. */
const LINES = 5000;

/** Ends the process with a line where the real rows are not beside the project. */
export function expectSamples() {
  if (existsSync(SAMPLES)) return;
  console.log("skipped: the real rows are not beside the project (shared/samples)");
  process.exit(0);
}

/**
 * Writes a file of so many events of "gdelt" or "icews", on days in order from the first to the last.
 *
 * @param {"gdelt" | "icews"} source
 * @param {number} rows
 * @param {string} file
 * @param {{ first?: string, last?: string, from?: number }} [span] `from`: the number of the first id
 */
export async function makeEvents(
  source,
  rows,
  file,
  { first = "2015-03-01", last = "2025-02-28", from = 1 } = {},
) {
  const draw = drawer(20_250_904);
  const { header, row } = { gdelt, icews }[source](draw);
  const start = Date.parse(first);
  const days = (Date.parse(last) - start) / DAY_MS + 1;
  const out = createWriteStream(file);
  if (header) out.write(`${header}\n`);
  for (let at = 0; at < rows; at += LINES) {
    let text = "";
    for (let i = at; i < Math.min(at + LINES, rows); i++) {
      const day = new Date(start + Math.floor((i / rows) * days) * DAY_MS).toISOString().slice(0, 10);
      text += `${row(from + i, day)}\n`;
    }
    if (!out.write(text)) await once(out, "drain");
  }
  out.end();
  await once(out, "finish");
}

/** A generator of numbers from 0 to 1 by a seed: quick, and good enough to draw rows with. */
function drawer(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function gdelt(draw) {
  const real = readFileSync(`${SAMPLES}gdelt/v2-events.tsv`, "utf8").trimEnd().split("\n");
  const rows = real.map((line) => line.split("\t"));
  const told = rows.flatMap((cells) => [cells.slice(5, 15), cells.slice(15, 25)]).filter(([code]) => code);
  const states = roster().flatMap(({ code, name }) => {
    const plain = [code, name.toUpperCase(), code, "", "", "", "", "", "", ""];
    const inRole = (role) => [code + role, name.toUpperCase(), code, "", "", "", "", role, "", ""];
    // Most rows name a state alone.
    return [...Array(20).fill(plain), ...ROLES.map(inRole)];
  });
  const side = () => (draw() < 0.4 ? pick(told, draw) : pick(states, draw));
  const row = (id, day) => {
    const act = pick(rows, draw);
    const place = pick(rows, draw);
    const cells = [...act.slice(0, 35), ...place.slice(35, 59), ...act.slice(59)];
    const date = day.replaceAll("-", "");
    cells.splice(0, 5, String(id), date, date.slice(0, 6), date.slice(0, 4), act[4]);
    cells.splice(5, 20, ...side(), ...(draw() < 0.3 ? Array(10).fill("") : side()));
    cells[34] = String((draw() * 16 - 9).toPrecision(14));
    cells[59] = `${date}${String(Math.floor(draw() * 24)).padStart(2, "0")}1500`;
    // One report tells of several events.
    cells[60] = `${act[60].slice(0, 60)}/${Math.floor(id / 3)}`;
    return cells.join("\t");
  };
  return { row };
}

function icews(draw) {
  const folder = `${SAMPLES}icews/`;
  const [name] = readdirSync(folder).filter((entry) => entry.endsWith(".tab"));
  const [header, ...real] = readFileSync(folder + name, "utf8")
    .trimEnd()
    .split("\n");
  const rows = real.map((line) => line.split("\t"));
  const row = (id, day) => {
    const [act, source, target, place] = [rows, rows, rows, rows].map((all) => pick(all, draw));
    return [
      id,
      day,
      ...source.slice(2, 5),
      ...act.slice(5, 8),
      ...target.slice(8, 11),
      40_000_000 + Math.floor(id / 2),
      ...act.slice(12, 14),
      ...place.slice(14),
    ].join("\t");
  };
  return { header, row };
}

function roster() {
  const lines = readFileSync(ROSTER, "utf8").trimEnd().split("\n").slice(1);
  const states = lines.map((line) => line.split(",")).filter(([code, kind]) => kind === "state" && code);
  return states.map(([code, , , name]) => ({ code, name }));
}

function pick(list, draw) {
  return list[Math.floor(draw() * list.length)];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  expectSamples();
  const [source, rows, file, first, last] = process.argv.slice(2);
  if (!["gdelt", "icews"].includes(source) || !(Number(rows) > 0) || !file) {
    console.error("node bench/made/events.mjs gdelt|icews ROWS FILE [FIRST-DAY LAST-DAY]");
    process.exit(2);
  }
  await makeEvents(source, Number(rows), file, { first, last });
}
