import { z } from "zod";
import { type STATE, whole } from "../state.ts";

// Parts of which several endpoints are made.

export const DAY = z.iso.date();
export const ACTOR = z.object({ code: z.string(), name: z.string() });
export const SPAN = z.object({ dataset: z.string(), from: DAY, to: DAY, events: z.number().int() });

/** Rows are listed in pages of at most so many. */
const LARGEST = 200;

export const PAGE = { offset: whole(0, 10_000_000).default(0), limit: whole(1, LARGEST).default(50) };

/** How a file about the pair on the day is called, without its ending. */
export const fileName = ({ a, b, asOf }: z.infer<typeof STATE>) =>
  [a, b, asOf ?? "latest"]
    .join("-")
    .toLowerCase()
    .replace(/[^a-z0-9-]+/g, "-");
