import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { CASEBOOK } from "../../casebook.ts";

/** What answers rest on besides code and the user's own chronicle, and what changes without a build. */
const DATA: readonly URL[] = [CASEBOOK, new URL("../../../models/", import.meta.url)];

/** The SHA-256 of the casebook and of what the models have learned, by name and content. */
export function editionOfData(folders = DATA): string {
  const hash = createHash("sha256");
  for (const folder of folders) {
    const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).sort();
    for (const name of names) {
      const path = fileURLToPath(new URL(name, folder));
      if (!statSync(path).isFile()) continue;
      const bytes = readFileSync(path);
      hash.update(`${name}\0${bytes.length}\0`).update(bytes);
    }
  }
  return hash.digest("hex");
}
