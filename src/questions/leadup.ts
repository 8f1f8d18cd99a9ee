import { classesOf, classFilter, eventClass } from "../chronicle/classes.ts";
import type { EventFilter } from "../chronicle/query.ts";
import { addMonths, dayFromNumber, dayNumber, formatDate } from "../dates.ts";
import { type Acts, actsOf, CONFLICT, idsOf, total } from "../measures/acts.ts";
import { firstCovered } from "../measures/cells.ts";
import { classDays } from "../measures/study.ts";
import { list, number, plural } from "../words/en/forms.ts";
import type { Figure, Finding, Found } from "./answer.ts";
import { figureOfPair, markOf } from "./kit/actsFigure.ts";
import { CHANGE_METHOD } from "./kit/change.ts";
import { type Focus, focusOf } from "./kit/focus.ts";
import { noActBetween, nothingAnswer } from "./kit/nothing.ts";
import {
  companyFinding,
  currentFinding,
  inOrder,
  lastDaysFinding,
  rankedFinding,
  strandFinding,
} from "./leadup/findings.ts";
import { type Cast, castOf, pressuresOf } from "./leadup/pressures.ts";
import { RUN_UP_DAYS, type RunUp, type Weighed, weighPressures } from "./leadup/weigh.ts";
import type { Question, Subject } from "./subject.ts";

const MARKS_A_LANE = 6;

/** What led up to the focal event: the strands of the year before, ranked. */
export const leadup: Question = {
  id: "leadup",
  title: "Lead-up",
  relevance: {
    ranked: 3,
    court: 3,
    "court-military": 3,
    company: 2,
    "last-days": 2,
    approach: 2,
    "rival-conflict": 2,
  },
  asks: ({ a, b, name, focal }) =>
    `What led up to ${focal ? "this event" : "the latest meeting"} between ${name(a)} and ${name(b)}?`,
  answer: async (subject) => {
    const focus = await focusOf(subject);
    return focus ? leadUpTo(focus, subject) : nothing(subject);
  },
};

async function leadUpTo(focus: Focus, subject: Subject): Promise<Found> {
  const [cast, coverage] = await Promise.all([castOf(subject), subject.events.coverage()]);
  const all = strandActs(cast, subject);
  const coveredFrom = dayNumber(firstCovered(coverage, subject.asOf));
  const runUp: RunUp = {
    focalDay: dayNumber(focus.from),
    coveredFrom,
    ...(await focalClass(focus, all, subject)),
  };
  const query = `acts among ${members(cast).join(", ")} from ${dayFromNumber(runUp.focalDay - RUN_UP_DAYS)} to ${dayFromNumber(runUp.focalDay - 1)}, against the five years before, each held against the rest of the record in the same time; data sets ${subject.events.datasets.join(", ")}`;
  const weighed = await weighPressures(pressuresOf(cast, subject), all, runUp, subject);
  const active = weighed.filter((row) => row.n > 0);
  const ranked = rankedFinding(weighed, subject, query);
  const findings = await Promise.all([
    ranked,
    ...active.map((row) => strandFinding(row, subject, query)),
    ...currents(cast, all, runUp, subject),
    companyFinding(all, runUp, dayNumber(focus.to), subject),
    lastDaysFinding(weighed, runUp, subject),
  ]);
  const few = weighed.filter((row) => row.n === 0).map((row) => row.pressure.label);
  return {
    question: "leadup",
    title: leadup.title,
    short: [],
    headline: headline(focus, active),
    findings,
    figure:
      timeline(focus, active, runUp, subject) ??
      (await figureOfPair(
        focus,
        {
          id: "leadup-acts",
          title: "The acts between the two up to the event",
          why: "No strand was active in the year before, so the acts between the two are drawn.",
        },
        subject,
      )),
    moreFigures: [],
    confidence: ranked.confidence,
    alternatives: [
      "What goes before an event need not cause it: both may follow the calendar (anniversaries, party congresses, summits fixed a year ahead).",
      `The strands are those of the record; talks held in secret, and the pressures inside ${subject.name(subject.a)} and ${subject.name(subject.b)}, are hardly in it.`,
    ],
    method:
      "Strands of acts in the year before, each weighed by its change against the five years before " +
      "and by how often such acts were followed by an event like this one within 90 days, against any day of the five years around each, shrunk to no effect; the weight is the sum of the two logarithms. " +
      CHANGE_METHOD,
    wouldChange: [
      "A strand that grew as much before an earlier date without such an event following.",
      "Archives or memoirs that date the decision: strands that began after it would fall out.",
    ],
    gaps: [
      ...(few.length ? [`No act in the year before in: ${list(few)}.`] : []),
      ...(runUp.focalDay - coveredFrom < 6 * 365
        ? [
            `The data begin ${formatDate(dayFromNumber(coveredFrom))}: too late to compare with five years before.`,
          ]
        : []),
      ...(focus.older
        ? [
            `The pair had no event in the 30 days before ${formatDate(subject.asOf)}; the answer is about ${formatDate(focus.from)}.`,
          ]
        : []),
    ],
  };
}

