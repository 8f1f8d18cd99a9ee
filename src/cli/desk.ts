import { ALL_DAYS, isWithin, parseDay, parseDayWithin, plausibleDays } from "../dates.ts";
import { type Desk, openDesk, type SubjectRequest } from "../desk.ts";
import { ChanceryError } from "../errors.ts";
import type { QuestionOptions } from "../questions/subject.ts";

/** The options that every command that asks the desk has. */
export interface DeskFlags {
  asOf?: string;
  dataset?: string;
  chronicle?: string;
  taiwan?: string;
  event?: string;
  leader?: string;
  observers?: string;
  rivals?: string;
}

/** Opens the desk for a command and closes it afterwards, whatever happens. */
export async function withDesk<T>(flags: DeskFlags, work: (desk: Desk) => Promise<T>): Promise<T> {
  const desk = await openDesk({
    chronicle: flags.chronicle,
    labels: flags.taiwan === undefined ? {} : { TWN: flags.taiwan.trim() },
  });
  try {
    return await work(desk);
  } finally {
    await desk.close();
  }
}

/** Turns the words of a command into a request: names into codes, days checked, lists split. */
export async function requestOf(
  desk: Desk,
  first: string,
  second: string,
  flags: DeskFlags,
): Promise<SubjectRequest> {
  const asOf = flags.asOf === undefined ? undefined : await dayOf(desk, flags.asOf, "--as-of");
  const a = desk.actors.find(first, asOf).code;
  const b = desk.actors.find(second, asOf).code;
  if (a === b) {
    throw new ChanceryError("usage", `"${first}" and "${second}" are the same actor (${a}).`, {
      hint: "Name two different actors.",
    });
  }
  const datasets = flags.dataset === undefined ? undefined : await datasetsNamed(desk, words(flags.dataset));
  return {
    a,
    b,
    asOf: asOf ?? (await lastDay(desk, a, b, datasets)),
    datasets,
    options: optionsOf(desk, flags, asOf),
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

function optionsOf(desk: Desk, flags: DeskFlags, asOf: string | undefined): QuestionOptions {
  const codes = (list: string) => words(list).map((word) => desk.actors.find(word, asOf).code);
  const rivals = flags.rivals === undefined ? undefined : codes(flags.rivals);
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
    event: flags.event,
    leader: flags.leader,
    observers: flags.observers === undefined ? undefined : codes(flags.observers),
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

/** A list of an option, each of its words one of those that it takes. */
export function oneOf(list: string, allowed: readonly string[], option: string): string[] {
  const chosen = words(list);
  for (const word of chosen) {
    if (!allowed.includes(word)) {
      throw new ChanceryError("unknown-option", `${option} has no "${word}".`, {
        hint: `It takes: ${allowed.join(", ")}.`,
      });
    }
  }
  if (chosen.length === 0)
    throw new ChanceryError("usage", `${option} is empty.`, { hint: `It takes: ${allowed.join(", ")}.` });
  return chosen;
}
