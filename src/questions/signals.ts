import * as say from "../words/en/signals.ts";
import * as words from "../words/en/signalsOutline.ts";
import type { Finding, Found } from "./answer.ts";
import { CHANGE_METHOD } from "./kit/change.ts";
import { attendanceFinding } from "./signals/attendance.ts";
import { firstPage } from "./signals/first.ts";
import { latestFinding } from "./signals/latest.ts";
import { noShowsFinding } from "./signals/none.ts";
import { alternativesOf, effectsFigures, gapsOf, testedAnswers, wouldChangeOf } from "./signals/outline.ts";
import { paradesOf } from "./signals/parades.ts";
import { paradesFigure } from "./signals/paradesFigure.ts";
import { respondersFinding } from "./signals/responders.ts";
import { studyShowers } from "./signals/responses.ts";
import { shortAnswer, shortFacts } from "./signals/short.ts";
import { showerFinding } from "./signals/shower.ts";
import { showersOf } from "./signals/showers.ts";
import { unityFinding } from "./signals/unity.ts";
import type { Question, Subject } from "./subject.ts";

/** What parades and other shows of force do: who answers, how much, how soon and for how long. */
export const signals: Question = {
  id: "signals",
  title: words.title,
  relevance: {
    responders: 3,
    unity: 3,
    attendance: 3,
    "after-latest": 2,
  },
  bears: {
    "signals-before-after": ["responders"],
    "signals-effects": ["responders"],
    "signals-responders": [
      "responders",
      "parade-",
      "missile-test-",
      "nuclear-test-",
      "joint-exercise-",
      "exercise-",
      "show-of-force-",
    ],
    "signals-parades": ["attendance", "unity"],
  },
  asks: ({ a, b, name }) => words.asks(a, b, name),
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
    ...firstPage(facts, findings),
    headline:
      say.contrast(facts.contrast, subject.name) ||
      say.noShows(subject.name(subject.a), subject.name(subject.b)),
    findings,
    figure: effects[0] ?? null,
    moreFigures: [paradesFigure(parades, subject), ...effects.slice(1)].filter((figure) => figure !== null),
    confidence: {
      level: tested >= 5 ? "moderate" : "low",
      why: words.why(tested),
    },
    alternatives: alternativesOf(studies),
    method: `${words.METHOD}\n${CHANGE_METHOD}`,
    wouldChange: wouldChangeOf(studies),
    gaps: gapsOf(studies),
  };
}
