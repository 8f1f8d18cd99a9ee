import { formatDate } from "../../dates.ts";
import { total } from "../../measures/acts.ts";
import { capital, percent, plural } from "../../words/en/forms.ts";
import type { Confidence } from "../answer.ts";
import { CHANGE_METHOD } from "../kit/change.ts";
import type { Subject } from "../subject.ts";
import type { Course } from "./course.ts";
import type { Matter } from "./matters.ts";
import type { Rivals } from "./rivalry.ts";

export const METHOD =
  `Acts between the rivals by matter, source and CAMEO code; acts on one issue at most a week apart count as one affair; shares with Wilson intervals (Wilson 1927), two matters told apart where one has more than half of the affairs of both. ${CHANGE_METHOD} Trend by quasi-Poisson regression (Wedderburn 1974).\n` +
  "Turning points by PELT (Killick, Fearnhead and Eckley 2012) with a negative binomial cost; both per row that does not run between the rivals, where the record is long; links to the pair by rank correlation against rotations of one series (Politis and Romano 1992).";

export function confidenceOf(rivals: Rivals): Confidence {
  const {
    recentActs: recent,
    ratings: { n, high },
  } = rivals;
  const why = `${plural(recent, "act")} in ${plural(rivals.recentAffairs, "affair")} ${rivals.recently}, ${percent(n ? high / n : 0)} of all rated high by the source; which quarrels are written up depends on the sources`;
  return { level: recent >= 50 ? "moderate" : "low", why: `${why}.` };
}

export function alternativesOf(matters: readonly Matter[], rivals: Rivals, subject: Subject): string[] {
  const [first, second] = matters;
  const [one, two] = rivals.codes.map((code) => subject.name(code));
  if (!first || first.sizes.recent < 5) {
    return [
      `${capital(one!)} may quarrel most with a state that this data set hardly covers: name the rivals with --rivals.`,
      "Few acts on record may mean a quiet rivalry, or a record that was not made to follow it.",
    ];
  }
  const byTwo = total(rivals.conflict.filter((row) => row.source === rivals.codes[1]));
  const steps = total(first.recent.filter((row) => row.quad === "material conflict"));
  if (!rivals.hasIssues) {
    return [
      `Kinds of act say how ${one} and ${two} quarrel, not over what: one dispute may stand behind all of them, or many.`,
      `The order may be one of reporting: a clash makes many reports, a standing refusal none. ${capital(two!)} is the author of ${percent(byTwo / Math.max(1, rivals.ratings.n))} of the acts of conflict on record.`,
    ];
  }
  return [
    `${capital(first.name)} may rank high because its steps have dates: ${steps} of its ${first.sizes.recent} acts are measures, which are announced one by one, while standing quarrels leave no rows.`,
    ...(second
      ? [
          `The order may be one of attention, not of weight: an incident over ${second.name} could matter more than many measures on ${first.name}.`,
        ]
      : []),
    `The rise and fall of matters may follow the news cycle of the sources: ${two} is the author of ${percent(byTwo / Math.max(1, rivals.ratings.n))} of the acts of conflict on record, which may say as much of who is watched as of who acts.`,
  ];
}

export function wouldChangeOf(matters: readonly Matter[], rivals: Rivals): string[] {
  const { recentActs: acts } = rivals;
  const now = [...matters].sort((x, y) => y.sizes.now - x.sizes.now || (x.name < y.name ? -1 : 1));
  const [lead, next] = now;
  return [
    lead && next
      ? `${rivals.long ? "A year" : "Months"} in which ${next.name} has more acts of conflict than ${lead.name} (now ${next.sizes.now} against ${lead.sizes.now} in ${rivals.nowMonths} months).`
      : `A year with more acts of conflict than the ${acts} on record ${rivals.recently}.`,
    lead
      ? `An agreement between the two after which acts on ${lead.name} are less than half as large a part of the record as in the last ${rivals.nowMonths} months (now ${lead.sizes.now}).`
      : "A first measure of one against the other.",
    "A collision, a shooting or a blockade between their forces, which no count of measures would have shown coming.",
  ];
}

export function gapsOf(
  course: Course,
  matters: readonly Matter[],
  rivals: Rivals,
  subject: Subject,
): string[] {
  const vague = total(rivals.conflict.filter((row) => row.precision !== "day"));
  const without = matters.find((matter) => matter.name === "no issue given");
  return [
    `${vague} of ${rivals.ratings.n} acts of conflict between ${rivals.codes.map((code) => subject.name(code)).join(" and ")} are known only to the month or year; ${course.unplaced} could not be placed in a ${course.grain}.`,
    rivals.hasIssues
      ? without
        ? `${without.sizes.conflict} acts of conflict carry no issue.`
        : "Each act carries one issue, though some belong to several (a chip ban is trade and technology)."
      : "The data set names no issues: kinds of act (CAMEO roots) stand for what they quarrel over.",
    `Covered: ${rivals.coverage.map((row) => `${row.dataset} from ${formatDate(row.from)} to ${formatDate(row.to)}`).join("; ")}. ${rivals.long ? "Rows per year grow with time, so levels of different years are compared only per row of the rest of the record." : "So short a record shows no long trend."}`,
  ];
}
