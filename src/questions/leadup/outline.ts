import * as say from "../../words/en/leadup.ts";
import { isPlain } from "../../words/en/readingGrade.ts";
import type { Naming, OutlineFacts, Told } from "../../words/leadup.ts";
import type { Sentence } from "../answer.ts";
import { sentence, shortOf } from "../kit/short.ts";

/** Sentences in order of weight; of each the first wording that fits and reads plainly, else the last that fits. */
type Candidate = readonly Sentence[];

/** The answer for a reader of a newspaper: what grew, what did not, what stood in the calendar. */
export function shortAnswer(facts: OutlineFacts, name: Naming): Sentence[] {
  const candidates = facts.seen.grade === "unobserved" ? unobserved(facts, name) : observed(facts, name);
  let told: Sentence[] = [];
  for (const wordings of candidates) {
    const longer = wordings
      .map((wording) => shortOf([...told, wording]))
      .filter((said) => said.length > told.length);
    told = longer.find((said) => isPlain(textOf(said))) ?? longer.at(-1) ?? told;
  }
  return told;
}

const textOf = (said: readonly Sentence[]) => said.map(({ text }) => text).join(" ");

type Tops = OutlineFacts["top"];

/** All of them, else the first alone. */
const tops = ({ top }: OutlineFacts): Tops[] => [top, top.slice(0, 1)];

function topSentence(say: (acts: readonly Told[]) => string, few: Tops, ...more: string[]): Sentence {
  const [first, ...others] = few.map(({ strand }) => `leadup.${strand.id}`);
  return sentence(say(few.map(({ act }) => act)), first!, ...others, ...more);
}

const nothing = sentence(say.short.nothing, "leadup.ranked");

function unobserved(facts: OutlineFacts, name: Naming): Candidate[] {
  const { top } = facts;
  return [
    [sentence(say.short.unseen(facts, name), "leadup.ranked")],
    top.length ? tops(facts).map((few) => topSentence(say.short.little, few)) : [nothing],
  ];
}

function observed(facts: OutlineFacts, name: Naming): Candidate[] {
  const { strands, military, grown, calendar, top } = facts;
  const of = (course: string) => strands.filter((row) => row.course === course);
  const [risen, less, usual] = [of("rise"), of("fall"), of("usual")];
  const borne = (rows: typeof risen): [string, ...string[]] => [
    "leadup.ranked",
    ...rows.map((row) => `leadup.${row.strand.id}`),
  ];
  const own = risen[0]?.strand.id === "court";
  const first: Candidate = risen.length
    ? [sentence(say.short.grew(facts, name), ...borne(risen))]
    : top.length
      ? tops(facts).map((few) => topSentence((acts) => say.short.top(facts, acts), few, "leadup.ranked"))
      : [nothing];
  const named = [2, 1];
  const ties = military
    ? named.map((n) => sentence(say.short.military(military, n, own, name), "leadup.court-military"))
    : risen.length
      ? named.map((n) =>
          sentence(say.short.among(risen[0]!.strand, grown.slice(0, n)), `leadup.${risen[0]!.strand.id}`),
        )
      : [];
  return [
    first,
    ties,
    less.length || usual.length
      ? [
          sentence(say.short.level(less, usual, name), ...borne([...less, ...usual])),
          ...(less.length ? [sentence(say.short.level(less, [], name), ...borne(less))] : []),
        ]
      : [],
    facts.seen.grade === "thin" ? [sentence(say.short.thin(facts, name), "leadup.ranked")] : [],
    calendar.length ? [sentence(say.short.calendar(facts), "leadup.calendar")] : [],
    risen.length || top.length === 0 ? [] : [sentence(say.short.noneGrew, "leadup.ranked")],
    [sentence(say.short.noCause, "leadup.ranked")],
  ];
}
