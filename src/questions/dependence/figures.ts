import { total } from "../../measures/acts.ts";
import { distances } from "../../measures/idealPoints.ts";
import { wilson } from "../../statistics/intervals.ts";
import * as say from "../../words/en/dependenceFigures.ts";
import type { Drawn } from "../answer.ts";
import { LEVEL } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import type { Contacts, Window } from "./contacts.ts";
import type { Sides } from "./sides.ts";

const MOST_PARTNERS = 8;

/** The nearer and the farther of two in the last year of both; the only one, where there is one. */
function nearest(
  lines: readonly { code: string; points: readonly { year: number; value: number }[] }[],
): [string, string | null] {
  const last = lines.map(({ code, points }) => ({ code, ...points.at(-1)! }));
  const [near, far] = last.toSorted((x, y) => x.value - y.value);
  return far && near!.year === far.year ? [near!.code, far.code] : [last[0]!.code, null];
}

/** Distance in the General Assembly to the patron and to its rival. Null without votes. */
export function distanceFigure(sides: Sides, rival: string | null, subject: Subject): Drawn | null {
  const lines = [sides.patron, ...(rival ? [rival] : [])]
    .map((code) => ({ code, points: distances(subject, sides.client, code) }))
    .filter((line) => line.points.length > 0);
  if (lines.length === 0) return null;
  return {
    id: "dependence.distance",
    topic: say.topics.votes,
    title: say.titles.votes(sides.client, nearest(lines), subject.name),
    caption: say.distance.caption,
    alt: say.distance.alt(
      lines.map(({ code, points }) => ({ code, first: points[0]!, last: points.at(-1)! })),
      subject.name,
    ),
    data: {
      kind: "lines",
      unit: "ideal points",
      series: lines.map(({ code, points }) => ({
        label: say.distance.line(code, subject.name),
        points: points.map((point) => ({ date: `${point.year}-01-01`, value: point.value })),
      })),
      marks: [],
    },
  };
}

/**
 * The client's partners by visits and meetings in the last window; what can be drawn where there is no trade. Its title ranks
 * them only where the record bears that.
 */
export function contactsFigure(
  sides: Sides,
  visits: Contacts,
  window: Window,
  isRanked: boolean,
  subject: Subject,
): Drawn | null {
  const { met } = visits;
  const labelOf = (code: string) => subject.actors.byCode(code, subject.asOf)?.short ?? code;
  const rows = met.slice(0, MOST_PARTNERS);
  const all = total(met);
  if (rows.length === 0) return null;
  const drawn = rows.map((row) => ({ ...row, share: wilson(row.n, all, LEVEL) }));
  return {
    id: "dependence.contacts",
    topic: say.topics.contacts,
    title: say.titles.contacts(
      sides.client,
      isRanked && rows[0]!.n > (rows[1]?.n ?? 0) ? rows[0]!.code : null,
      window.from.slice(0, 4),
      all,
      subject.name,
    ),
    caption: say.contacts.caption(
      { client: sides.client, n: all, ...window, datasets: subject.events.datasets },
      subject.name,
    ),
    alt: say.contacts.alt(
      drawn.map((row) => ({ ...row, share: row.share.estimate })),
      subject.name,
    ),
    data: {
      kind: "ranking",
      unit: say.PER_CENT,
      rows: drawn.map((row) => ({
        label: labelOf(row.code),
        value: row.share.estimate * 100,
        low: row.share.low * 100,
        high: row.share.high * 100,
        note: `${row.n}`,
      })),
    },
    behind: {
      words: say.contacts.query(sides.client, window, subject.name),
      events: [visits.with(visits.partners, window).filter],
      names: Object.fromEntries(rows.map(({ code }) => [labelOf(code), { involving: [code] }])),
      share: true,
    },
  };
}
