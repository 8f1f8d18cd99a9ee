import { total } from "../../measures/acts.ts";
import { FEW_ROWS } from "../../measures/policy.ts";
import { wilson } from "../../statistics/intervals.ts";
import { list, percent, plural } from "../../words/en/forms.ts";
import type { Finding } from "../answer.ts";
import { asked } from "../kit/asked.ts";
import { caseConfidence } from "../kit/caseConfidence.ts";
import { strongest } from "../kit/evidence.ts";
import { finding } from "../kit/finding.ts";
import { estimate, LEVEL, measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import { knownShares, type PartnerShares } from "./concentration.ts";
import type { Contacts, Partner, Window } from "./contacts.ts";
import type { Sides } from "./sides.ts";
import { isFollowed } from "./turn.ts";

/** Who could step in: the next partners by contacts in the last window, and by trade in the last year that has several. */
export async function alternativesFinding(
  sides: Sides,
  contacts: Contacts,
  partners: PartnerShares,
  window: Window,
  subject: Subject,
): Promise<Finding> {
  const client = subject.name(sides.client);
  const rows = contacts.met;
  const all = total(rows);
  const others = rows.filter((row) => row.code !== sides.patron);
  const inWindow = (some: readonly Partner[]) =>
    contacts.with(
      some.map((row) => row.code),
      window,
    );
  const met = inWindow(rows);
  const [ratings, evidence] = await Promise.all([met.ratings(), strongest(inWindow(others), subject)]);
  const own = wilsonOf(all - total(others), all);
  const trade = tradePartners(sides, partners);
  const isSeen = await isFollowed(sides.client, sides.patron, window, subject);
  const byContact = others.slice(0, 4).map((row) => `${subject.name(row.code)} (${row.n})`);
  const byTrade = trade
    ? ` By trade, the next after ${subject.name(sides.patron)} in ${trade.year} were ${list(trade.rows.map((row) => `${subject.name(row.code)} (${percent(row.share)})`))} (${trade.basis}).`
    : "";
  return finding({
    id: "dependence.alternatives",
    statement:
      all < FEW_ROWS || !isSeen
        ? `Too few cases: the record has ${plural(all, "visit or meeting", "visits and meetings")} of ${client} with other states since ${window.from.slice(0, 4)}, ${isSeen ? "too few to rank its partners by" : "and holds its meetings in headlines only at most"}.${byTrade}`
        : `Of the ${plural(all, "visit, talk or meeting", "visits, talks and meetings")} of ${client} with states on record since ${window.from.slice(0, 4)}, a sample in which some partners are read more closely than others, ${percent(own!.estimate)} were with ${subject.name(sides.patron)} (90 % interval ${percent(own!.low)} to ${percent(own!.high)}); next ${byContact.length === 1 ? "comes" : "come"} ${byContact.length ? list(byContact) : "nobody"}.${byTrade}`,
    nature: "information",
    numbers: [
      measure("contacts", "visits and meetings with states", all, "count"),
      own && estimate("patronShare", `share of ${subject.name(sides.patron)}`, own, "share", all),
      measure("partners", "states met", rows.length, "count"),
      trade?.rows[0] &&
        measure(
          "nextTrade",
          `share of trade of the next partner, ${trade.year}`,
          trade.rows[0].share,
          "share",
        ),
    ],
    evidence,
    evidenceCount: all,
    query: asked(
      `visits and meetings of ${sides.client} by partner, ${window.from} to ${window.to}; COW trade by partner`,
      met,
    ),
    confidence: caseConfidence(ratings, trade ? [] : ["no trade by partner"]),
    thin: all < FEW_ROWS || !isSeen,
  });
}

function wilsonOf(k: number, n: number) {
  return n > 0 ? wilson(k, n, LEVEL) : null;
}

/** Partners other than the patron in the last year in which one basis has the patron and at least one more. */
function tradePartners(sides: Sides, partners: PartnerShares) {
  for (const path of sides.shares) {
    for (const point of path.points.toReversed()) {
      const rows = knownShares(partners, point.year, path.basis).filter(
        (row) => row.code !== sides.patron && row.share > 0,
      );
      if (rows.length) return { year: point.year, basis: path.basis, rows: rows.slice(0, 3) };
    }
  }
  return null;
}
