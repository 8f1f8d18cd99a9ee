// Writes the confidence of every row of casebook/events.csv by rule. Run: npm run casebook:confidence
import { readFileSync, writeFileSync } from "node:fs";
import { openBook, rowId } from "../dist/curation/book.js";
import { confidenceOf } from "../dist/curation/confidence.js";

const casebook = new URL("../casebook/", import.meta.url);
const file = new URL("events.csv", casebook);
const { events, pageRules } = await openBook(casebook);
const byLine = new Map(events.map((event) => [event.origin.line, event]));
let changed = 0;
const lines = readFileSync(file, "utf8").split("\n");
const written = lines.map((line, index) => {
  const event = byLine.get(index + 1);
  if (!event) return line;
  if (!line.startsWith(rowId(event))) throw new Error(`line ${index + 1} of events.csv is not one row`);
  const due = confidenceOf(event, pageRules);
  if (due !== event.confidence) changed += 1;
  return line.slice(0, line.lastIndexOf(",") + 1) + due;
});
writeFileSync(file, written.join("\n"));
console.log(`${events.length} rows, the confidence of ${changed} written anew.`);
