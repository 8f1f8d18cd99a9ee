import type { Answer, Finding } from "../../questions/answer.ts";
import * as say from "../../words/en/front.ts";
import { JARGON, quantitiesIn, yearsIn } from "../../words/en/plain.ts";
import type { Watch } from "../brief.ts";

const DATES = 4;
const ODDS = 3;
const DAYS = 90;

/** What to watch: dated things ahead, outcomes with odds within ninety days, and what would change the assessment. */
export function watchOf(answers: readonly Answer[], told: readonly string[]): Watch[] {
  const outcomes = answers.find(({ question }) => question === "outcomes");
  return [...datesAhead(outcomes), ...odds(outcomes, told), ...changes(answers)];
}

function datesAhead(outcomes: Answer | undefined): Watch[] {
  const calendar = outcomes?.findings.find(({ id }) => id === "outcomes.calendar");
  return (calendar?.evidence ?? []).slice(0, DATES).map(({ when, what }) => ({
    kind: "date",
    text: say.watch.date(when, what),
    when,
    findings: [calendar!.id],
  }));
}

/** The likeliest first; `told` are findings whose odds the key judgements give. */
function odds(outcomes: Answer | undefined, told: readonly string[]): Watch[] {
  return (outcomes?.findings ?? [])
    .flatMap((finding) => {
      const { likelihood } = finding;
      return likelihood && !told.includes(finding.id) ? [{ finding, likelihood }] : [];
    })
    .filter(({ likelihood }) => daysOf(likelihood.resolves) <= DAYS)
    .sort((x, y) => y.likelihood.probability - x.likelihood.probability)
    .slice(0, ODDS)
    .map(({ finding, likelihood }) => {
      const { term, probability, resolves } = likelihood;
      return {
        kind: "odds",
        text: say.watch.odds(resolves.label, resolves.to, term, probability),
        findings: [finding.id],
        likelihood,
      };
    });
}

const daysOf = ({ from, to }: { from: string; to: string }) =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

/** What would change the answers on significance and implications: the first that is said in plain words, without a number. */
function changes(answers: readonly Answer[]): Watch[] {
  return (["significance", "implications"] as const).flatMap((id): Watch[] => {
    const answer = answers.find(({ question }) => question === id);
    const bearing: Finding | undefined = answer?.findings.find(({ thin }) => !thin);
    const text = answer?.wouldChange.find(
      (one) => !JARGON.test(one) && quantitiesIn(one).length === 0 && yearsIn(one).length === 0,
    );
    return bearing && text ? [{ kind: "change", text, findings: [bearing.id] }] : [];
  });
}
