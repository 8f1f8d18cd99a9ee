import type { z } from "zod";
import type { BRIEF_SCHEMA } from "./schema.ts";

/** A brief as it is composed, rendered and written as JSON; its parts are described in the schema. */
export type Brief = z.infer<typeof BRIEF_SCHEMA>;

/** Whether no event stands behind it, so that it tells what the record of the world holds, in short. */
export function restsOnRecord({ subject }: Brief): boolean {
  return subject.datasets.length === 0;
}

export type Front = Brief["front"];
export type Judgement = Front["judgements"][number];
export type Watch = Front["watch"][number];
export type Change = NonNullable<Brief["changes"]>["items"][number];
export type Redlined = NonNullable<NonNullable<Brief["changes"]>["redline"]>[number];
export type BriefSource = Brief["sources"][number];
export type GradedClass = Brief["completeness"][number];
export type SourceMix = Brief["sourceMix"]["byPlace"][number];
