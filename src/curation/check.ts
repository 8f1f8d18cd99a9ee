import type { Book } from "./book.ts";
import { grades } from "./checks/lists.ts";
import { confidence, copies, olderPages } from "./checks/pages.ts";
import { answersAlone, twins, twoSigns } from "./checks/pairs.ts";
import { readouts } from "./checks/readouts.ts";
import { aims, ballots, codes, ids, order, unread, wishes } from "./checks/rows.ts";
import type { Doubt } from "./doubt.ts";

const CHECKS: readonly ((book: Book) => Doubt[])[] = [
  unread,
  ids,
  order,
  codes,
  aims,
  ballots,
  wishes,
  twins,
  twoSigns,
  answersAlone,
  copies,
  olderPages,
  confidence,
  grades,
  readouts,
];

/** Everything that is doubtful in a casebook, by kind in the order of the checks, then by line. */
export function checkBook(book: Book): Doubt[] {
  return CHECKS.flatMap((check) => check(book));
}
