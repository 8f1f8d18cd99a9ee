import type { Finding } from "../../questions/answer.ts";
import { QUESTION_IDS } from "../../questions/ids.ts";
import { withoutStop } from "../../words/en/forms.ts";
import { JARGON, wordsIn } from "../../words/en/plain.ts";
import { isPlain, readingGrade } from "../../words/en/readingGrade.ts";
import { title as recordTitle } from "../../words/en/world/answer.ts";
import { type Brief, restsOnRecord, type Watch } from "../brief.ts";
import { checkLikelihood, type Shortfall, unless } from "../shortfall.ts";
import { unborne } from "./borne.ts";
import { wordsOfFront } from "./fit.ts";

/** What the first page may ask of its reader. */
const FRONT_LIMITS = {
  /** Words of the whole page, and of one short answer. */
  words: 1100,
  wordsOfAnswer: 90,
  judgements: 5,
  questions: 4,
} as const;

/** Something that the page says, with the findings that must bear it. */
interface Said {
  where: string;
  text: string;
  findings: readonly string[];
}

/**
 * Walks the first page: each sentence names findings that the brief holds (standard 6) and gives no quantity and no year
 * that these lack, chances have their word (2), and what stands there is plain, short and drawn from all the answers (5).
 */
export function checkFront(brief: Brief): Shortfall[] {
  const { front } = brief;
  const held = new Map(
    brief.answers.flatMap(({ findings }) => findings.map((finding) => [finding.id, finding] as const)),
  );
  const words = wordsOfFront(front) + wordsIn(termsOf(brief).join(" "));
  return [
    ...saidIn(brief)
      .filter((said) => said.findings.length > 0 || !isPair(said.text, brief))
      .flatMap((said) => checkSaid(said, held)),
    ...front.judgements.flatMap(({ confidence, likelihood }, index) => [
      ...unless(confidence.why !== "", 2, `front.judgements.${index}`, "confidence has no reason"),
      ...(likelihood ? checkLikelihood(likelihood, `front.judgements.${index}`) : []),
    ]),
    ...front.watch.flatMap(({ likelihood }, index) =>
      likelihood ? checkLikelihood(likelihood, `front.watch.${index}`) : [],
    ),
    ...checkChoice(brief),
    ...checkReading(brief),
    ...unless(words <= FRONT_LIMITS.words, 5, "front", `has ${words} words`),
  ];
}

/** A title without news names the pair, which is what the brief is about and no claim; without events it says what the brief rests on. */
function isPair(text: string, brief: Brief): boolean {
  const { a, b } = brief.subject;
  return restsOnRecord(brief)
    ? text === recordTitle(a.name, b.name)
    : text.toLowerCase() === `${a.name} and ${b.name}`.toLowerCase();
}

/** The words of chances that stand beside judgements; what to watch holds them in its text. */
const termsOf = ({ front }: Brief) => front.judgements.flatMap(({ likelihood }) => likelihood?.term ?? []);

function saidIn({ front }: Brief): Said[] {
  const { title, titleFindings, bottomLine, judgements, watch, short } = front;
  return [
    { where: "front.title", text: title, findings: titleFindings },
    ...bottomLine.map((one, index) => ({ where: `front.bottomLine.${index}`, ...one })),
    ...judgements.map(({ statement, findings }, index) => ({
      where: `front.judgements.${index}`,
      text: statement,
      findings,
    })),
    ...watch.map((one, index) => ({ where: `front.watch.${index}`, ...one, text: undated(one) })),
    ...short.flatMap(({ sentences, glance }, at) => [
      ...sentences.map((one, index) => ({ where: `front.short.${at}.sentences.${index}`, ...one })),
      ...(glance
        ? [{ where: `front.short.${at}.glance`, text: glance.label, findings: glance.findings }]
        : []),
    ]),
  ];
}

/** A date ahead is told in the words of the record's own entry, and its own day needs no other finding. */
const undated = ({ when, text }: Watch) => (when === undefined ? text : text.replace(when, ""));

function checkSaid({ where, text, findings: ids }: Said, held: ReadonlyMap<string, Finding>): Shortfall[] {
  const own = ids.flatMap((id) => held.get(id) ?? []);
  const jargon = text.match(JARGON)?.[0];
  const lacking = own.length === 0 ? [] : unborne(text, own);
  return [
    ...unless(ids.length > 0, 6, where, "rests on no finding"),
    ...unless(own.length === ids.length, 6, where, "rests on a finding that the brief does not hold"),
    ...lacking.map((what): Shortfall => ({ standard: 6, where, what: `its findings do not hold "${what}"` })),
    ...unless(jargon === undefined, 5, where, `says "${jargon}"`),
  ];
}

/**
 * Five judgements from at least four questions where all were asked and enough answers have one to give; else as many
 * as have one. A judgement that the bottom line says already, or that rests on too little, is none to give.
 */
function checkChoice({ front, answers }: Brief): Shortfall[] {
  const { judgements: most, questions: least } = FRONT_LIMITS;
  const taken = front.bottomLine.map(({ text }) => text);
  const able = answers.filter(
    ({ judgement, findings }) =>
      judgement !== undefined &&
      !taken.includes(judgement.text) &&
      !findings.some(({ id, thin }) => thin && judgement.findings.includes(id)),
  ).length;
  const given = front.judgements.length;
  const asked = new Set(front.judgements.map(({ question }) => question)).size;
  const whole = QUESTION_IDS.every((id) => answers.some(({ question }) => question === id)) && able >= most;
  return [
    ...unless(given <= most, 5, "front.judgements", "are more than five"),
    ...unless(
      given >= Math.min(most, able),
      5,
      "front.judgements",
      `are ${given} where ${able} answers have one`,
    ),
    ...unless(!whole || asked >= least, 5, "front.judgements", `are from ${asked} questions`),
  ];
}

function plain(where: string, text: string): Shortfall[] {
  return unless(isPlain(text), 5, where, `reads at grade ${readingGrade(text).toFixed(1)}`);
}

/** The data set whose summaries are the house's own words. */
const OWN = "casebook";

/**
 * A text without what it quotes of the user's data ("Use conventional military force: Police → Protester"): how hard
 * that is to read is theirs, and what stands round it is ours.
 */
function unquoted(text: string, { answers }: Brief): string {
  const quotes = answers
    .flatMap(({ findings }) => findings.flatMap(({ evidence }) => evidence))
    .filter(({ kind, what, sources }) => kind === "event" && what !== "" && !sources.includes(OWN))
    .map(({ what }) => withoutStop(what));
  return [...new Set(quotes)].reduce((rest, quote) => rest.replaceAll(quote, ""), text);
}

function checkReading(brief: Brief): Shortfall[] {
  const { front } = brief;
  const opening = [
    ...front.bottomLine.map(({ text }) => text),
    ...front.judgements.map((one) => one.statement),
  ];
  const answers = front.short.map(({ question, sentences }, at) => ({
    // Names of leaders and their titles are as hard to read as they are.
    names: question === "leader" && restsOnRecord(brief),
    where: `front.short.${at}`,
    text: sentences.map(({ text }) => text).join(" "),
  }));
  return [
    ...answers.flatMap(({ where, text }) =>
      unless(wordsIn(text) <= FRONT_LIMITS.wordsOfAnswer, 5, where, `has ${wordsIn(text)} words`),
    ),
    ...[
      { where: "front.bottomLine", text: opening.join(" ") },
      ...answers.filter(({ names }) => !names),
    ].flatMap(({ where, text }) => plain(where, unquoted(text, brief))),
  ];
}
