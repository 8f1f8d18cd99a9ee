import { percent, plural, signed } from "./forms.ts";

/** How often two had to do with each other: with the act, and at all. */
interface PairCounts {
  acts: { late: number; ever: number };
  any: { late: number; ever: number };
}

const times = (n: number) => (n === 0 ? "not once" : n === 1 ? "once" : `${n} times`);

/** What a family of features says of a candidate, as a phrase, with what it adds to the score. */
export function reasonPhrase(family: string, { acts, any }: PairCounts, adds: number): string {
  const known: Readonly<Record<string, string>> = {
    "same act": acts.ever
      ? `this very act ${times(acts.late)} in the last 30 days, ${acts.ever} in all`
      : "this very act never before",
    contact: any.ever
      ? `${plural(any.late, "event")} between the two in the last 30 days, ${any.ever} in all`
      : "no event between the two before",
    standing: "how often it has this part in such acts, and how much it is in the news",
    countries: "whom its state deals with",
    sectors: "its office, by whom such acts mostly concern",
    company: "what others like it do, and partners that the two share",
  };
  return `${known[family] ?? family} (${signed(adds)})`;
}

/** The plain answer and what its number is. */
export function rankingLead(
  sought: "object" | "subject",
  asked: { actor: string; act: string; day: string },
  first: { name: string; probability: number },
): string {
  const { actor, act, day } = asked;
  return sought === "object"
    ? `On ${day} the likeliest object of "${act}" by ${actor} is ${first.name}: ${percent(first.probability)}.`
    : `On ${day} the likeliest to do "${act}" to ${actor} is ${first.name}: ${percent(first.probability)}.`;
}

export const WHAT_THE_NUMBER_IS =
  "The number is a share: if there is such an event with this actor on that day, the probability that the other side is the one named. It is not the chance that there will be one.";

export const OF_A_SAMPLE =
  "The casebook is a small sample: this ranks what the record tells, not the world, and only states that it follows with this actor.";

/** What is to be known before the ranking is read: too little seen, or weights that knew what came after the day. */
export const tooLittle = (sought: "object" | "subject", seen: number) =>
  `Before that day the record holds ${plural(seen, "such act")} with this actor as ${sought === "object" ? "source" : "target"}: the ranking rests mostly on other acts.`;

export const hindcast = (from: string) =>
  `The weights were fitted on events up to the day before ${from}, so for this day they are a hindcast; the events counted are all earlier.`;

export const NOBODY =
  "Nobody can be ranked here: the record holds no such act, or follows the actor with no one.";
