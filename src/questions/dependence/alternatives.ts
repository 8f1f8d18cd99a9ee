import { total } from "../../measures/acts.ts";
import { FEW_ROWS } from "../../measures/policy.ts";
import { wilson } from "../../statistics/intervals.ts";
import type { AlternativesFacts } from "../../words/dependence.ts";
import * as say from "../../words/en/dependenceTies.ts";
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
  const { labels } = say.alternatives;
  const rows = contacts.met;
  const all = total(rows);
  const others = rows.filter((row) => row.code !== sides.patron);
  const inWindow = (some: readonly Partner[]) =>
    contacts.with(
      some.map((row) => row.code),
      window,
    );
  const met = inWindow(rows);
  // That nobody else is met is shown by those that are.
  const shown = others.length > 0 ? inWindow(others) : met;
  const [ratings, evidence] = await Promise.all([met.ratings(), strongest(shown, subject)]);
  const own = wilsonOf(all - total(others), all);
  const trade = tradePartners(sides, partners);
  const isSeen = await isFollowed(sides.client, sides.patron, window, subject);
  const facts: AlternativesFacts = {
    ...sides,
    since: window.from.slice(0, 4),
    n: all,
    isSeen,
    few: all < FEW_ROWS,
    share: own,
    next: others.slice(0, 4),
    trade,
  };
  return finding({
    id: "dependence.alternatives",
    statement: say.alternatives.statement(facts, subject.name),
    nature: "information",
    numbers: [
      measure("contacts", labels.contacts, all, "count"),
      own && estimate("patronShare", labels.share(sides.patron, subject.name), own, "share", all),
      measure("partners", labels.partners, rows.length, "count"),
      trade?.rows[0] && measure("nextTrade", labels.nextTrade(trade.year), trade.rows[0].share, "share"),
    ],
    evidence,
    evidenceCount: all,
    query: asked(say.alternatives.query(sides.client, window), met),
    confidence: caseConfidence(ratings, trade ? [] : [say.alternatives.weakness]),
    thin: facts.few || !isSeen,
  });
}

function wilsonOf(k: number, n: number) {
  return n > 0 ? wilson(k, n, LEVEL) : null;
}

/** Partners other than the patron in the last year in which one basis has the patron and at least one more. */
export function tradePartners(sides: Sides, partners: PartnerShares) {
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