/** Acts of everybody in the cast with each other and alone, of the last 25 years: enough for precedent. */
function strandActs(cast: Cast, subject: Subject): Acts {
  return actsOf(subject, {
    involving: [cast.greater, cast.lesser],
    from: addMonths(subject.asOf, -12 * 25),
    not: [{ abroad: false }],
  });
}

/** Earlier acts of the focal event's class between the pair, and their days. */
async function focalClass(
  { event, meetings, meeting }: Focus,
  all: Acts,
  subject: Subject,
): Promise<Pick<RunUp, "classActs" | "classDays">> {
  if (meeting && meetings.length >= 5) {
    const sharp = meetings.filter((one) => one.precision === "day");
    return {
      classActs: idsOf(
        sharp.map(({ events }) => events[0]!),
        subject,
      ),
      classDays: sharp.map((one) => dayNumber(one.date)),
    };
  }
  const entry = classesOf(event)[0] ?? eventClass("high-level-visit");
  const acts = all.where({ between: [subject.a, subject.b] }).where(entry.filter);
  return { classActs: acts, classDays: classDays(await acts.dated()).days };
}

function currents(cast: Cast, all: Acts, runUp: RunUp, subject: Subject): Promise<Finding>[] {
  const { name } = subject;
  const { greater, lesser, rival, court } = cast;
  const military: EventFilter = {
    any: [
      classFilter("military-cooperation"),
      { issue: ["arms-transfer", "war", "exercise", "alliance"], not: [CONFLICT] },
    ],
  };
  return [
    ...(court
      ? [
          currentFinding(
            "court-military",
            `Military ties of ${name(lesser)} with ${name(court)} (arms, troops, exercises, alliance)`,
            all.where({ between: [lesser, court] }).where(military),
            runUp,
            subject,
          ),
        ]
      : []),
    ...(rival
      ? [
          currentFinding(
            "rival-conflict",
            `Conflict of ${name(greater)} and ${name(lesser)} with ${name(rival)}`,
            all.where({
              ...CONFLICT,
              any: [{ between: [greater, rival] }, { between: [lesser, rival] }],
            }),
            runUp,
            subject,
          ),
        ]
      : []),
    currentFinding(
      "region-force",
      `Shows of force, exercises and threats around ${name(greater)} and ${name(lesser)}`,
      all.where({ cameo: ["13", "15"] }),
      runUp,
      subject,
    ),
  ];
}

function members(cast: Cast): string[] {
  return [cast.greater, cast.lesser, cast.rival, cast.court, ...cast.neighbours].filter(
    (code): code is string => code !== null,
  );
}

function headline(focus: Focus, active: readonly Weighed[]): string {
  const when = formatDate(focus.event.date, focus.event.precision);
  const grown = active.filter((row) => row.weight > 0);
  if (active.length === 0) return `Nothing on record led up to the event of ${when}: it stands alone.`;
  const [first, second] = grown.length ? grown : active;
  const tell = (row: Weighed) => `${row.pressure.label} (${plural(row.n, "act")})`;
  return `Before ${when} the heaviest strand was this: ${tell(first!)}${second ? `, then: ${tell(second)}` : ""}. ${number(active.length)} strands were active in the year before.`;
}

function timeline(focus: Focus, active: readonly Weighed[], runUp: RunUp, subject: Subject): Figure | null {
  if (active.length === 0) return null;
  const marks = active.flatMap((row) =>
    inOrder(row.weightiest, subject)
      .slice(0, MARKS_A_LANE)
      .map((event) => markOf(event, row.pressure.label, row.pressure.side, subject)),
  );
  return {
    id: "leadup-timeline",
    title: "The year before",
    caption: `Acts of each strand from ${formatDate(dayFromNumber(runUp.focalDay - RUN_UP_DAYS))} to the event; the ${MARKS_A_LANE} weightiest a lane of ${plural(total(active), "act")} in all. Larger marks matter more; bars span a month or a year where the day is not known.`,
    alt: `Strands by weight: ${active.map((row) => `${row.pressure.label}, ${plural(row.n, "act")}`).join("; ")}.`,
    data: {
      kind: "timeline",
      lanes: active.map((row) => row.pressure.label),
      marks,
      focal: { date: focus.event.date, label: focus.event.evidence.summary },
    },
  };
}

function nothing(subject: Subject): Found {
  const names = `${subject.name(subject.a)} and ${subject.name(subject.b)}`;
  return nothingAnswer(noActBetween("leadup.none", subject), {
    question: "leadup",
    title: leadup.title,
    headline: `There is no act between ${names} on record to look back from.`,
    alternatives: ["The sources may not cover the pair: no data is not the same as no events."],
    method: "None: nothing to look back from.",
    wouldChange: ["A dated act between the two."],
    gaps: ["No act between the two in ten years."],
  });
}
