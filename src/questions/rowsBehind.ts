import type { ChronicleEvent } from "../chronicle/event.ts";
import { actsOf } from "../measures/acts.ts";
import type { Finding } from "./answer.ts";
import type { Subject } from "./subject.ts";

/**
 * The rows behind a finding: its query run again, as of the subject's day.
 *
 * @returns how many there are, and the latest of them, at most `limit`, the latest first.
 */
export async function rowsBehind(
  { query: { events, list } }: Pick<Finding, "query">,
  subject: Subject,
  limit: number,
): Promise<{ n: number; rows: ChronicleEvent[] }> {
  const acts = actsOf(list ? { ...subject, events: subject.visits() } : subject, { any: events });
  const [n, latest] = await Promise.all([acts.count(), acts.last(limit)]);
  return { n, rows: latest.toReversed() };
}
