import { plural } from "../words/en/forms.ts";
import * as say from "../words/en/signals.ts";
import type { Finding, Found } from "./answer.ts";
import { CHANGE_METHOD } from "./kit/change.ts";
import { attendanceFinding, paradesFigure, unityFinding } from "./signals/attendance.ts";
import { respondersFinding, showerFinding } from "./signals/findings.ts";
import { latestFinding } from "./signals/latest.ts";
import { noShowsFinding } from "./signals/none.ts";
import { alternativesOf, effectsFigures, gapsOf, testedAnswers, wouldChangeOf } from "./signals/outline.ts";
import { paradesOf } from "./signals/parades.ts";
import { studyShowers } from "./signals/responses.ts";
import { shortAnswer, shortFacts } from "./signals/short.ts";
import { showersOf } from "./signals/showers.ts";
import type { Question, Subject } from "./subject.ts";

/** What parades and other shows of force do: who answers, how much, how soon and for how long. */
export const signals: Question = {
  id: "signals",
  title: "Signals",
  relevance: {
    responders: 3,
    unity: 3,
    attendance: 3,
    "after-latest": 2,
  },
  asks: ({ a, b, name }) => `What do parades and other shows of force of ${name(a)} and ${name(b)} do?`,
  answer,
};

async function answer(subject: Subject): Promise<Found> {
  const [studies, parades] = await Promise.all([
    showersOf(subject).then((showers) => studyShowers(showers, subject)),
    paradesOf(subject),
  ]);
  const told = await Promise.all([
    respondersFinding(studies, subject),
    ...studies.map((one) => showerFinding(one, subject)),
    unityFinding(parades, subject),
    attendanceFinding(parades, subject),
    latestFinding(parades, studies, subject),
  ]);
  const found = told.filter((finding): finding is Finding => finding !== null && finding.evidence.length > 0);
  const findings = found.length ? found : [noShowsFinding(subject)];
  const facts = shortFacts(studies, parades, subject);
  const effects = effectsFigures(studies, subject);
  const tested = testedAnswers(studies).length;
  return {
    question: "signals",
    title: signals.title,
    short: shortAnswer(facts, findings, subject),
    headline:
      say.contrast(facts.contrast, subject.name) ||
      say.noShows(subject.name(subject.a), subject.name(subject.b)),
    findings,
    figure: effects[0] ?? null,
    moreFigures: [paradesFigure(parades, subject), ...effects.slice(1)].filter((figure) => figure !== null),
    confidence: {
      level: tested >= 5 ? "moderate" : "low",
      why: `${plural(tested, "test")} with enough cases; shows of force come in series and with other news, so what follows need not be an answer to them.`,
    },
    alternatives: alternativesOf(studies),
    method: `Event study of words and deeds of conflict toward the side that showed force, from the first day of each episode (MacKinlay 1997), against placebo dates of the same five years (Fisher 1935).\nFalse discovery rate over all classes, responders and kinds of answer (Benjamini and Hochberg 1995); delays by randomised medians.\n${CHANGE_METHOD}`,
    wouldChange: wouldChangeOf(studies),
    gaps: gapsOf(studies),
  };
}
