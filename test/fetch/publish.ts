// @ts-expect-error: plain JavaScript, which the fuzzer shares
import { zip } from "../../scripts/fuzz/zip.mjs";
import { exportName, type Stream } from "../../src/fetch/gdelt/slots.ts";
import type { GdeltServer } from "./gdeltServer.ts";

/** A row of GDELT 2.0: one state consults with another, added in the quarter of an hour. */
export function row(id: number, day: string, from: string, to: string, added: string): string {
  const told: Record<number, string> = {
    ...{ 0: String(id), 1: day, 5: from, 6: from, 7: from, 15: to, 16: to, 17: to, 25: "1", 26: "040" },
    ...{ 31: "3", 32: "1", 33: "2", 34: "0.5", 59: added, 60: `https://example.org/${id}` },
  };
  return Array.from({ length: 61 }, (_, column) => told[column] ?? "").join("\t");
}

/** A file of rows as the source packs it. */
export const packed = (rows: readonly string[], name = "x.export.CSV"): Buffer =>
  zip([{ name, content: `${rows.join("\n")}\n` }]);

/** Publishes a file of a quarter of an hour and lists it as the newest; gives its name. */
export function publishFile(
  server: GdeltServer,
  moment: number,
  file: Buffer,
  stream: Stream = "english",
): string {
  const name = exportName(moment, stream);
  server.files.set(name, file);
  const suffix = stream === "english" ? "" : "-translation";
  const line = server.lineOf(name, file);
  server.add(`masterfilelist${suffix}.txt`, line);
  server.lists.set(`lastupdate${suffix}.txt`, line);
  return name;
}
