import { addDays } from "../../dates.ts";
import { type Acts, ranked, total } from "../../measures/acts.ts";
import { densityOf } from "../../measures/density.ts";
import { FEW_ROWS } from "../../measures/policy.ts";
import { wilson } from "../../statistics/intervals.ts";
import * as say from "../../words/en/leaderContacts.ts";
import type { ContactShares, PartnersFacts, PhaseFacts } from "../../words/leader.ts";
import { asked } from "../kit/asked.ts";
import { caseConfidence } from "../kit/caseConfidence.ts";
import { changeMeasure, declared } from "../kit/change.ts";
import { strongest } from "../kit/evidence.ts";
import { finding } from "../kit/finding.ts";
import { estimate, LEVEL, measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import type { ContactCount, Contacts } from "./contacts.ts";
import { type Rule, ruleName, type WithFacts } from "./rule.ts";

/** Who is met in person, over the whole time in office and in the phase that runs now. Null with fewer than ten contacts. */
export async function partnersFinding(
  rule: Rule,
  phase: PhaseFacts | null,
  { acts, rows }: Contacts,
  subject: Subject,
): Promise<WithFacts<PartnersFacts> | null> {
  const all = sharesOf(rows);
  if (all.n < FEW_ROWS) return null;
  const recent = sharesOf(phase ? rows.filter((row) => row.date >= phase.from) : []);
  const [top, topNow] = [all.partners[0]!, recent.partners[0]];
  const shown = acts.where(
    phase && topNow ? { involving: [topNow.code], from: phase.from } : { involving: [top.code] },
  );
  const [evidence, ratings, change] = await Promise.all([
    strongest(shown, subject),
    acts.ratings(),
    phase && topNow ? changeWith(topNow.code, phase.from, acts, rule, subject) : null,
  ]);
  const now = phase && topNow ? { ...recent, phase, change } : null;
  const facts: PartnersFacts = { who: ruleName(rule, subject), ...all, now };
  const { labels } = say.partners;
  const share = wilson(top.n, all.n, LEVEL);
  const told = finding({
    id: "leader.partners",
    statement: say.partners.statement(facts, subject.name),
    nature: "information",
    numbers: [
      estimate("top-share", labels.top(top.code, subject.name), share, "share", all.n),
      ...(now && topNow
        ? [
            estimate(
              "top-share-now",
              labels.topNow(topNow.code, now.phase, subject.name),
              wilson(topNow.n, now.n, LEVEL),
              "share",
              now.n,
            ),
            change && changeMeasure("top-change-now", labels.change(topNow.code, subject.name), change),
          ]
        : []),
      measure("partners", labels.partners, all.partners.length, "count"),
    ],
    changes: [change && declared("top-change-now", change)],
    evidence,
    evidenceCount: all.n,
    query: asked(say.partners.query(rule.person, rule.from, rule.to, change !== null), acts),
    confidence: caseConfidence(ratings, [say.partners.weakness]),
  });
  return { finding: told, facts };
}

function sharesOf(rows: readonly ContactCount[]): ContactShares {
  return { n: total(rows), partners: ranked(rows, "partner").map(([code, n]) => ({ code, n })) };
}

/** Contacts with one state in the phase that runs now, against the time in office before it. */
async function changeWith(code: string, from: string, acts: Acts, rule: Rule, subject: Subject) {
  const density = await densityOf(acts.where({ involving: [code] }), subject);
  return density.change({ from, to: rule.to }, { from: rule.from, to: addDays(from, -1) });
}
