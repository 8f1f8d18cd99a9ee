import type { EventFilter } from "../../chronicle/query.ts";
import { dayFromNumber } from "../../dates.ts";
import type { DyadQuestion } from "./climatology.ts";
import type { Series } from "./history.ts";
import { otherQuads } from "./view.ts";

/** What the model knows of a question. A feature reads the view and no other feature. */
export interface DyadFeature {
  id: string;
  /** What it says, in words for a reader. */
  name: string;
  formula: string;
  unit: string;
  /** Whether the value depends on the length of the window. */
  ofHorizon?: true;
  value(question: DyadQuestion): number;
  /** The events from which the value was counted. */
  behind(question: DyadQuestion): EventFilter[];
}

/** Days that count: a rate is told by log(rate + 1/100), so that none at all is finite. */
const FLOOR = 0.01;
const LOG_RATE = "log(days or events a day + 0.01)";
const logRate = (rate: number) => Math.log(rate + FLOOR);
/** Prior days in the comparison of the recent with the longer past. */
export const ratio = (recent: number, long: number) => Math.log((recent + 0.05) / (long + 0.05));

type Which = (question: DyadQuestion) => Series;
type Filter = (question: DyadQuestion) => EventFilter;

/** Acts from `span` days before the day of the view up to it; all that came before where no span is given. */
export function past({ view }: DyadQuestion, span: number | undefined, filter: EventFilter): EventFilter {
  const from = span === undefined ? {} : { from: dayFromNumber(view.day - span) };
  return { ...filter, kind: ["act"], ...from, to: dayFromNumber(view.day - 1) };
}
/** What weighs at least an eighth: three half-lives. */
export const weighed = (halfLife: number) => Math.ceil(3 * halfLife);

export const own: Which = ({ dyad, quad }) => dyad.quads[quad];
export const back: Which = ({ view, dyad, quad }) => view.dyad(dyad.target, dyad.source).quads[quad];
export const ofOwn: Filter = ({ dyad, quad }) => ({
  source: [dyad.source],
  target: [dyad.target],
  quad: [quad],
});
export const ofBack: Filter = ({ dyad, quad }) => ({
  source: [dyad.target],
  target: [dyad.source],
  quad: [quad],
});
export const ofPair: Filter = ({ dyad }) => ({ source: [dyad.source], target: [dyad.target] });

/** Makers of features that tell a rate; of days or of acts. */
const rateOf =
  (rate: "hitRate" | "eventRate", counted: string) =>
  (id: string, name: string, series: Which, filter: Filter, halfLife: number): DyadFeature => ({
    id: `${id}-${halfLife}`,
    name: `${name}, half-life ${halfLife} days`,
    formula: `log(0.01 + Σ over ${counted} of w(age)), w halving every half-life, Σ w = 1`,
    unit: LOG_RATE,
    value: (question) => logRate(question.view[rate](series(question), halfLife)),
    behind: (question) => [past(question, weighed(halfLife), filter(question))],
  });

export const hitRate = rateOf("hitRate", "days with such acts");
export const eventRate = rateOf("eventRate", "such acts");

export function since(id: string, name: string, series: Which, filter: Filter): DyadFeature {
  return {
    id,
    name,
    formula: "log(days since), 1 = the day before; the age of the record where there was none",
    unit: "log(days)",
    value: (question) => Math.log(question.view.since(series(question))),
    behind: (question) => [past(question, question.view.since(series(question)), filter(question))],
  };
}

/** One of the other three classes, in the order of the list without the class that is asked for. */
export function otherClass(place: number, halfLife: number, backward: boolean): DyadFeature {
  const quadOf = ({ quad }: DyadQuestion) => otherQuads(quad)[place]!;
  const of = (question: DyadQuestion) => ({ ...question, quad: quadOf(question) });
  const words = ["first", "second", "third"][place]!;
  return hitRate(
    backward ? `back-other${place + 1}` : `other${place + 1}`,
    backward
      ? `days with acts of the ${words} other class in return`
      : `days with acts of the ${words} other class`,
    (question) => (backward ? back : own)(of(question)),
    (question) => (backward ? ofBack : ofOwn)(of(question)),
    halfLife,
  );
}

/** What a side does or meets with beside the dyad: the last days against the longer past. */
export function elsewhere(
  id: string,
  name: string,
  side: "did" | "met",
  who: "source" | "target",
): DyadFeature {
  const seriesOf = ({ view, dyad }: DyadQuestion) => ({
    whole: (side === "did" ? view.did : view.met)(dyad[who]).all,
    within: ((side === "did") === (who === "source") ? dyad : view.dyad(dyad.target, dyad.source)).all,
  });
  return {
    id,
    name,
    formula: "log((r5 + 0.05) / (r40 + 0.05)) of events with third parties, r by half-life 5 and 40 days",
    unit: "log ratio",
    value: (question) => {
      const { whole, within } = seriesOf(question);
      const rate = (halfLife: number) =>
        Math.max(0, question.view.eventRate(whole, halfLife) - question.view.eventRate(within, halfLife));
      return ratio(rate(5), rate(40));
    },
    behind: (question) => {
      const { dyad } = question;
      const [state, third] = who === "source" ? [dyad.source, dyad.target] : [dyad.target, dyad.source];
      const acts: EventFilter =
        side === "did"
          ? { source: [state], not: [{ target: [third] }] }
          : { target: [state], not: [{ source: [third] }] };
      return [past(question, weighed(40), { ...acts, addressed: true, abroad: true })];
    },
  };
}

/** How much of the class a side does, or meets with, from whomever. */
export function sideRate(
  id: string,
  name: string,
  side: "did" | "met",
  who: "source" | "target",
  halfLife: number,
) {
  return eventRate(
    id,
    name,
    ({ view, dyad, quad }) => (side === "did" ? view.did : view.met)(dyad[who]).quads[quad],
    ({ dyad, quad }) => ({ [side === "did" ? "source" : "target"]: [dyad[who]], quad: [quad], abroad: true }),
    halfLife,
  );
}
