import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDuckDb } from "../../src/chronicle/store/duckdb.ts";
import { addDays } from "../../src/dates.ts";
import { event, fault, rowsOf } from "./store/sample.ts";

const STATES = ["CHN", "PRK", "USA", "KOR", "JPN", "RUS"];
const ACTS = ["042", "040", "112", "190", "057", "071", "138", "163"];
const ISSUES = ["nuclear", "trade", "", "missile"];
const PUBLISHERS = ["Yonhap News Agency", "KBS World", "", "Xinhua"];
const URLS = ["https://news.example/", "javascript:alert(1)//", "", "http//broken"];

/** A chronicle file of so many rows over ten years, the same each time, with three refused rows. Gives its path. */
export async function madeChronicle(rows: number): Promise<string> {
  const path = join(mkdtempSync(join(tmpdir(), "chancery-made-")), "made.duckdb");
  const chronicle = await openDuckDb({ path, write: true });
  const of = (list: readonly string[], at: number) => list[at % list.length]!;
  const made = Array.from({ length: rows }, (_, i) => {
    const at = (i * 7919) % 3652;
    return event(`made:${String(i).padStart(6, "0")}`, {
      date: i % 50 === 0 ? `${2015 + (i % 10)}-0${1 + (i % 9)}-01` : addDays("2015-01-01", at),
      precision: i % 50 === 0 ? "month" : "day",
      from: of(STATES, i),
      to: i % 11 === 0 ? null : of(STATES, i + 1 + (i % 4)),
      cameo: of(ACTS, Math.floor(i / 3)),
      issue: of(ISSUES, Math.floor(i / 5)),
      dataset: "made",
      file: "made.csv",
      line: i + 2,
      evidence: {
        summary: `Row ${i}: ${i % 13 === 0 ? "a missile was tested" : "the two sides met"}`,
        publisher: of(PUBLISHERS, Math.floor(i / 7)),
        url: of(URLS, i) && `${of(URLS, i)}${i}`,
      },
    });
  });
  const faults = [fault(900, "bad date"), fault(901, "bad date"), fault(902, "unknown CAMEO code")].map(
    (one) => ({
      ...one,
      file: "made.csv",
    }),
  );
  await chronicle.load({ dataset: "made", name: "made.csv" }, rowsOf(made, faults, 2000));
  await chronicle.close();
  return path;
}
