import { formatDate } from "../../dates.ts";
import { list, plural } from "../../words/en/forms.ts";

/** The page of ties. */
export const ties = {
  kicker: (a: string, b: string) => `Ties around ${a} and ${b}`,
  asOf: (day: string) =>
    `As of ${formatDate(day)}. An earlier window shows the acts of its years as they were known on that day; nothing known later was used.`,
  window: (from: string, to: string) =>
    from.endsWith("-01-01") && to.endsWith("-12-31")
      ? from.slice(0, 4) === to.slice(0, 4)
        ? from.slice(0, 4)
        : `${from.slice(0, 4)}–${to.slice(0, 4)}`
      : `${formatDate(from)} to ${formatDate(to)}`,
  time: "Time",
  play: "Play the years",
  pause: "Pause",
  slider: "Which years",
  noData: "no data",
  years: "Years in a window",
  around: "Others around the two",
  yearsOf: (n: number) => plural(n, "year"),
  picture: "The ties as a picture",
  pictureLabel: "Ties; with the arrow keys from one to the next, with Enter its numbers",
  legend: {
    cooperation: "cooperation prevails",
    conflict: "conflict prevails",
    neither: "the two weigh alike",
    few: "too few to say, or not followed",
    width: (most: number) => `width: acts on record (widest ${plural(most, "act")})`,
  },
  prevails: {
    cooperation: "cooperation",
    conflict: "conflict",
    neither: "both alike",
    few: "too few to say",
    unfollowed: "not followed",
  },
  label: (a: string, b: string, n: number, prevails: string) =>
    `${a} – ${b}: ${plural(n, "act")}, ${prevails}`,
  codes: "Codes:",
  one: "This tie",
  close: "Close",
  choose: "Choose a tie in the picture, on the map or in the table to read it in words and go to its events.",
  notInWindow: (a: string, b: string) =>
    `No act between ${a} and ${b} is on record in these years; that may be for want of a record.`,
  notObserved: "The data in use do not cover these years.",
  events: "The events of the two in these years",
  brief: "The brief on the two, as of the end of these years",
  course: "Over the years",
  map: "Where they are",
  mapLabel: "World map with the ties; with the arrow keys from one to the next, with Enter its numbers",
  mapMethod:
    "Drawn are the ties that can be signed. A line is the shortest way over the globe, from the middle of the largest piece of one to that of the other; it says nothing of where an act took place.",
  offMap: "Not on the map:",
  bodies: (names: readonly string[]) =>
    `${list(names)} (${names.length === 1 ? "a body" : "bodies"} of many states, without one place)`,
  gone: (names: readonly string[]) =>
    `${list(names)} (no longer ${names.length === 1 ? "exists" : "exist"}, or ${names.length === 1 ? "has" : "have"} no shape on it)`,
  small: (names: readonly string[]) => `${list(names)} (too small for its scale)`,
  drawnAs: (then: string, now: string) => `${then} is drawn with the borders of ${now}.`,
  borders:
    "Whose borders: the map is Natural Earth’s (version 4.1, 1:110 million), which in 2018 drew borders by who controls the ground, not by who claims it; they stand so whatever years are shown. So Taiwan, Kosovo, Northern Cyprus and Somaliland are shapes of their own; Crimea is drawn with Russia and the Golan Heights with Israel; the West Bank is drawn as Palestine; Kashmir is divided between India, Pakistan and China, and Western Sahara between Morocco and the rest. Small states and Gaza are missing. Chancery takes no position on any border.",
  bordersLink: "Natural Earth on disputed borders",
  bordersHref: "https://www.naturalearthdata.com/about/disputed-boundaries-policy/",
  table: "All ties of these years",
  tableCaption: "By how much is on record. A heading sorts by its column.",
  columns: {
    tie: "tie",
    n: "acts",
    cooperation: "cooperation",
    conflict: "conflict",
    score: "balance",
    prevails: "what prevails",
  },
  lastDay: "window to",
  noneHeld: "none on record",
  none: "No act among these actors is on record in these years.",
  nothing: (a: string, b: string) =>
    `No data set in use holds events of ${a} and ${b}, so that no tie can be drawn. The brief tells what the record of the world has of them.`,
  toBrief: "The brief on the two",
  method: "How this is counted",
  methodText: (datasets: string) =>
    `Counted are acts aimed at the other, in either direction, without votes, from ${datasets}. The balance is the sum of the intensities of the acts (Goldstein 1992, −10 to +10) as a share of their size: +1 where all is cooperation, −1 where all is conflict; between −0.1 and +0.1 the two count as alike. Fewer than 5 acts have no sign. How many acts are on record grows with what was written down: compare what prevails over the years, not how many acts there were, and not how wide two lines of different years are.`,
};
