import { isPlain } from "../../words/en/readingGrade.ts";
import * as say from "../../words/en/world/answer.ts";
import type { Finding, Found, Sentence } from "../answer.ts";
import type { QuestionId } from "../ids.ts";
import { shortOf } from "../kit/short.ts";
import type { Subject } from "../subject.ts";
import { contentionFacts } from "./contention.ts";
import { dependenceFacts } from "./dependence.ts";
import { absent, findingOf, glanceOf, sentenceOf, type WorldFact } from "./fact.ts";
import { historyFacts } from "./history.ts";
import { implicationsFacts } from "./implications.ts";
import { leaderFacts } from "./leader.ts";
import { leadupFacts } from "./leadup.ts";
import { outcomesFacts } from "./outcomes.ts";
import { outsidersFacts } from "./outsiders.ts";
import { isWithUs } from "./shared.ts";
import { signalsFacts } from "./signals.ts";
import { significanceFacts, visitFacts } from "./significance.ts";

/** What the record of the world tells on one of the ten, the weightiest first; [] where it has nothing. */
type Facts = (subject: Subject) => WorldFact[] | Promise<WorldFact[]>;

const FACTS: Readonly<Record<QuestionId, Facts>> = {
  history: historyFacts,
  significance: significanceFacts,
  implications: implicationsFacts,
  leader: leaderFacts,
  dependence: dependenceFacts,
  outsiders: outsidersFacts,
  leadup: leadupFacts,
  contention: contentionFacts,
  signals: signalsFacts,
  outcomes: outcomesFacts,
};

/** Whether the subject has no events to ask, so that the record of the world answers alone. */
export function restsOnRecord({ events }: Subject): boolean {
  return events.datasets.length === 0;
}

/** What the record of the world tells on a question: where it has nothing, one fact says so. */
async function worldFacts(question: QuestionId, subject: Subject): Promise<WorldFact[]> {
  const found = await FACTS[question](subject);
  return found.length > 0 ? found : [nothing(subject)];
}

/** What the list of visits tells of a pair with the US, whatever the events beside it are: it is complete to its end. */
export async function visitFindings(question: QuestionId, subject: Subject): Promise<Finding[]> {
  if (question !== "significance" || !isWithUs(subject)) return [];
  return (await visitFacts(subject)).map((fact) => findingOf(question, fact));
}

/** The findings of the record that tell of the two together, to stand beside those of events. */
export async function worldFindings(question: QuestionId, subject: Subject): Promise<Finding[]> {
  const facts = await FACTS[question](subject);
  return facts.filter(({ about }) => about === "pair").map((fact) => findingOf(question, fact));
}

/**
 * An answer from the record alone, for a pair without events: plain facts, each with its row. Nothing is counted against a density and no
 * chance is given. What stands of it on a page is its short answer; the findings are its annex.
 */
export async function answerOfRecord(question: QuestionId, subject: Subject): Promise<Found> {
  const { a, b, name } = subject;
  const facts = await worldFacts(question, subject);
  const glance = facts.map((fact) => glanceOf(question, fact)).find((one) => one !== undefined);
  const [first] = facts;
  return {
    question,
    title: say.asks[question](name(a), name(b)),
    short: plainly(shortOf(facts.map((fact) => sentenceOf(question, fact)))),
    ...(glance && { glance }),
    headline: first!.statement,
    findings: facts.map((fact) => findingOf(question, fact)),
    figure: null,
    moreFigures: [],
    confidence: facts.some(({ about }) => about !== "absence") ? say.oneTable : say.noTable,
    alternatives: say.ALTERNATIVES,
    method: say.METHOD,
    wouldChange: say.wouldChange(say.pairOf(name(a), name(b))),
    gaps: [say.restsOn(say.pairOf(name(a), name(b)))],
  };
}

/** Without the sentences that would make the answer hard to read, the first kept in any case: some tell of turns in their sources' terms. */
function plainly(sentences: readonly Sentence[]): Sentence[] {
  const kept: Sentence[] = [];
  for (const next of sentences)
    if (kept.length === 0 || isPlain([...kept, next].map(({ text }) => text).join(" "))) kept.push(next);
  return kept;
}

function nothing({ a, b, name }: Subject): WorldFact {
  const pair = say.pairOf(name(a), name(b));
  return absent({
    name: "nothing",
    statement: say.nothing(pair),
    counted: "rows",
    label: say.noRows,
    query: say.nothingQuery(pair),
    confidence: say.noTable,
  });
}
