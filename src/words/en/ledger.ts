import { formatDate } from "../../dates.ts";
import { number } from "./forms.ts";

/** English of the ledger: why a class got no odds, and what came of a forecast. Each is the end of a sentence. */

export const none = {
  any: "Any act",
  notWhole: "no public list shows that the record holds all such acts up to the day",
  short: "the data are too short for windows of that length",
  untested: "odds as low as these were not tested in the past, or came true more often than they said",
  noEvents: "no events of the two are held",
  listEnded: (end: string) =>
    `the list that shows that all are held ends on ${formatDate(end)} (ask as of that day, or of one at most a year later)`,
};

export const settled = {
  missing: (datasets: readonly string[]) => `the data set ${datasets.join(", ")} is not held here`,
  before: (day: string) => `the data end on ${formatDate(day)}, before the window begins`,
  gone: (code: string) => `${code} is no actor any more`,
  otherRule: (rule: string) => `the rule reads otherwise now: ${rule}`,
  noRule: "the rule is no longer among those of the two",
  yes: (n: number) => `${n === 1 ? "one act lies" : `${number(n)} acts lie`} within the window`,
  open: (to: string, end: string | null) =>
    `the window ends on ${formatDate(to)}${end === null ? "" : `, the data on ${formatDate(end)}`}`,
  no: (n: number, atLeast: number, by: string) =>
    `${n === 0 ? "no act lies" : `only ${n} of ${atLeast} acts lie`} within the window, and all are held to its end by the list of ${by}`,
  noList: "no list shows that all such acts are held",
  listEnds: (day: string) => `the list that shows that all are held ends on ${formatDate(day)}`,
};
