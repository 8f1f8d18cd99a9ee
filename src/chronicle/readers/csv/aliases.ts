import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { listed } from "../../../actors/errors.ts";
import { keyOf } from "../../../actors/spelling.ts";
import { ChanceryError } from "../../../errors.ts";
import { parseCsv } from "../../csv.ts";
import { sharedActors } from "../sharedActors.ts";
import type { Aliases } from "./partyFinder.ts";

/**
 * The user's own names for actors, from a CSV file with the columns `name` and `code`; the code may be any name
 * or code that means one actor.
 *
 * @throws ChanceryError "io" where the file can't be read, "bad-input" with the line where it is not such a file,
 * where a code means nobody or several, or where a name is given two codes.
 */
export function readAliases(path: string): Aliases {
  const file = basename(path);
  const bad = (message: string, line: number, hint?: string) =>
    new ChanceryError("bad-input", message, { place: { file, line }, hint });
  const [header, ...rows] = parseCsv(read(path));
  const at = (column: string) => header?.cells.findIndex((cell) => cell.trim() === column) ?? -1;
  const [name, code] = [at("name"), at("code")];
  if (name < 0 || code < 0)
    throw bad("the file of names has not the columns name and code.", 1, "Its first line is: name,code.");
  const aliases = new Map<string, string>();
  for (const { cells, line, fault } of rows) {
    const [alias, meant] = [cells[name]?.trim() ?? "", cells[code]?.trim() ?? ""];
    const key = keyOf(alias);
    if (fault || !key || !meant) throw bad(fault?.detail ?? "a name or its code is missing.", line);
    const [actor, ...others] = sharedActors().meant(meant);
    if (!actor) throw bad(`no state, organisation or bloc is known as "${meant}".`, line);
    if (others.length) throw bad(`"${meant}" could mean ${listed([actor, ...others])}.`, line);
    if ((aliases.get(key) ?? actor.code) !== actor.code)
      throw bad(`"${alias}" is given two codes, ${aliases.get(key)} and ${actor.code}.`, line);
    aliases.set(key, actor.code);
  }
  return aliases;
}

function read(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (cause) {
    throw new ChanceryError("io", `The file of names "${path}" can't be read.`, { cause });
  }
}
