import { readFileSync } from "node:fs";
import { z } from "zod";
import { ChanceryError } from "../../errors.ts";
import { FEATURE_GROUPS } from "./features/all.ts";
import { type PackedRow, packed, unpacked } from "./packed.ts";
import { Ranker } from "./ranker.ts";
import type { EventStream } from "./stream.ts";

const FORMAT = "chancery-ranking/1";
const FILE = "models/ranking/weights.json";

/** Sector of an actor without one. */
const NONE = "";

const FEATURES = FEATURE_GROUPS.flatMap(({ id, features }) => features.map((name) => `${id}: ${name}`));

const row = z.tuple([z.number().positive(), z.base64()]);
const model = z.object({
  format: z.literal(FORMAT),
  version: z.string().min(1),
  /** The first day on which they may be used: they were fitted on what happened before it. */
  from: z.iso.date(),
  features: z
    .array(z.string())
    .refine((names) => names.join() === FEATURES.join(), "the features are not those of this program"),
  all: row,
  /** By CAMEO code, as done and as suffered. */
  acts: z.record(z.string(), z.tuple([row, row])),
  actCount: z.array(row),
  count: z.array(row),
  root: z.array(row),
  /** By name of the source's sector, "" for none. */
  sectors: z.record(z.string(), row),
});

/** The weights of an additive ranker, apart from any stream: acts by CAMEO code and sectors by name. */
export type RankingModel = z.infer<typeof model>;

let shipped: RankingModel | undefined;

/** The weights that ship; models/ranking/README.md is their card. Throws ChanceryError "io" where they can't be read. */
export function shippedRanking(): RankingModel {
  shipped ??= read(() => readFileSync(new URL(`../../../${FILE}`, import.meta.url), "utf8"));
  return shipped;
}

/** Weights from the text of their file. Throws ChanceryError "io" where it holds none that fit this program. */
export function readRanking(text: string): RankingModel {
  return read(() => text);
}

function read(text: () => string): RankingModel {
  try {
    return model.parse(JSON.parse(text()));
  } catch (cause) {
    throw new ChanceryError("io", `The weights in ${FILE} can't be read.`, {
      hint: "Reinstall Chancery, or fit them again with: npm run fit:ranking -- --data DIR.",
      cause,
    });
  }
}

/** What a fitted ranker learnt. `codes` are the CAMEO codes of its stream's acts; acts and sectors of which nothing was learnt are left out. */
export function rankingModel(
  { weights, history }: Ranker,
  codes: readonly string[],
  { version, from }: Pick<RankingModel, "version" | "from">,
): RankingModel {
  const rows = (part: Parameters<typeof weights.rowsOf>[0]) => {
    const flat = weights.rowsOf(part);
    return Array.from({ length: flat.length / weights.width }, (_, i) =>
      flat.subarray(i * weights.width, (i + 1) * weights.width),
    );
  };
  const pack = (row: Float64Array) => [...packed(row)] as [number, string];
  const learnt = (row: Float64Array) => row.some((weight) => weight !== 0);
  const acts = rows("act");
  const sectors = rows("sector");
  return {
    format: FORMAT,
    version,
    from,
    features: FEATURES,
    all: pack(rows("all")[0]!),
    acts: Object.fromEntries(
      codes.flatMap((code, act) => {
        const both = [acts[act]!, acts[act + codes.length]!] as const;
        return both.some(learnt) ? [[code, [pack(both[0]), pack(both[1])]]] : [];
      }),
    ),
    actCount: rows("actCount").map(pack),
    count: rows("count").map(pack),
    root: rows("root").map(pack),
    sectors: Object.fromEntries(
      [NONE, ...history.stream.sectors].flatMap((name, i) =>
        learnt(sectors[i]!) ? [[name, pack(sectors[i]!)]] : [],
      ),
    ),
  };
}

/**
 * A ranker of a stream with the weights of a model. The acts of the stream are named by their CAMEO codes. An act or a
 * sector that the model does not know gets none of its own: what holds for all, its root and its counts is left.
 */
export function rankerOf(model: RankingModel, stream: EventStream): Ranker {
  const ranker = new Ranker(stream, FEATURE_GROUPS);
  const { weights } = ranker;
  const put = (part: Parameters<typeof weights.rowsOf>[0], place: number, row: PackedRow | undefined) => {
    if (row) weights.rowsOf(part).set(unpacked(row, weights.width), place * weights.width);
  };
  put("all", 0, model.all);
  stream.acts.forEach((code, act) => {
    put("act", act, model.acts[code]?.[0]);
    put("act", act + stream.acts.length, model.acts[code]?.[1]);
  });
  for (const part of ["actCount", "count", "root"] as const) {
    model[part].forEach((row, i) => {
      put(part, i, row);
    });
  }
  [NONE, ...stream.sectors].forEach((name, i) => {
    put("sector", i, model.sectors[name]);
  });
  return ranker;
}
