// How much the record of the world can say where no events are loaded: of the ten questions, how many get a sentence about the very
// pair (its two states together, or its leaders) and how many about each side alone; on thirty pairs that people ask about and on 200
// drawn at random among states; and whether each brief meets the standard. As of 30 June 2026, from the built-in casebook alone.
//
//   npm run bench:world
import { checkBrief } from "../dist/brief/check.js";
import { composeBrief } from "../dist/brief/compose.js";
import { openDesk } from "../dist/desk.js";
import { QUESTION_IDS } from "../dist/questions/ids.js";
import { answerOfRecord } from "../dist/questions/world/answer.js";
import { seededRandom } from "../dist/statistics/random.js";

const AS_OF = "2026-06-30";
const ASKED =
  "IND PAK,ISR IRN,ETH ERI,RUS UKR,FRA DEU,USA VEN,BRA ARG,CHN IND,GRC TUR,ARM AZE,SAU IRN,EGY ETH,JPN KOR,USA MEX,GBR IRL,POL DEU,THA KHM,NGA CMR,SDN SSD,AUS CHN,VNM CHN,PHL CHN,USA ISR,USA IRN,USA CUB,RUS GEO,SRB XKX,MAR DZA,COD RWA,COL VEN"
    .split(",")
    .map((pair) => pair.split(" "));

const desk = await openDesk({ chronicle: "none" });

function drawn(n) {
  const view = desk.record.at(AS_OF);
  const states = desk.actors
    .all()
    .filter(({ code, kind }) => kind === "state" && view.world.knows(code))
    .map(({ code }) => code);
  const random = seededRandom(19);
  const pairs = new Map();
  while (pairs.size < n) {
    const [a, b] = [0, 1].map(() => states[Math.floor(random.next() * states.length)]);
    if (a !== b) pairs.set([a, b].sort().join(" "), [a, b]);
  }
  return [...pairs.values()];
}

async function measure(pairs) {
  const told = { pair: 0, sides: 0 };
  const by = Object.fromEntries(QUESTION_IDS.map((id) => [id, 0]));
  const lines = [];
  const failed = [];
  for (const [a, b] of pairs) {
    const subject = await desk.subject({ a, b, asOf: AS_OF });
    const of = await Promise.all(
      QUESTION_IDS.map(async (id) => [
        id,
        (await answerOfRecord(id, subject)).findings.map(({ about }) => about),
      ]),
    );
    const pair = of.filter(([, about]) => about.includes("pair"));
    const sides = of.filter(([, about]) => !about.includes("pair") && about.includes("sides"));
    for (const [id] of pair) by[id]++;
    told.pair += pair.length;
    told.sides += sides.length;
    const faults = checkBrief(await composeBrief(desk, { a, b, asOf: AS_OF, since: "2025-06-30" }));
    if (faults.length > 0) failed.push(`${a} ${b}: ${faults[0].where} ${faults[0].what}`);
    lines.push(`${a} ${b} ${pair.length}`);
  }
  return { failed, pair: told.pair / pairs.length, sides: told.sides / pairs.length, by, lines };
}

for (const [name, pairs] of [
  ["thirty pairs that people ask about", ASKED],
  ["200 pairs drawn at random (seed 19)", drawn(200)],
]) {
  const start = performance.now();
  const { pair, sides, by, lines, failed } = await measure(pairs);
  const each = (performance.now() - start) / pairs.length;
  console.log(
    `${name}: of ten questions ${pair.toFixed(2)} with a sentence about the pair, ${sides.toFixed(2)} more about each side`,
  );
  console.log(
    `  ${QUESTION_IDS.map((id) => `${id} ${Math.round((100 * by[id]) / pairs.length)} %`).join(", ")}`,
  );
  console.log(
    `  ${pairs.length - failed.length} of ${pairs.length} briefs meet the standard, ${Math.round(each)} ms each`,
  );
  if (failed.length > 0) console.log(failed.map((line) => `  misses it: ${line}`).join("\n"));
  if (process.argv.includes("--pairs")) console.log(lines.map((line) => `  ${line}`).join("\n"));
}
await desk.close();
