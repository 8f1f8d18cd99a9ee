import { daysBetween } from "../../dates.ts";
import { idsOf } from "../../measures/acts.ts";
import { groupBy } from "../../measures/groupBy.ts";
import * as say from "../../words/en/significanceOutline.ts";
import type { Confidence, Drawn, Finding } from "../answer.ts";
import { figureOfPair } from "../kit/actsFigure.ts";
import { isMoved } from "../kit/effects.ts";
import { numberOf } from "../kit/finding.ts";
import type { Focus } from "../kit/focus.ts";
import type { Subject } from "../subject.ts";
import type { AftermathPlan, ResponseStudy, StudiedGroup } from "./aftermath.ts";
import { aftermathFigure, beforeAfterOf, movesOf } from "./aftermathFinding.ts";
import { anchor } from "./rarity.ts";

export async function figuresOf(
  focus: Focus,
  groups: readonly StudiedGroup[],
  plan: AftermathPlan,
  subject: Subject,
): Promise<{ figure: Drawn | null; moreFigures: Drawn[] }> {
  const studied = studiedFigures(groups, plan, subject);
  if (focus.meetings.length > 1) return { figure: meetingsFigure(focus, subject), moreFigures: studied };
  const [first, ...others] = studied;
  if (first) return { figure: first, moreFigures: others };
  const figure = await figureOfPair(focus, { id: "significance-acts", ...say.acts }, subject);
  return { figure, moreFigures: [] };
}

/** What there was before and after earlier events of the class, and the study that says what of it is clear. */
function studiedFigures(groups: readonly StudiedGroup[], plan: AftermathPlan, subject: Subject): Drawn[] {
  const data = aftermathFigure(groups);
  const drawn = data.rows.filter((row) => row.effect !== null);
  if (drawn.length === 0) return [];
  const { effects, beforeAfter } = say;
  const plain = beforeAfterOf(groups);
  const facts = {
    window: plan.windows[1],
    gap: plan.designs[1]!.gap,
    n: Math.max(...drawn.map(({ n }) => n)),
    datasets: subject.events.datasets,
  };
  const named = {
    topic: effects.topic(plan.chosen.plural),
    title: effects.title(plan.chosen.plural, movesOf(solidOf(groups).filter(isMoved))),
  };
  return [
    {
      id: "significance-before-after",
      ...named,
      caption: beforeAfter.caption(facts),
      alt: plain.rows.map(beforeAfter.row).join("; "),
      data: plain,
    },
    {
      id: "significance-effects",
      ...named,
      caption: effects.caption(facts),
      alt: drawn.map((row) => effects.row({ ...row, effect: row.effect! })).join("; "),
      data: { ...data, rows: drawn },
    },
  ];
}

function meetingsFigure(focus: Focus, subject: Subject): Drawn {
  const { meetings, meeting } = focus;
  const { a, b, name, events } = subject;
  const { meetings: words } = say;
  const lane = (host: string) => words.lane(host, name);
  const days = meetings.map(({ date }) => date);
  const gap = daysBetween(days.at(-2)!, days.at(-1)!);
  const hosts = [...groupBy(meetings, ({ host }) => host)]
    .map(([host, held]) => ({ host, n: held.length }))
    .sort((x, y) => y.n - x.n);
  return {
    id: "significance-meetings",
    topic: words.topic({ first: a, second: b }, name),
    title: words.title(meetings.length, gap, hosts, name),
    caption: words.caption(meetings.length, events.datasets),
    alt: meetings.map(words.mark).join("; "),
    data: {
      kind: "timeline",
      lanes: [...new Set(meetings.map((one) => lane(one.host)))].sort(),
      marks: meetings.map((one) => ({
        from: one.date,
        to: one.date,
        lane: lane(one.host),
        label: words.mark(one),
        weight: one === meeting ? 1 : 0.5,
        side: "cooperation",
        events: one.events.map(({ id }) => id),
      })),
      focal: { date: anchor(focus), label: words.focal },
    },
    behind: {
      words: words.query({ first: a, second: b }, name),
      events: [
        idsOf(
          meetings.flatMap((one) => one.events),
          subject,
        ).filter,
      ],
      marks: true,
    },
  };
}

/** Other ways to read the same numbers. */
export function alternativesOf(
  focus: Focus,
  groups: readonly StudiedGroup[],
  findings: readonly Finding[],
): string[] {
  const results = groups.flatMap(({ results: own }) => own).filter(({ main }) => main.effect !== null);
  const busiest = results.reduce<ResponseStudy | null>(
    (best, one) => (best === null || (one.main.before ?? 0) > (best.main.before ?? 0) ? one : best),
    null,
  );
  return say.alternatives({
    before: busiest?.main.before ? { label: busiest.response.label, rate: busiest.main.before } : null,
    guests: numberOf(findings, "significance.company", "guests") ?? 0,
    isOld: focus.older,
  });
}

export function wouldChangeOf(groups: readonly StudiedGroup[], plan: AftermathPlan): string[] {
  const bound = groups
    .filter(({ group }) => group.id === "force" || group.id === "cooperation")
    .flatMap(({ results }) => results)
    .filter(({ main }) => main.placeboHigh !== null && !main.thin)
    .reduce<ResponseStudy | null>(
      (best, one) => (best && best.main.before! >= one.main.before! ? best : one),
      null,
    );
  return say.wouldChange(
    bound && { label: bound.response.label, high: bound.main.placeboHigh! },
    plan.windows[1],
  );
}

export function gapsOf(plan: AftermathPlan, groups: readonly StudiedGroup[], focus: Focus): string[] {
  const studies = groups.flatMap(({ results }) => results).map(({ main }) => main);
  return say.gaps({
    earlier: plan.chosen.earlier.length,
    plural: plan.chosen.plural,
    window: plan.windows[1],
    leftOut: plan.members.leftOut,
    dropped: Math.max(0, ...studies.map(({ dropped }) => dropped)),
    silent: Math.max(0, ...studies.map(({ silent }) => silent)),
    blurred: studies.reduce((sum, { blurred }) => sum + blurred, 0),
    isMeeting: focus.meeting !== null,
  });
}

export function confidenceOf(groups: readonly StudiedGroup[]): Confidence {
  const solid = solidOf(groups);
  return solid.length > 0
    ? { level: "moderate", why: say.why(Math.max(...solid.map(({ main }) => main.clusters))) }
    : { level: "low", why: say.why(null) };
}

/** The responses with cases enough to be told from chance. */
function solidOf(groups: readonly StudiedGroup[]): ResponseStudy[] {
  return groups.flatMap(({ results }) => results).filter(({ main }) => !main.thin && main.effect !== null);
}
