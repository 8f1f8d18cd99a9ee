import { ALL_DAYS, isWithin, parseDay, parseDayWithin, plausibleDays } from "./dates.ts";
import type { Desk, SubjectRequest } from "./desk.ts";
import { ChanceryError } from "./errors.ts";
import type { QuestionOptions } from "./questions/subject.ts";

/** What a person asks of the desk besides the pair, as he writes it: on the command line or in an address of the workbench. */
export interface Wanted {
  asOf?: string;
  dataset?: string;
  event?: string;
  leader?: string;
  observers?: string;
  rivals?: string;
}

/** Turns the words of a person into a request: names into codes, days checked, lists split. */
export async function requestOf(
  desk: Desk,
  first: string,
  second: string,
  wanted: Wanted,
): Promise<SubjectRequest> {
  const asOf = wanted.asOf === undefined ? undefined : await dayOf(desk, wanted.asOf, "--as-of");
  const a = desk.actors.find(first, asOf).code;
  const b = desk.actors.find(second, asOf).code;
  if (a === b) {
    throw new ChanceryError("usage", `"${first}" and "${second}" are the same actor (${a}).`, {
      hint: "Name two different actors.",
    });
  }
  const datasets =
    wanted.dataset === undefined ? undefined : await datasetsNamed(desk, words(wanted.dataset));
  return {
    a,
    b,
    asOf: asOf ?? (await lastDay(desk, a, b, datasets)),
    datasets,
    options: optionsOf(desk, wanted, asOf),
  };
}

/** The names as the chronicle writes them: "ICEWS" means what is held as "icews". */
export async function datasetsNamed(desk: Desk, names: readonly string[]): Promise<string[]> {
  if (names.length === 0) {
    throw new ChanceryError("usage", "--dataset is empty.", {
      hint: "List what is held with: chancery sources.",
    });
  }
  const held = (await desk.chronicle.datasets(ALL_DAYS.to)).map((row) => row.dataset);
  return names.map((name) => held.find((one) => one.toLowerCase() === name.toLowerCase()) ?? name);
}

/**
 * A day at which the desk may be asked: a plausible one, or one that the data held span, where the user took in
 * rows of other days on purpose. Beyond these there is nothing to be seen and much to be counted.
 */
export async function dayOf(desk: Desk, text: string, flag: string): Promise<string> {
  const day = parseDay(text, flag);
  const usual = plausibleDays();
  if (isWithin(day, usual)) return day;
  const held = await desk.chronicle.datasets(ALL_DAYS.to);
  if (held.some((span) => isWithin(day, span))) return day;
  return parseDayWithin(day, usual, flag);
}

/** The day of --since, which lies before the as-of day. */
export async function earlierDay(desk: Desk, text: string, asOf: string): Promise<string> {
  const since = await dayOf(desk, text, "--since");
  if (since < asOf) return since;
  throw new ChanceryError("usage", `--since ${since} is not before the as-of date ${asOf}.`, {
    hint: "Name an earlier day.",
  });
}

/** Fewer events of a pair than this, and a data set does not decide the day. */
const FEW_EVENTS = 30;

/** The last day that the data sets with the pair cover, scant ones only where there are no others: the clock is never asked. */
async function lastDay(
  desk: Desk,
  a: string,
  b: string,
  datasets: readonly string[] | undefined,
): Promise<string> {
  const held = await desk.datasetsFor(a, b, ALL_DAYS.to);
  const usable = held.filter((row) => (datasets ? datasets.includes(row.dataset) : true) && row.pair > 0);
  const ample = usable.filter((row) => row.pair >= FEW_EVENTS);
  const deciding = [ample, usable, held].find((rows) => rows.length > 0) ?? [];
  return (
    deciding
      .map((row) => row.to)
      .sort()
      .at(-1) ?? plausibleDays().to
  );
}

function optionsOf(desk: Desk, wanted: Wanted, asOf: string | undefined): QuestionOptions {
  const codes = (list: string) => words(list).map((word) => desk.actors.find(word, asOf).code);
  const rivals = wanted.rivals === undefined ? undefined : codes(wanted.rivals);
  if (rivals && rivals.length !== 2) {
    throw new ChanceryError("usage", `--rivals names ${rivals.length} actors, not two.`, {
      hint: "For example: --rivals CHN,USA.",
    });
  }
  if (rivals && rivals[0] === rivals[1]) {
    throw new ChanceryError("usage", `--rivals names ${rivals[0]} twice.`, {
      hint: "For example: --rivals CHN,USA.",
    });
  }
  return {
    event: wanted.event,
    leader: wanted.leader,
    observers: wanted.observers === undefined ? undefined : codes(wanted.observers),
    rivals: rivals as [string, string] | undefined,
  };
}

/** "a, b" → ["a", "b"]. */
export function words(list: string): string[] {
  return list
    .split(",")
    .map((word) => word.trim())
    .filter((word) => word !== "");
}
