import { formatDate } from "../../dates.ts";
import { list, number, plural } from "../../words/en/forms.ts";
import * as say from "../../words/en/significance.ts";
import type { Answer, Confidence, Figure, Finding } from "../answer.ts";
import { figureOfPair } from "../kit/actsFigure.ts";
import { numberOf } from "../kit/finding.ts";
import type { Focus } from "../kit/focus.ts";
import type { Subject } from "../subject.ts";
import { type AftermathPlan, aftermathFigure, type ResponseStudy, type StudiedGroup } from "./aftermath.ts";
import { anchor } from "./rarity.ts";

export async function figuresOf(
  focus: Focus,
  groups: readonly StudiedGroup[],
  plan: AftermathPlan,
  subject: Subject,
): Promise<{ figure: Figure | null; moreFigures: Figure[] }> {
  const data = aftermathFigure(groups);
  const window = plan.windows[1];
  const drawn = data.rows.filter((row) => row.effect !== null);
  const effects: Figure | null = drawn.length
    ? {
        id: "significance-effects",
        title: `What changed after earlier ${plan.chosen.plural}`,
        caption: `Change in events per 30 days from the ${window} days before to the ${window} days after (${plan.designs[1]!.gap} days on either side left out), mean with 90 % interval; the band is where placebo dates of the same five years fall. n = ${Math.max(...drawn.map((row) => row.n))} at most; faint rows have too few cases. Source: ${subject.events.datasets.join(", ")}.`,
        alt: drawn
          .map(
            (row) =>
              `${row.group}, ${row.label}: ${number(row.effect!)}${row.low === null ? "" : ` (${number(row.low)} to ${number(row.high!)})`}, ${row.n} cases${row.thin ? ", thin" : ""}`,
          )
          .join("; "),
        data: { ...data, rows: drawn },
      }
    : null;
  const meetings = focus.meetings.length > 1 ? [meetingsFigure(focus, subject)] : [];
  const [drawnMeetings] = meetings;
  if (drawnMeetings) return { figure: drawnMeetings, moreFigures: effects ? [effects] : [] };
  if (effects) return { figure: effects, moreFigures: [] };
  const figure = await figureOfPair(
    focus,
    {
      id: "significance-acts",
      title: "The event among the acts between the two",
      why: "Nothing that followed earlier events of its class can be compared yet, so the acts themselves are drawn.",
    },
    subject,
  );
  return { figure, moreFigures: [] };
}

function meetingsFigure(focus: Focus, subject: Subject): Figure {
  const lane = (host: string) => (host === "" ? "Host not on record" : `In ${subject.name(host)}`);
  const lanes = [...new Set(focus.meetings.map((one) => lane(one.host)))].sort();
  return {
    id: "significance-meetings",
    title: say.meetingsTitle(
      focus.meetings.map(({ date }) => date),
      subject,
    ),
    caption: `${plural(focus.meetings.length, "meeting")} of leaders in office, by host. Meetings before 1990 may be missing. Source: ${subject.events.datasets.join(", ")}.`,
    alt: focus.meetings
      .map((one) => `${formatDate(one.date, one.precision)}: ${list(one.people)}`)
      .join("; "),
    data: {
      kind: "timeline",
      lanes,
      marks: focus.meetings.map((one) => ({
        from: one.date,
        to: one.date,
        lane: lane(one.host),
        label: `${formatDate(one.date, one.precision)}: ${list(one.people)}`,
        weight: one === focus.meeting ? 1 : 0.5,
        side: "cooperation",
      })),
      focal: { date: anchor(focus), label: "the event" },
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
  const guests = numberOf(findings, "significance.company", "guests") ?? 0;
  return [
    `The event may be an answer to what came before it and not the cause of what comes after${busiest?.main.before ? `: ${busiest.response.label} already stood at ${number(busiest.main.before)} per 30 days before such events, and a later fall may be no more than a return to the usual` : ""}.`,
    guests >= 3
      ? `It may be a by-product of an occasion with guests of ${plural(guests, "third party", "third parties")}, and say more of that occasion than of the tie.`
      : "It may be routine that the record happens to hold: what was not reported is not counted among the earlier ones.",
    ...(focus.older
      ? [
          "That nothing was on record in the last 30 days may itself be the news: a tie that rests on rare high points.",
        ]
      : []),
  ];
}

export function wouldChangeOf(groups: readonly StudiedGroup[], plan: AftermathPlan): string[] {
  const window = plan.windows[1];
  const bound = groups
    .filter(({ group }) => group.id === "force" || group.id === "cooperation")
    .flatMap(({ results }) => results)
    .filter(({ main }) => main.placeboHigh !== null && !main.thin)
    .reduce<ResponseStudy | null>(
      (best, one) => (best && best.main.before! >= one.main.before! ? best : one),
      null,
    );
  return [
    bound
      ? `A rise of ${bound.response.label} by more than ${number(bound.main.placeboHigh!)} per 30 days from the ${window} days before to the ${window} days after: the means of as many placebo dates stay below that in nineteen draws of twenty.`
      : "A rise of agreements or shows of force in the months after that no placebo date shows.",
    "A treaty, a joint exercise or aid of a kind that no earlier event of the class was followed by.",
    "Read-outs or archives that add earlier events of the class: the rank and the intervals would move.",
  ];
}

export function gapsOf(plan: AftermathPlan, groups: readonly StudiedGroup[], focus: Focus): string[] {
  const results = groups.flatMap(({ results: own }) => own);
  const { leftOut } = plan.members;
  const dropped = Math.max(0, ...results.map(({ main }) => main.dropped));
  const silent = Math.max(0, ...results.map(({ main }) => main.silent));
  const blurred = results.reduce((sum, { main }) => sum + main.blurred, 0);
  const of = `of the ${plural(plan.chosen.earlier.length, "earlier event")} of the class (${plan.chosen.plural})`;
  return [
    leftOut
      ? `${plural(leftOut, "member")} ${of} known only to the month or year, which cannot be studied.`
      : "",
    dropped
      ? `Up to ${plural(dropped, "case")} ${of} too near the edge of the record for a window of ${plan.windows[1]} days.`
      : "",
    silent
      ? `Up to ${plural(silent, "case")} ${of} in five years without a single row of the response studied: they say nothing of it.`
      : "",
    blurred
      ? `${plural(blurred, "row")} of the responses known only to the month or year; they count where a window holds the whole period.`
      : "",
    focus.meeting
      ? "Guests of old occasions are not all on record, and the record of leaders knows six states."
      : "",
  ].filter((gap) => gap !== "");
}

export function confidenceOf(groups: readonly StudiedGroup[]): Confidence {
  const solid = groups.flatMap(({ results }) => results).filter(({ main }) => !main.thin);
  return solid.length > 0
    ? {
        level: "moderate",
        why: `How rare the event is rests on dated events; what follows such events rests on ${plural(Math.max(...solid.map(({ main }) => main.clusters)), "independent case")} at most.`,
      }
    : {
        level: "low",
        why: "Earlier events of the class are too few, or too close together, to be compared with placebo dates.",
      };
}

export const METHOD: Answer["method"] =
  "Reference class from narrow to wide; rank, intervals and guests counted from dated rows.\nEvent study of responses before and after earlier members (MacKinlay 1997), judged by randomisation against placebo dates of the same five years (Fisher 1935), overlapping cases taken as one.";
