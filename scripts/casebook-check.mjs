// Says what is doubtful in the casebook, by kind, and fails where anything is. Run: npm run casebook:check
import { openBook } from "../dist/curation/book.js";
import { checkBook } from "../dist/curation/check.js";

const book = await openBook(new URL("../casebook/", import.meta.url));
const doubts = checkBook(book);
for (const kind of new Set(doubts.map((doubt) => doubt.kind))) {
  const rows = doubts.filter((doubt) => doubt.kind === kind);
  console.log(`${kind}: ${rows.length}`);
  for (const { line, id, why } of rows) console.log(`  line ${line}, ${id}: ${why}`);
}
console.log(`${book.events.length} rows read, ${doubts.length} doubtful.`);
process.exitCode = doubts.length === 0 ? 0 : 1;
