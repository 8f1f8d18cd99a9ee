import type { ChronicleEvent } from "../../chronicle/event.ts";
import { ALL_DAYS, formatDate, lastDayOf } from "../../dates.ts";
import type { ForecastEntry, ResolutionContent } from "../../forecast/ledger/entry.ts";
import { listedClasses } from "../../measures/density.ts";
import type { Subject } from "../subject.ts";
import { type OutcomeClass, outcomeClasses } from "./classes.ts";

/** What settling asks of a desk. */
export interface Settling {
  chronicle: { datasets(asOf: string): Promise<readonly { dataset: string; to: string }[]> };
  subject(request: { a: string; b: string; asOf: string; datasets: readonly string[] }): Promise<Subject>;
}

/** A resolution to be written, or why there is none yet. */
export type Settled = ResolutionContent | { pending: string };

/** A pair on a day with its classes, kept while many forecasts of one pair are settled. */
interface Seen {
  subject: Subject;
  classes: readonly OutcomeClass[];
}
export type SeenPairs = Map<string, Promise<Seen>>;

/** Acts of a window that are looked through: those that came first. */
const MOST_ACTS = 200;

/**
 * What came of a forecast, by its own rule and data sets, as known on `today` or on the last day of the data where that is
 * earlier. Yes as soon as enough acts lie wholly within the window; no only when the window has ended and the class is
 * shown to be held whole to its end; void where the rule is no more or reads otherwise, or one of the two is no actor any
 * more; else pending, with the reason.
 */
export async function settle(
  forecast: ForecastEntry,
  desk: Settling,
  today: string,
  seen: SeenPairs = new Map(),
): Promise<Settled> {
  const { a, b, datasets, target, to } = forecast;
  const held = (await desk.chronicle.datasets(ALL_DAYS.to)).filter((row) => datasets.includes(row.dataset));
  const missing = datasets.filter((name) => !held.some((row) => row.dataset === name));
  if (missing.length) return { pending: `the data set ${missing.join(", ")} is not held here` };
  const last = held
    .map((row) => row.to)
    .sort()
    .at(-1)!;
  const asOf = today < last ? today : last;
  if (asOf < forecast.from)
    return { pending: `the data end on ${formatDate(asOf)}, before the window begins` };
  const at = (day: string) => {
    const key = [a, b, day, ...datasets].join("|");
    const found = seen.get(key) ?? seenAt(desk, { a, b, asOf: day, datasets });
    seen.set(key, found);
    return found;
  };

  const resolved = (
    outcome: ResolutionContent["outcome"],
    why: string,
    events: readonly ChronicleEvent[],
  ) => ({
    forecast: forecast.id,
    outcome,
    settledOn: asOf,
    why,
    events: events.map(({ date, id, evidence }) => ({
      date,
      summary: evidence.summary,
      url: evidence.url,
      id,
    })),
  });
  const now = await at(asOf);
  const gone = [a, b].find((code) => now.subject.actors.byCode(code, asOf) === undefined);
  if (gone !== undefined) return resolved("void", `${gone} is no actor any more`, []);
  const outcome = now.classes.find(({ id }) => id === target.id);
  if (!outcome) return resolved("void", "the rule is no longer among those of the two", []);
  if (outcome.rule !== target.rule || outcome.atLeast !== target.atLeast)
    return resolved("void", `the rule reads otherwise now: ${outcome.rule}`, []);

  const acts = await actsWithin(outcome, forecast);
  if (acts.length >= target.atLeast)
    return resolved(
      "yes",
      `${acts.length === 1 ? "one act lies" : `${acts.length} acts lie`} within the window`,
      acts,
    );
  if (asOf < to)
    return {
      pending: `the window ends on ${formatDate(to)}${today >= to ? `, the data on ${formatDate(asOf)}` : ""}`,
    };
  const then = await at(to);
  const whole = then.classes.find(({ rule }) => rule === target.rule)?.whole;
  if (whole)
    return resolved(
      "no",
      `${acts.length === 0 ? "no act lies" : `only ${acts.length} lie`} within the window, and all are held to its end by the list of ${whole.by}`,
      acts,
    );
  const listed = await listEnd(outcome, now.subject);
  return {
    pending:
      listed === null
        ? "no list shows that all such acts are held"
        : `the list that shows that all are held ends on ${formatDate(listed)}`,
  };
}

async function seenAt(desk: Settling, request: Parameters<Settling["subject"]>[0]): Promise<Seen> {
  const subject = await desk.subject(request);
  return { subject, classes: await outcomeClasses(subject) };
}

/** Acts that lie in the window whatever day of their month or year they were on. */
async function actsWithin(outcome: OutcomeClass, { from, to }: ForecastEntry): Promise<ChronicleEvent[]> {
  const acts = await outcome.acts.where({ from, to }).first(MOST_ACTS);
  return acts.filter(({ date, precision }) => date >= from && lastDayOf(date, precision) <= to);
}

/** The last day of the latest list that holds acts of the class; null where none does. */
async function listEnd(outcome: OutcomeClass, subject: Subject): Promise<string | null> {
  const held = await Promise.all(
    listedClasses(subject).map(async ({ graded, filter }) => ({
      to: graded.to,
      n: await outcome.acts.where(filter).count(),
    })),
  );
  return (
    held
      .filter(({ n }) => n > 0)
      .map(({ to }) => to)
      .sort()
      .at(-1) ?? null
  );
}
