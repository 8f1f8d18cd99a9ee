import { list, number, plural } from "../../words/en/forms.ts";

const UNITS = { day: "day", month: "month", quarter: "quarter", year: "year", decade: "decade" } as const;
type Unit = keyof typeof UNITS;

const events = (n: number) => plural(n, "event");

/** The page on which the chronicle is looked through. */
export const chronicle = {
  kicker: "Chronicle",
  /** The point of the picture: how many, and where most of them lie. */
  title: (n: number, most: string | undefined) =>
    n === 0 ? "No event matches" : most === undefined ? events(n) : `${events(n)}, most in ${most}`,
  titleOnly: (n: number, when: string) => `${events(n)}, all in ${when}`,
  looking: "Looking through the chronicle …",
  nothing:
    "Nothing that is held matches all that was chosen. That none is held does not say that nothing happened.",
  asOf: (day: string) => `As known on ${day}: nothing later is shown.`,
  anyDay: "Show all that is held",
  tabs: "Parts of the chronicle",
  tabEvents: "Events",
  tabRefused: "Rows that were refused",

  filters: "What to look for",
  one: "Actor",
  other: "And the other",
  anybody: "anybody",
  clearOne: (name: string) => `Any actor in place of ${name}`,
  way: "Direction",
  ways: (a: string, b: string | undefined) => ({
    either: "either direction",
    forth: b ? `${a} toward ${b}` : `${a} acts`,
    back: b ? `${b} toward ${a}` : `${a} is acted upon`,
  }),
  act: "Act",
  actHint: "CAMEO code or words",
  quad: "Class",
  issue: "Issue",
  publisher: "Publisher",
  dataset: "Data set",
  any: "any",
  from: "From",
  to: "To",
  text: "Words",
  textHint: "in summaries and names",
  search: "Search",
  clear: "Clear all",
  faulty: "This can't be looked for:",

  facets: "What they are made of",
  facet: {
    source: "Who acts",
    target: "Who is acted upon",
    root: "Act",
    quad: "Class",
    issue: "Issue",
    publisher: "Publisher",
    dataset: "Data set",
  },
  without: {
    source: "nobody we know",
    target: "no addressee, or nobody we know",
    root: "none",
    quad: "none",
    issue: "no issue given",
    publisher: "no publisher given",
    dataset: "none",
  },
  more: (values: number, n: number) => `and ${plural(values, "other")}, ${events(n)}`,
  drop: (name: string) => `Take away: ${name}`,

  timeline: "Events over time",
  brush: "Stretch of time: arrow keys move, with Shift they widen, Enter narrows the dates to it",
  brushHint: "Click a bar or drag over several to narrow the dates; with the keyboard, arrows and Enter.",
  allDates: "All dates",
  each: (unit: Unit) => `A bar is a ${UNITS[unit]}.`,
  legend: {
    "verbal cooperation": "verbal cooperation",
    "material cooperation": "material cooperation",
    "verbal conflict": "verbal conflict",
    "material conflict": "material conflict",
  },
  up: "cooperation",
  down: "conflict",
  noData: "no data",
  partly: "covered in part",
  binText: (when: string, parts: { cooperation: number; conflict: number }, covered: string) => {
    const n = parts.cooperation + parts.conflict;
    if (n === 0 && covered === "none") return `${when}: no data, which does not say that nothing happened`;
    const told =
      n === 0
        ? "no event held"
        : `${events(n)}, ${number(parts.cooperation)} of cooperation and ${number(parts.conflict)} of conflict`;
    return `${when}: ${told}${covered === "part" ? " (covered in part)" : covered === "none" ? " (outside what the data sets cover)" : ""}`;
  },
  vague: (vague: { month: number; year: number }, unit: Unit) => {
    const parts = [
      ...(vague.month > 0 ? [`${number(vague.month)} to the month`] : []),
      ...(vague.year > 0 ? [`${number(vague.year)} to the year`] : []),
    ];
    const n = vague.month + vague.year;
    return n === 0
      ? ""
      : `${events(n)} ${n === 1 ? "is" : "are"} dated less precisely than a ${UNITS[unit]} (${list(parts)}) and ${n === 1 ? "stands" : "stand"} in no bar; the list below has ${n === 1 ? "it" : "them"}.`;
  },
  noGap: "Hatched: no data. An empty place without hatching: the data sets cover it and hold no such event.",
  mixed:
    "Counts of several data sets are added up: where one of them begins or ends, the bars rise or fall for that reason alone.",
  covers: (spans: readonly { dataset: string; from: string; to: string }[]) =>
    `Covered: ${list(spans.map(({ dataset, from, to }) => `${dataset} ${from} to ${to}`))}.`,
  table: "The bars as a table",
  binColumns: ["when", "covered"],
  covered: { whole: "yes", part: "in part", none: "no data" },

  list: "Events, row by row",
  rowsHint: "Arrow keys move from row to row, Enter opens one.",
  order: "Order",
  latest: "the latest first",
  earliest: "the earliest first",
  columns: { when: "When", who: "Who", act: "Act", what: "What was reported", publisher: "Publisher" },
  loadingRow: "…",
  toward: "→",

  detail: "Event",
  close: "Close",
  noRow: "No event of this id is held, or it does not match what was chosen.",
  said: {
    who: "Who acts",
    whom: "Who is acted upon",
    nobody: "nobody: the act has no addressee",
    written: (name: string) => `written “${name}”`,
    act: "Act",
    cameo: (code: string) => `CAMEO ${code}`,
    quad: "Class",
    goldstein: "Intensity (Goldstein, −10 to +10)",
    aim: "Aimed at",
    aims: {
      other: "the one acted upon",
      own: "the actor’s own affairs",
      third: "somebody else",
      circumstance: "nobody: it came to pass",
    } as Record<string, string>,
    kind: "Kind",
    kinds: { act: "an act", vote: "a vote in a body", domestic: "inside a state" } as Record<string, string>,
    issue: "Issue",
    reports: "Reports behind it",
    confidence: "How sure",
    known: "Known since",
    publisher: "Publisher",
    report: "Report",
    origin: "Where the row stands",
    line: (dataset: string, file: string, line: number) =>
      `data set ${dataset}, file ${file}, line ${number(line)}`,
    id: "Id",
    copy: "Copy the link to this event",
    copied: "The link is copied.",
  },

  refused: (n: number) =>
    n === 0
      ? "No row of these data sets was refused."
      : `${plural(n, "row")} could not be read and ${n === 1 ? "is" : "are"} counted nowhere else.`,
  refusedWhy:
    "Each row of a file is either an event or stands here, with the reason. Mend the file and take it in again: what is known already is not counted twice.",
  reasons: "By reason",
  allReasons: "all reasons",
  refusedColumns: ["file and line", "reason", "what was wrong", "the row as it stood"],
  refusedShown: (shown: number, n: number) =>
    shown < n ? `The first ${number(shown)} of ${number(n)}` : plural(n, "row"),
  moreRefused: "More rows",
};
