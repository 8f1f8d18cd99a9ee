import { basename } from "node:path";
import { ChanceryError } from "../../../errors.ts";
import { csvRecords } from "../../csv.ts";
import type { Reader, ReadOptions, ReadRow } from "../../reader.ts";
import { filesAt, textChunks } from "../bytes/textFile.ts";
import { expectLineFeeds } from "../table.ts";
import { tablePieces } from "../tablePieces.ts";
import { codedGdelt } from "./coded.ts";
import { FIRST, type Layout, layoutOf, SECOND } from "./layout.ts";
import { rowOf } from "./row.ts";

const TABS = { delimiter: "\t", quotes: false };

/** GDELT 2.0: a file each quarter of an hour since 18 February 2015. */
export const gdeltReader: Reader = gdelt(
  "gdelt",
  SECOND,
  "GDELT 2.0 events (.export.CSV, zipped or plain, a folder of them)",
);

/** Its twin of reports that were translated into English: other papers, so that its density is another. */
export const gdeltTranslatedReader: Reader = gdelt(
  "gdelt-translated",
  SECOND,
  "GDELT 2.0 events of translated reports (.translation.export.CSV)",
);

/** GDELT 1.0: a file a day since April 2013, and one a month or a year from before. The same reports, coded otherwise. */
export const gdelt1Reader: Reader = gdelt(
  "gdelt1",
  FIRST,
  "GDELT 1.0 events (daily, monthly or yearly files, zipped or plain)",
);

function gdelt(dataset: string, layout: Layout, describes: string): Reader {
  return {
    format: dataset,
    describes,
    dataset,
    // A quarter of an hour tells of days long past as well: it does not cover them.
    covers: "known",
    files: (path) =>
      filesAt(
        path,
        (name) => isEvents(name) && isTranslated(name) === (dataset === gdeltTranslatedReader.dataset),
        "file of GDELT events",
      ),
    rows: (file, options) => readGdelt(file, dataset, layout, options),
    pieces: (file, options) =>
      tablePieces(
        file,
        { header: false },
        ({ cells }) => {
          const name = basename(file);
          expectLayout(cells, layout, name);
          return codedGdelt({ dataset, layout, file: name, days: options?.days });
        },
        options,
      ),
  };
}

/** A download of GDELT holds files of mentions and of the knowledge graph beside those of events. */
function isEvents(name: string): boolean {
  return /\.(?:csv|tsv|tab|txt)(?:\.gz)?$/i.test(name) && !/\.(?:mentions|gkg|gkgcounts)\./i.test(name);
}

/** Whether a file is of translated reports: only its name tells. */
export function isTranslated(name: string): boolean {
  return /\.translation\./i.test(name);
}

async function* readGdelt(
  file: string,
  dataset: string,
  layout: Layout,
  { days, ...bytes }: ReadOptions = {},
): AsyncGenerator<ReadRow[]> {
  const name = basename(file);
  let empty = true;
  for await (const records of csvRecords(textChunks(file, bytes), TABS)) {
    if (empty && records[0]) {
      expectLineFeeds(records[0], name);
      expectLayout(records[0].cells, layout, name);
      empty = false;
    }
    yield records.map((record) => rowOf(record, { dataset, layout, file: name, days }));
  }
  if (empty) throw new ChanceryError("bad-input", "the file is empty.", { place: { file: name } });
}

/** Throws where the file is the other GDELT: each has a data set of its own, since they code and count otherwise. */
function expectLayout(cells: readonly string[], layout: Layout, file: string): void {
  const found = layoutOf(cells);
  if (!found || found === layout) return;
  const format = found === FIRST ? "gdelt1" : "gdelt";
  throw new ChanceryError("bad-input", `this is ${found.title}, not ${layout.title}.`, {
    place: { file, line: 1 },
    hint: `Take it in with: chancery ingest ${format} FILE.`,
  });
}
