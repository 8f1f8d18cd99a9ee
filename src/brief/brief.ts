import type { z } from "zod";
import type { BRIEF_SCHEMA } from "./schema.ts";

/** A brief as it is composed, rendered and written as JSON; its parts are described in the schema. */
export type Brief = z.infer<typeof BRIEF_SCHEMA>;

/** Whether no event stands behind it, so that it tells what the record of the world holds, in short. */
export function restsOnRecord({ subject }: Brief): boolean {
  return subject.datasets.length === 0;
}

/** Whether anything is to be told of an earlier day; without events nothing happened in between that is known. */
export function hasChanges(brief: Brief): brief is Brief & { changes: NonNullable<Brief["changes"]> } {
  const { changes } = brief;
  return (
    changes !== null && !(restsOnRecord(brief) && changes.items.length === 0 && !changes.redline?.length)
  );
}

export type Front = Brief["front"];
export type Judgement = Front["judgements"][number];
export type Watch = Front["watch"][number];
export type Change = NonNullable<Brief["changes"]>["items"][number];
export type Redlined = NonNullable<NonNullable<Brief["changes"]>["redline"]>[number];
export type BriefSource = Brief["sources"][number];
export type GradedClass = Brief["completeness"][number];
export type SourceMix = Brief["sourceMix"]["byPlace"][number];
