import { logOdds } from "../../statistics/logOdds.ts";
import { climatology } from "./climatology.ts";
import {
  back,
  type DyadFeature,
  elsewhere,
  eventRate,
  hitRate,
  ofBack,
  ofOwn,
  ofPair,
  otherClass,
  own,
  past,
  ratio,
  sideRate,
  since,
  weighed,
} from "./counted.ts";

const each = <T>(list: readonly T[], make: (one: T) => DyadFeature) => list.map(make);

/** The few that a plain model would take: the small regression is fitted on these alone. */
export const CORE_FEATURES: ReadonlySet<string> = new Set([
  "climatology",
  "hits-5",
  "hits-14",
  "hits-40",
  "back-14",
  "since-hit",
  "since-any",
  "recent",
]);

/** All features. To add one, add an entry here: fitting, explaining and the ablation table read the list. */
export const DYAD_FEATURES: readonly DyadFeature[] = [
  {
    id: "climatology",
    name: "long-run rate of such windows",
    formula: "log-odds of (hit + H · pooled) / (n + H) over the n windows of H days that are over",
    unit: "log-odds",
    ofHorizon: true,
    value: (question) => logOdds(climatology(question)),
    behind: (question) => [past(question, undefined, ofOwn(question))],
  },
  ...each([2, 5, 14, 40, 120], (h) => hitRate("hits", "days with such acts", own, ofOwn, h)),
  ...each([5, 40], (h) => eventRate("acts", "such acts", own, ofOwn, h)),
  ...each([5, 14, 40, 120], (h) => hitRate("back", "days with such acts in return", back, ofBack, h)),
  ...[0, 1, 2].flatMap((place) => each([5, 40], (h) => otherClass(place, h, false))),
  ...each([0, 1, 2], (place) => otherClass(place, 14, true)),
  since("since-hit", "days since the last such act", own, ofOwn),
  since("since-any", "days since the last act of any class", ({ dyad }) => dyad.all, ofPair),
  {
    id: "long-run",
    name: "long-run rate of all acts of the pair",
    formula: "log((events + 1) / (days of record + 1))",
    unit: "log(events a day)",
    value: ({ view, dyad }) => Math.log((view.events(dyad.all) + 1) / (view.age + 1)),
    behind: (question) => [past(question, undefined, ofPair(question))],
  },
  {
    id: "recent",
    name: "acts of the pair of late against the long run",
    formula: "log((r14 + 0.05) / (events / days + 0.05)), r14 by half-life 14 days",
    unit: "log ratio",
    value: ({ view, dyad }) =>
      ratio(view.eventRate(dyad.all, 14), view.events(dyad.all) / Math.max(1, view.age)),
    behind: (question) => [past(question, undefined, ofPair(question))],
  },
  elsewhere("source-does", "what the source does to third parties, of late", "did", "source"),
  elsewhere("source-meets", "what third parties do to the source, of late", "met", "source"),
  elsewhere("target-does", "what the target does to third parties, of late", "did", "target"),
  elsewhere("target-meets", "what third parties do to the target, of late", "met", "target"),
  sideRate("source-class", "acts of the class by the source toward anyone", "did", "source", 120),
  sideRate("target-class", "acts of the class toward the target by anyone", "met", "target", 120),
  {
    id: "world",
    name: "acts between all states, of late",
    formula: "log((r5 + 0.05) / (r40 + 0.05)) of all events, r by half-life 5 and 40 days",
    unit: "log ratio",
    value: ({ view }) => ratio(view.eventRate(view.world.all, 5), view.eventRate(view.world.all, 40)),
    behind: (question) => [past(question, weighed(40), { addressed: true, abroad: true })],
  },
];
