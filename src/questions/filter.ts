import { z } from "zod";
import type { EventFilter } from "../chronicle/query.ts";

const texts = z.array(z.string()).optional();
const day = z.iso.date().optional();

/** Which events, as data (chronicle/query.ts): every part that is given holds, a list means "one of". */
export const EVENT_FILTER: z.ZodType<EventFilter> = z
  .lazy(() =>
    z.strictObject({
      between: z.tuple([z.string(), z.string()]).optional(),
      source: texts,
      target: texts,
      involving: texts,
      cameo: texts,
      quad: z
        .array(z.enum(["verbal cooperation", "material cooperation", "verbal conflict", "material conflict"]))
        .optional(),
      issue: texts,
      kind: z.array(z.enum(["act", "vote", "domestic"])).optional(),
      aim: z.array(z.enum(["other", "own", "third", "circumstance"])).optional(),
      confidence: z.array(z.enum(["high", "medium", "low", "unrated"])).optional(),
      person: texts,
      sourcePerson: texts,
      targetPerson: texts,
      addressed: z.boolean().optional(),
      abroad: z.boolean().optional(),
      sign: z.union([z.literal(1), z.literal(-1)]).optional(),
      precision: z.array(z.enum(["day", "month", "year"])).optional(),
      from: day,
      to: day,
      begunBy: day,
      knownBy: day,
      on: z.array(z.iso.date()).optional(),
      id: texts,
      all: z.array(EVENT_FILTER).optional(),
      any: z.array(EVENT_FILTER).optional(),
      not: z.array(EVENT_FILTER).optional(),
    }),
  )
  .meta({ id: "eventFilter" });
