import type { YearPath } from "../../measures/trade.ts";
import type { AsymmetryFacts, Dated } from "../../words/dependence.ts";
import * as say from "../../words/en/dependenceTrade.ts";
import { capital } from "../../words/en/forms.ts";
import type { Finding } from "../answer.ts";
import { asked } from "../kit/asked.ts";
import { confidenceByAge } from "../kit/confidence.ts";
import { finding, tooFew } from "../kit/finding.ts";
import { ageOf, measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import { lastCommon, type Sides } from "./sides.ts";
import { shareEvidence } from "./tradeEvidence.ts";

/** Who needs whom more: the two shares in the last year that has both (Keohane and Nye 1977: power lies in asymmetry). */
export function asymmetryFinding(sides: Sides, totals: readonly YearPath[], subject: Subject): Finding {
  const { client, patron } = sides;
  const last = lastCommon(sides.shares, sides.back);
  const { labels, ...asym } = say.asymmetry;
  const query = asked(asym.query(sides, subject.asOf));
  if (!last) {
    return tooFew({
      id: "dependence.asymmetry",
      statement: asym.none(sides, subject.name),
      numbers: [measure("years", labels.years, 0, "count")],
      query,
      confidence: { level: "low", why: asym.why },
    });
  }
  const at = (paths: readonly YearPath[]) =>
    paths.find((path) => path.basis === last.basis)!.points.find((point) => point.year === last.year)!;
  const toGdp = shareOfGdp(sides, totals, subject);
  const latest = sides.shares[0]?.points.at(-1);
  const facts: AsymmetryFacts = {
    ...sides,
    both: { year: last.year, ofClient: last.first, ofPatron: last.second },
    basis: last.basis,
    later:
      latest && latest.year > last.year
        ? { year: latest.year, value: latest.value, basis: sides.shares[0]!.basis }
        : null,
    ofGdp: toGdp,
  };
  // The flows between the two stand behind both shares, each of one or of several values.
  const pieces = [
    ...shareEvidence(at(sides.shares), client, patron, subject),
    ...shareEvidence(at(sides.back), patron, client, subject),
    ...(facts.later ? shareEvidence(latest!, client, patron, subject) : []),
  ];
  const evidence = [...new Map(pieces.map((piece) => [piece.id, piece])).values()];
  return finding({
    id: "dependence.asymmetry",
    statement: asym.statement(facts, subject.name),
    nature: "information",
    numbers: [
      measure("client", labels.share(client, subject.name), last.first, "share"),
      measure("patron", labels.share(patron, subject.name), last.second, "share"),
      ageOf("age", labels.age, last.year, subject.asOf),
      facts.later &&
        measure("later", labels.later(client, facts.later.year, subject.name), facts.later.value, "share"),
      toGdp && measure("gdp", labels.gdp(patron, toGdp.year, subject.name), toGdp.value, "share"),
    ],
    evidence,
    query,
    confidence: confidenceByAge(last.year, subject.asOf, capital(last.basis), [], last.caveat),
  });
}

/** The latest trade between the two as a share of the patron's GDP (current US dollars). */
function shareOfGdp({ patron }: Sides, totals: readonly YearPath[], subject: Subject): Dated | null {
  const gdp = new Map(
    subject.record.state(patron, "gdp_usd").map((value) => [Number(value.period), value.value]),
  );
  const point = totals[0]?.points.findLast(({ year }) => gdp.has(year));
  return point ? { year: point.year, value: (point.value * 1e6) / gdp.get(point.year)! } : null;
}
