import type { Actors } from "../../actors/registry.ts";
import type { ChronicleEvent } from "../../chronicle/event.ts";
import { ALL_DAYS } from "../../dates.ts";
import type { ForecastEntry, ResolutionContent } from "../../forecast/ledger/entry.ts";
import { settled as say } from "../../words/en/ledger.ts";
import type { Subject } from "../subject.ts";
import { type OutcomeClass, outcomeClasses } from "./classes.ts";
import { listEnd } from "./listEnd.ts";

/** What settling asks of a desk. */
export interface Settling {
  actors: Pick<Actors, "byCode">;
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

/** Acts that a resolution names: those that came first. */
const NAMED = 20;

/**
 * What came of a forecast, by its own rule and data sets, as known on `today` or on the last day of the data where that is
 * earlier. Yes as soon as enough acts lie wholly within the window; no only when the window has ended and the class is
 * shown to be held whole to its end; void where the rule is no more or reads otherwise when the window ends, or one of the
 * two is no actor any more; else pending, with the reason.
 *
 * The wording is what settles: a class of the same wording is the same, also where the two have changed their roles, by
 * which ids are made. A rule about a rival who is none on the day may be back before the window ends, so it waits.
 */
export async function settle(
  forecast: ForecastEntry,
  desk: Settling,
  today: string,
  seen: SeenPairs = new Map(),
): Promise<Settled> {
  const { a, b, datasets, target, from, to } = forecast;
  const held = (await desk.chronicle.datasets(ALL_DAYS.to)).filter((row) => datasets.includes(row.dataset));
  const missing = datasets.filter((name) => !held.some((row) => row.dataset === name));
  if (missing.length) return { pending: say.missing(missing) };
  const last = held
    .map((row) => row.to)
    .sort()
    .at(-1)!;
  const asOf = today < last ? today : last;
  if (asOf < from) return { pending: say.before(asOf) };
  const ended = asOf >= to;
  const at = (day: string) => {
    const key = [a, b, day, ...datasets].join("|");
    const found = seen.get(key) ?? seenAt(desk, { a, b, asOf: day, datasets });
    seen.set(key, found);
    return found;
  };
  const resolved = resolution(forecast, asOf);

  const gone = [a, b].find((code) => desk.actors.byCode(code, asOf) === undefined);
  if (gone !== undefined) return resolved("void", say.gone(gone));
  const now = await at(asOf);
  const then = ended ? await at(to) : null;
  const outcome = sameRule(now, forecast) ?? (then && sameRule(then, forecast));
  if (!outcome) {
    const other = now.classes.find(({ id }) => id === target.id);
    const why = other ? say.otherRule(other.rule) : say.noRule;
    return ended ? resolved("void", why) : { pending: why };
  }

  const acts = outcome.acts.where({ from, to });
  const [n, events] = await Promise.all([acts.count(), acts.first(NAMED)]);
  if (n >= target.atLeast) return resolved("yes", say.yes(n), events);
  if (!then) return { pending: say.open(to, today >= to ? asOf : null) };
  const whole = sameRule(then, forecast)?.whole;
  if (whole && whole.to >= to) return resolved("no", say.no(n, target.atLeast, whole.by), events);
  const listed = await listEnd(outcome, now.subject);
  return { pending: listed === null ? say.noList : say.listEnds(listed) };
}

function sameRule({ classes }: Seen, { target }: ForecastEntry): OutcomeClass | undefined {
  return classes.find(({ rule, atLeast }) => rule === target.rule && atLeast === target.atLeast);
}

function resolution({ id: forecast }: ForecastEntry, settledOn: string) {
  return (
    outcome: ResolutionContent["outcome"],
    why: string,
    events: readonly ChronicleEvent[] = [],
  ): ResolutionContent => ({
    forecast,
    outcome,
    settledOn,
    why,
    events: events.map(({ date, id, evidence: { summary, url } }) => ({ date, summary, url, id })),
  });
}

async function seenAt(desk: Settling, request: Parameters<Settling["subject"]>[0]): Promise<Seen> {
  const subject = await desk.subject(request);
  return { subject, classes: await outcomeClasses(subject) };
}
