import { daysBetween } from "../../dates.ts";
import type { Encounter } from "../../record/readouts.ts";
import { type Book, rowId } from "../book.ts";
import type { Doubt } from "../doubt.ts";
import { kindOfPage } from "../pageKinds.ts";

/** An encounter and its row may differ by so many days: a visit's row stands on the day of arrival. */
const NEAR_DAYS = 7;

/** Encounters joined to a row that is another act or gone, and accounts that contradict each other or say more than their page. */
export function readouts({ events, encounters, pageRules }: Book): Doubt[] {
  const byId = new Map(events.map((event) => [rowId(event), event]));
  return encounters.flatMap((encounter, i) =>
    [
      ...joins(encounter, byId),
      ...twice(encounter),
      ...encounter.accounts
        .filter(
          ({ url, publisher, confidence }) =>
            confidence !== "low" &&
            kindOfPage(url, publisher, [encounter.a, encounter.b], pageRules) === "copy",
        )
        .map(({ side, theme, url }) => `${side} on ${theme} is surer than its copy of a page allows: ${url}`),
    ].map((why) => ({ kind: "readout", id: encounter.id, line: i + 2, why })),
  );
}

function joins(encounter: Encounter, byId: ReadonlyMap<string, Book["events"][number]>): string[] {
  if (encounter.event === "") return [];
  const event = byId.get(encounter.event);
  if (!event) return [`its event ${encounter.event} is not held`];
  const between = [event.source.code, event.target?.code].sort().join();
  const same = between === [encounter.a, encounter.b].sort().join();
  const near = Math.abs(daysBetween(event.date, encounter.date)) <= NEAR_DAYS;
  return same && near ? [] : [`its event ${encounter.event} is another act`];
}

/** A theme is in an account or it is not; and no page says so twice. */
function twice({ accounts }: Encounter): string[] {
  return accounts.flatMap((one, i) =>
    accounts
      .slice(i + 1)
      .filter((other) => other.side === one.side && other.theme === one.theme)
      .filter((other) => other.status !== one.status || other.url === one.url)
      .map((other) =>
        other.status === one.status
          ? `${one.side} on ${one.theme} stands twice on one page`
          : `${one.side} on ${one.theme} is both present and absent`,
      ),
  );
}
