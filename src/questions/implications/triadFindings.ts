import { actsOf, CONFLICT, total, toward } from "../../measures/acts.ts";
import { seededRandom } from "../../statistics/random.ts";
import { capital, list, number, percent, plural, signed } from "../../words/en/forms.ts";
import * as say from "../../words/en/implications.ts";
import type { StrainFacts } from "../../words/implications.ts";
import type { Confidence, Figure, Finding } from "../answer.ts";
import { asked } from "../kit/asked.ts";
import { confidenceByCases } from "../kit/confidence.ts";
import { strongest } from "../kit/evidence.ts";
import { finding } from "../kit/finding.ts";
import { measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import { balanceByChance, type SignedTie, strainedBy, TIE_YEARS, type Ties, tieOf } from "./triads.ts";

/** How balanced the triads around the pair are now. */
export async function triadsFinding(ties: Ties, subject: Subject): Promise<Finding> {
  const { triads } = ties;
  const balanced = triads.filter((triad) => triad.balanced).length;
  const chance = balanceByChance(
    ties,
    seededRandom(`implications|triads|${subject.a}|${subject.b}|${subject.asOf}`),
  );
  const unbalanced = triads
    .filter((triad) => !triad.balanced)
    .slice(0, 4)
    .map((triad) => triad.members.map((code) => subject.name(code)).join("–"));
  const known = ties.ties.filter((tie) => tie.sign !== 0).length;
  const recent = actsOf(subject, { kind: ["act"], involving: [subject.a, subject.b], from: ties.from });
  return finding({
    id: "implications.triads",
    statement: chance
      ? `Among the ${ties.actors.length} actors around the tie, ${known} of ${ties.ties.length} ties have a clear sign and close ${plural(triads.length, "triad")}: ${balanced} balanced (${percent(balanced / triads.length)}), where the same signs dealt at random would give ${percent(chance.expected)} (p ${number(chance.p)}). ${unbalanced.length ? `Unbalanced: ${unbalanced.join("; ")}.` : "None is unbalanced."}`
      : `Too few cases: the ties of the last ${TIE_YEARS} years among ${list(ties.actors.map((code) => subject.name(code)))} close no triad with three clear signs.`,
    nature: "judgement",
    numbers: [
      measure("triads", "triads with three clear signs", triads.length, "count"),
      chance &&
        measure(
          "balanced",
          "share that is balanced",
          balanced / triads.length,
          "share",
          triads.length,
          chance.p,
        ),
      chance && measure("expected", "share by chance", chance.expected, "share"),
      measure("ties", "ties with a clear sign", known, "count", ties.ties.length),
    ],
    evidence: await strongest(recent, subject),
    evidenceCount: total(ties.ties),
    query: asked(
      `acts among ${ties.actors.join(", ")} since ${ties.from}; sign by net over gross Goldstein intensity (clear from ±0.2, at least 3 acts), else by defence treaty; ${subject.events.datasets.join(", ")}`,
      ties.acts,
    ),
    confidence: tieConfidence(ties.ties),
    thin: !chance,
  });
}

const WAYS = ["stronger", "weaker"] as const;

/** Who would have to choose if the two draw closer (`stronger`), and if they fall out (`weaker`). */
export function strainFacts(
  ties: Ties,
  followed: boolean,
  { a, b }: Subject,
): Record<(typeof WAYS)[number], StrainFacts> {
  const strained = strainedBy(ties, a, b);
  const isFriend = (side: string, code: string) => (tieOf(ties.ties, side, code)?.sign ?? 0) > 0;
  const base = { first: a, second: b, looked: ties.actors.length - 2, followed };
  return {
    stronger: {
      ...base,
      way: "stronger",
      friends: [],
      foes: [],
      between: strained.stronger.map((code) =>
        isFriend(a, code) ? { code, friendOf: a, foeOf: b } : { code, friendOf: b, foeOf: a },
      ),
    },
    weaker: {
      ...base,
      way: "weaker",
      friends: strained.weaker.filter((code) => isFriend(a, code)),
      foes: strained.weaker.filter((code) => !isFriend(a, code)),
      between: [],
    },
  };
}

export function strainFindings(
  facts: ReturnType<typeof strainFacts>,
  ties: Ties,
  subject: Subject,
): Promise<Finding>[] {
  return WAYS.map((way) => strainFinding(facts[way], ties, subject));
}

async function strainFinding(facts: StrainFacts, ties: Ties, subject: Subject): Promise<Finding> {
  const { a, b } = subject;
  const { way } = facts;
  const thirds = [...facts.between.map(({ code }) => code), ...facts.friends, ...facts.foes];
  const shown = thirds.length ? thirds : ties.actors.slice(2);
  const behind = actsOf(subject, { any: [toward([a, b], shown), toward(shown, [a, b])], from: ties.from });
  const [n, evidence] = await Promise.all([
    behind.count(),
    strongest(way === "stronger" && thirds.length ? behind.where(CONFLICT) : behind, subject),
  ]);
  return finding({
    id: `implications.strain-${way}`,
    statement: say.strain.statement(facts, subject.name),
    nature: "judgement",
    numbers: [
      measure("triads", "triads under strain", thirds.length, "count", facts.looked),
      ...thirds.flatMap((code) =>
        [a, b].map((side) => {
          const tie = tieOf(ties.ties, side, code);
          const label = `net over gross intensity, ${subject.name(code)} and ${subject.name(side)}`;
          return measure(`${code}-${side}`, label, tie?.score ?? 0, "index", tie?.n ?? 0);
        }),
      ),
    ],
    evidence,
    evidenceCount: n,
    query: asked(
      `triads of ${a}, ${b} and each of ${ties.actors.slice(2).join(", ")} by signs of ties since ${ties.from}; ${subject.events.datasets.join(", ")}`,
      behind,
    ),
    confidence: tieConfidence(ties.ties.filter((tie) => shown.includes(tie.a) || shown.includes(tie.b))),
    thin: n === 0,
    noEffect: thirds.length === 0,
  });
}

/** Ties as a network, the triads with the pair that a friendly tie strains marked. */
export function networkFigure(ties: Ties, subject: Subject): Figure {
  const { a, b } = subject;
  const strained = strainedBy(ties, a, b).stronger;
  const drawn = ties.ties.filter((tie) => tie.n > 0 || tie.byTreaty);
  return {
    id: "implications.network",
    title: `Friends and foes around ${subject.name(a)} and ${subject.name(b)}`,
    caption: `Ties by acts since ${ties.from}: net over gross Goldstein intensity, −1 all conflict to +1 all cooperation; ties without three acts take the sign of a defence treaty. Marked: triads that a closer tie strains. Source: ${subject.events.datasets.join(", ")}.`,
    alt: `${capital(list(drawn.map((tie) => `${subject.name(tie.a)} and ${subject.name(tie.b)} ${tie.byTreaty ? "allied by treaty" : signed(Number(tie.score.toFixed(2)))}`)))}. Strained: ${strained.length ? list(strained.map((code) => subject.name(code))) : "none"}.`,
    data: {
      kind: "network",
      nodes: ties.actors.map((code) => ({
        id: code,
        label: subject.actors.byCode(code, subject.asOf)?.short ?? code,
        role: code === a || code === b ? "pair" : "other",
      })),
      edges: drawn.map((tie) => ({ a: tie.a, b: tie.b, score: tie.byTreaty ? 1 : tie.score, events: tie.n })),
      strained: strained.map((code) => ({
        members: [a, b, code],
        why: `${tieWords(ties, a, code, subject)}, ${tieWords(ties, b, code, subject)}`,
      })),
    },
  };
}

function tieWords(ties: Ties, x: string, y: string, subject: Subject): string {
  const tie = tieOf(ties.ties, x, y);
  const word = !tie || tie.sign === 0 ? "mixed with" : tie.sign > 0 ? "friendly with" : "hostile with";
  return `${word} ${subject.name(x)}${tie && tie.n > 0 ? `, ${plural(tie.n, "act")}` : ""}`;
}

function tieConfidence(ties: readonly SignedTie[]): Confidence {
  const n = total(ties);
  const thin = ties.filter((tie) => tie.sign !== 0 && tie.n < 10).length;
  return confidenceByCases(
    n,
    "acts",
    thin > ties.length / 4
      ? [`${plural(thin, "tie")} ${thin === 1 ? "rests" : "rest"} on fewer than ten acts or on a treaty`]
      : [],
  );
}
