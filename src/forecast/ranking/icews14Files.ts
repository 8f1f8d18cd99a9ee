import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { cameoByName } from "../../chronicle/cameo.ts";
import { QUADS } from "../../chronicle/event.ts";
import { ChanceryError } from "../../errors.ts";
import { type EventStream, eventStream, type StreamEvent, type StreamParts } from "./stream.ts";

/** The parts of the benchmark, by day: train 0-303, valid 304-333, test 334-364. */
export type Split = "train" | "valid" | "test";

const HOURS = 24;

/** Names of the files of a benchmark folder that a run over the splits reads. */
export function icews14Names(splits: readonly Split[]): string[] {
  return ["entity2id.txt", "relation2id.txt", ...splits.map((split) => `${split}.txt`)];
}

/**
 * The splits of an ICEWS14 folder as one stream. An actor is a benchmark's entity, by its id: `Sector_(Country)`
 * has both in its name, and a country's bare name is the state itself.
 * Throws ChanceryError where a file is absent or a relation is no CAMEO text.
 */
export function icews14Stream(folder: string, splits: readonly Split[]): EventStream {
  const [entities, relations, ...quadruples] = icews14Names(splits).map((name) => lines(folder, name));
  return eventStream({
    actors: actorsOf(entities!.map((cells) => cells[0]!)),
    acts: relations!.map((cells) => act(cells[0]!)),
    events: quadruples.flat().map(
      ([source, relation, target, hours]): StreamEvent => ({
        source: Number(source),
        act: Number(relation),
        target: Number(target),
        day: Number(hours) / HOURS,
      }),
    ),
  });
}

function lines(folder: string, name: string): string[][] {
  const path = join(folder, name);
  if (!existsSync(path)) {
    throw new ChanceryError("io", `There is no ${name} in "${folder}".`, {
      hint: "ICEWS14 is a folder: train.txt, valid.txt and test.txt with entity2id.txt and relation2id.txt.",
    });
  }
  const text = readFileSync(path, "utf8").trimEnd();
  return text.split("\n").map((line) => line.split("\t"));
}

function actorsOf(names: readonly string[]): StreamParts["actors"] {
  const parted = names.map((name) => /^(.+?)_\((.+)\)$/.exec(name.replace("_(Govt)", "")));
  const countries = new Set(parted.flatMap((parts) => (parts ? [parts[2]!] : [])));
  return names.map((name, i) => {
    const parts = parted[i];
    if (parts) return { name, country: parts[2]!, sector: parts[1]! };
    return countries.has(name)
      ? { name, country: name, sector: "STATE" }
      : { name, country: null, sector: null };
  });
}

function act(name: string): StreamParts["acts"][number] {
  const code = cameoByName(name);
  if (!code) throw new ChanceryError("bad-input", `"${name}" is no event text of CAMEO.`);
  return { name, root: Number(code.root) - 1, quad: QUADS.indexOf(code.quad) };
}
