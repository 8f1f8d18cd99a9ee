import { addDays } from "../../dates.ts";
import * as say from "../../words/en/signals.ts";
import { parades as words } from "../../words/en/signalsOutline.ts";
import type { Drawn } from "../answer.ts";
import { leadersFirst, statesOf } from "../kit/guests.ts";
import type { Subject } from "../subject.ts";
import { guestActs, type Parade, paradeActs } from "./parades.ts";

const NAMED = 3;
const states = ({ guests }: Parade) => statesOf(guests).length;

/** Parades along time and who stood there; null where fewer than two are on record. */
export function paradesFigure(parades: readonly Parade[], subject: Subject): Drawn | null {
  if (parades.length < 2) return null;
  const lane = (code: string) => words.lane(subject.name(code));
  const since = addDays(subject.asOf, -Math.round(30 * 365.25));
  const shown = parades.filter((parade) => parade.date >= since || parade.guests.length > 0);
  const label = (parade: Parade) =>
    words.mark(
      parade.date,
      leadersFirst(parade)
        .slice(0, NAMED)
        .map((event) => event.source.person),
      parade.guests.length - NAMED,
    );
  return {
    id: "signals-parades",
    topic: words.topic,
    title: titleOf(parades, subject),
    caption: words.caption(shown.length, subject.events.datasets),
    alt: shown.map((parade) => `${subject.name(parade.host)}, ${label(parade)}`).join("; "),
    data: {
      kind: "timeline",
      lanes: [...new Set(shown.map(({ host }) => lane(host)))].sort(),
      marks: shown.map((parade) => ({
        from: parade.date,
        to: parade.date,
        lane: lane(parade.host),
        // A date alone says no more than the axis does.
        label: parade.guests.length > 0 ? label(parade) : "",
        weight: Math.min(1, 0.3 + parade.guests.length / 10),
        side: "neutral",
        events: [parade.row, ...parade.guests].map(({ id }) => id),
      })),
      focal: subject.focal ? { date: subject.focal.date, label: words.focal } : null,
    },
    behind: { words: words.query, events: [paradeActs(subject).or(guestActs(subject)).filter], marks: true },
  };
}

/** The point of the picture: the fullest stand of all, where one stands out; else what it shows. */
function titleOf(parades: readonly Parade[], subject: Subject): string {
  const fullest = parades.reduce((best, one) => (states(one) > states(best) ? one : best));
  return say.paradesTitle(fullest.date, states(fullest), subject.name(fullest.host, fullest.date));
}
