import { duration, list, number, plural } from "../../words/en/forms.ts";
import { timeText } from "../../words/en/sizes.ts";

/** Days from the last day held to today, in words. */
function old(days: number): string {
  if (days === 0) return "today";
  return days > 0 ? `${duration(days)} before today` : `${duration(-days)} after today`;
}

/** The page of what is loaded, on which files are dropped. */
export const data = {
  title: "Data",
  inShort: (sets: number, events: number, newest: string, days: number) =>
    `The chronicle holds ${plural(sets, "data set")} with ${plural(events, "event")}. The newest day is ${newest}, ${old(days)}.`,
  empty: "The chronicle holds no data set.",
  old,
  loaded: "What is loaded",
  overview: "Data sets, with the days that they cover and how fresh they are",
  columns: ["data set", "from", "to", "newest day", "events", "in quarantine"] as const,
  facts: {
    days: "Days",
    newest: "Newest day",
    events: "Events",
    covered: "Covered",
    quarantine: "In quarantine",
    aside: "Set aside",
    publishers: "Publishers",
    audit: "Checked by hand",
    citation: "Cite as",
    terms: "Terms",
    note: "To be known",
  },
  span: (from: string, to: string) => `${from} to ${to}`,
  whole: "without a gap from the first day to the last",
  spans: (n: number) => `${plural(n, "span")} of days; what lies between is no data, not no events`,
  spanList: (n: number) => `The ${plural(n, "span")}`,
  spanColumns: ["from", "to", "events"] as const,
  moreSpans: (n: number) => `and ${plural(n, "more span")}`,
  noQuarantine: "no row",
  quarantined: (rows: number, reasons: readonly string[]) => `${plural(rows, "row")}: ${list(reasons)}`,
  reason: (rows: number, reason: string) => `${number(rows)} ${reason}`,
  asideRows: (rows: number) => `${plural(rows, "row")} with the id of an event and another text`,
  publishers: (n: number) => plural(n, "publisher"),
  unnamed: "not named",
  own: "taken in here; nobody told how it is to be cited",
  ownTerms: "not stated",
  grades: (n: number) =>
    `${plural(n, "class", "classes")} of acts held against public lists; all else is a sample`,
  list: (events: number) =>
    `${plural(events, "entry", "entries")}; a list of its own, whole for what it is about`,
  record: "The record of the world",
  recordIntro:
    "What holds between states beside events: borders, treaties, trade, conflicts. It ships with Chancery and answers where no data set follows a pair.",
  recordTable: "Tables of the record",
  recordColumns: ["table", "rows", "newest known"] as const,
  faults: (n: number) =>
    n === 0 ? "Every row of the record can be used." : `${plural(n, "row")} of the record could not be used.`,
  sources: (n: number, pages: number) =>
    `${plural(n, "source")} of the record, with citation and terms; ${plural(pages, "single page")} besides`,
  terms: "Terms:",
  note: "Note:",
  take: {
    title: "Take files in",
    none: "This workbench was started with --chronicle none, so that it takes nothing in. Start it without that to take files in: chancery serve",
    into: (chronicle: string) =>
      `Drop files of events here, or choose them. First you see how they would be read; nothing is taken in until you say so. They go into your chronicle, ${chronicle}.`,
    drop: "Drop them here",
    choose: "Choose files",
    kinds:
      "Tables of your own (.csv, .tsv, .tab, .txt), ICEWS and its benchmarks; packed as .gz or .zip, too.",
    files: "Files",
    sending: (percent: string) => `being sent, ${percent}`,
    there: (size: string) => `${size}, ready`,
    remove: (name: string) => `Remove ${name}`,
    tooLarge: (name: string, most: string) =>
      `“${name}” is larger than ${most}, the most that can be sent. Pack it as .gz or .zip, part it, or take it in on the command line.`,
    lost: (name: string) =>
      `“${name}” did not arrive: the server could not be reached, or would not have it. Send it again.`,
    looking: "Looking at how they would be read …",
    questions: "Questions first",
    open: "to be answered",
    answered: "answered",
    lookAgain: "Look again",
    mapQuestion: "Which column is what? This is proposed by names and values; check it.",
    noMap: "Which column is what?",
    moreColumns: "More columns",
    noColumn: "none",
    needed: "needed",
    useColumns: "These columns are right",
    nameNeeded: "Day, who acted and the CAMEO code must each have a column.",
    byHand: "Say more of how it is to be read",
    reading: "How it would be read",
    sample: "Events as they are understood",
    sampleColumns: ["day", "who", "to whom", "what"] as const,
    go: "Take in",
    notYet: "Answer what is open, then it can be taken in.",
    stop: "Stop",
    clear: "Put these away",
    progress: "Taking in",
    waiting: "Waiting until nobody reads the chronicle …",
    far: (percent: string, size: string, left: string) => `${percent} of ${size}${left}`,
    left: (seconds: number) => (seconds < 1 ? ", nearly done" : `, about ${timeText(seconds)} left`),
    done: "Taken in",
    stopped: "Stopped",
    failed: "It could not be taken in",
    refusedRows: "No row could be used",
    unchanged: "Nothing of the file was kept: the chronicle is as it was before it.",
    more: "Take in more",
    see: "See what is loaded",
  },
  /** The options by their names on the server. */
  options: {
    dataset: "Name of the data set",
    map: "Columns",
    header: "The first line names the columns",
    delimiter: "What separates cells",
    dateFormat: "Order of dates",
    codes: "Code system of the actors",
    missing: "Words that mean no value",
    cameoZeros: "Leading zeros of the codes",
    encoding: "Encoding",
    firstDay: "First day",
    datesFrom: "Earliest day to believe",
    datesTo: "Latest day to believe",
    replace: "Where a row differs from what is held, take the new one",
  } as Record<string, string>,
  /** What an answer means, where its word does not say so. */
  answers: {
    "cameoZeros:kept": "kept: as written",
    "cameoZeros:lost": "lost: 10 is 010, 36 is 036",
    "cameoZeros:roots": "roots: 1 is 01, 10 is 10",
    "dateFormat:D/M/YYYY": "D/M/YYYY: the day first",
    "dateFormat:M/D/YYYY": "M/D/YYYY: the month first",
  } as Record<string, string>,
  examples: {
    delimiter: "; or tab",
    dateFormat: "DD/MM/YYYY",
    codes: "iso3, or source=cow,target=name",
    missing: "NA,NULL,-",
    cameoZeros: "kept, lost or roots",
    encoding: "windows-1252",
    firstDay: "2014-01-01",
    datesFrom: "1500-01-01",
    datesTo: "2030-12-31",
  } as Record<string, string>,
};
