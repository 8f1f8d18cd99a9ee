import { z } from "zod";
import type { Wanted } from "../request.ts";

/** A word of a person: an actor by name or code, a day as he writes it. Longer ones mean nothing. */
const word = z.string().trim().min(1).max(200);

/** A whole number of an address. */
export const whole = (from: number, to: number) => z.coerce.number().int().min(from).max(to);

/** What is looked at: a pair as of a day, and what was chosen besides. It stands in the address of every page. */
export const STATE = z.object({
  a: word.describe("An actor by name or code: China, CHN."),
  b: word.describe("The other."),
  asOf: word.optional().describe("Nothing known later is used; default: the last day held of the pair."),
  event: word.optional().describe("Id of the focal event; default: the weightiest of the last 30 days."),
  dataset: word.optional().describe("Data sets to use, by commas."),
  leader: word.optional().describe("Of the question about a leader."),
  observers: word.optional().describe("Codes by commas, of the question about outsiders."),
  rivals: word.optional().describe("Two codes by a comma, of the question about rivals."),
});

export type State = z.infer<typeof STATE>;

/** What was chosen besides the pair. */
export function wantedOf({ asOf, event, dataset, leader, observers, rivals }: State): Wanted {
  return { asOf, event, dataset, leader, observers, rivals };
}
