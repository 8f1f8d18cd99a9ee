import { daysBetween, formatDate } from "../../dates.ts";
import type { Acts } from "../../measures/acts.ts";
import { FIRM_Q } from "../../measures/policy.ts";
import { plural, signed } from "../../words/en/forms.ts";
import type { Finding } from "../answer.ts";
import { asked } from "../kit/asked.ts";
import { confidenceByCases } from "../kit/confidence.ts";
import { strongest } from "../kit/evidence.ts";
import { finding } from "../kit/finding.ts";
import { measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import type { Closeness } from "./closeness.ts";
import { isTold, type Read } from "./conduct.ts";

/** When they were close, and where they are now. */
export async function phasesFinding(
  closeness: Closeness,
  pair: Acts,
  reads: readonly Read[],
  subject: Subject,
): Promise<Finding> {
  const { cells, phases, grain } = closeness;
  const last = cells.at(-1)!;
  const now = closeness.now ?? last.closeness;
  const longest = phases.reduce((best, phase) =>
    daysBetween(phase.from, phase.to) > daysBetween(best.from, best.to) ? phase : best,
  );
  const told = reads.filter(isTold);
  const firm = told.filter((read) => (read.q ?? 1) < FIRM_Q);
  // To the day asked for, not to the last whole cell: where they stand is told too.
  const inAll = pair.where({ from: cells[0]!.from });
  const [held, evidence] = await Promise.all([
    inAll.count(),
    strongest(inAll.where({ from: cells.at(-4)!.from }), subject, 5),
  ]);
  return finding({
    id: "implications.close-phases",
    statement:
      `Since ${formatDate(cells[0]!.from, "month")} ${subject.name(subject.a)} and ${subject.name(subject.b)} were close (mean intensity of the last twelve months above its median, ${signed(closeness.median)}) in ${cells.filter((cell) => cell.close).length} of ${cells.length} ${grain}s, in ${plural(phases.length, "phase")}, the longest from ${formatDate(longest.from, "month")} to ${formatDate(longest.to, "month")}; ` +
      `on ${formatDate(subject.asOf)} they stand at ${signed(now)}, ${now > closeness.median ? "close" : "not close"}. Of ${reads.length} kinds of conduct ${told.length} ${told.length === 1 ? "differs" : "differ"} between close and other times (p below 0.1)${told.length ? `, ${firm.length} of them after allowing for the number looked at` : ""}.`,
    nature: "judgement",
    numbers: [
      measure("cells", `${grain}s in the dense era`, cells.length, "count"),
      measure("now", "closeness now (mean Goldstein of the last twelve months)", now, "Goldstein points"),
      measure("median", "its median", closeness.median, "Goldstein points"),
      measure("told", "kinds of conduct that differ (p below 0.1)", told.length, "count", reads.length),
      measure(
        "firm",
        "kinds of conduct that differ after adjustment for the number looked at",
        firm.length,
        "count",
        reads.length,
      ),
    ],
    evidence,
    evidenceCount: held,
    query: asked(
      `mean Goldstein intensity of acts between ${subject.a} and ${subject.b} over four ${grain}s, ${cells[0]!.from} to ${subject.asOf}; ${subject.events.datasets.join(", ")}`,
      inAll,
    ),
    confidence: confidenceByCases(cells.length, `${grain}s`, ["few separate phases"]),
  });
}
