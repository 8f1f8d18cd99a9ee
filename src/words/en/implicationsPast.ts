import { formatDate } from "../../dates.ts";
import type { Basis } from "../../measures/density.ts";
import type { Naming } from "../history.ts";
import type { CloseGrain, ConductFacts, ConductId, ConductKind, PhasesFacts } from "../implications.ts";
import { capital, list, number, plural, signed } from "./forms.ts";

/** English of the findings on close and distant times, and on what others and the two did in either. */

const spell = ({ from, to }: { from: string; to: string }) =>
  `from ${formatDate(from, "month")} to ${formatDate(to, "month")}`;

export const phases = {
  statement(f: PhasesFacts, name: Naming): string {
    const distant = f.cells - f.close - f.quiet;
    const now = {
      close: "they stand close",
      distant: "they stand distant",
      quiet: "too little passes between them to say",
    };
    return (
      `Since ${formatDate(f.from, "month")} ${name(f.first)} and ${name(f.second)} were close in ${f.close} of ${f.cells} ${f.grain}s${f.longest ? ` (longest ${spell(f.longest)})` : ""}, distant in ${distant}${f.longestQuiet ? `; in ${f.quiet} so little passed between them that neither can be said (longest ${spell(f.longestQuiet)})` : ""}. ` +
      `${f.now ? `Now ${now[f.now]}. ` : ""}` +
      `Of ${plural(f.compared, "kind")} of conduct by others and the two ${f.firm.length === 0 ? "none differs between close and distant times beyond chance" : `${list(f.firm.map((kind) => conductLabel(kind, name)))} ${f.firm.length === 1 ? "differs" : "differ"} between close and distant times`}, with the number looked at allowed for.`
    );
  },
  labels: {
    cells: (grain: CloseGrain) => `${grain}s in the dense era`,
    close: (grain: CloseGrain) => `${grain}s in which the two were close`,
    quiet: (grain: CloseGrain) => `${grain}s in which too little passed between them to say`,
    usual: "what the tie usually weighs in all dealings of either",
    now: "closeness now (mean Goldstein of the last twelve months)",
    median: "its median, quiet times left out",
    firm: "kinds of conduct that differ after adjustment for the number looked at",
  },
  query: ({ first, second, grain, from }: PhasesFacts, asOf: string, sources: readonly string[]) =>
    `mean Goldstein intensity of acts between ${first} and ${second} over four ${grain}s, and their part in all acts of either, ${from} to ${asOf}; ${sources.join(", ")}`,
  cases: (grain: CloseGrain) => `${grain}s`,
  weakness: "few separate phases",
};

// What others and the two did

/** What was counted, by who does it to whom. */
export function conductLabel({ id, patron, client, rival, third }: ConductKind, name: Naming): string {
  const [p, c, r] = [name(patron), name(client), name(rival)];
  const labels: Readonly<Record<ConductId, string>> = {
    "client-force": `shows and uses of force by ${c}`,
    "client-hostile": `acts of conflict by ${c} toward ${r} and its allies`,
    "toward-client": `acts of conflict by ${r} and its allies toward ${c}`,
    sanctions: `sanctions on ${c} by others than ${p}`,
    talks: `talks and visits between ${c} and ${r} or its allies`,
    rivals: `acts of conflict between ${p} and ${r}`,
    third: `acts of cooperation between ${c} and ${third ? name(third) : ""}`,
  };
  return labels[id];
}

/** The stretch in which the past of the two is compared, and what it is told from. */
export interface Era {
  first: string;
  second: string;
  from: string;
  to: string;
  sources: readonly string[];
}

export const conduct = {
  statement(f: ConductFacts, name: Naming): string {
    const label = conductLabel(f.kind, name);
    const counts = `${number(f.inClose)} in ${plural(f.closeCells, `close ${f.grain}`)}, ${number(f.inOther)} in ${plural(f.otherCells, "distant one")}`;
    if (f.thin || !f.difference || f.p === null) return `Too few cases of ${label}: ${counts}.`;
    const even = f.basis === "record" ? ", held against the density of the record" : "";
    const { estimate, low, high } = f.difference;
    const verdict = f.firm
      ? `${estimate > 0 ? "more" : "fewer"} when the two were close`
      : "no difference that chance would not give";
    return `${capital(label)}: ${counts}, ${number(f.close)} a year when the two were close and ${number(f.other)} when distant${even}; within the same five years ${signed(estimate)} a year (90 % interval ${signed(low)} to ${signed(high)}, p ${number(f.p)} after adjustment): ${verdict}.`;
  },
  labels: {
    close: (basis: Basis) => `acts a year when close${evenly(basis)}`,
    other: (basis: Basis) => `acts a year when distant${evenly(basis)}`,
    inClose: "acts when close",
    inOther: "acts when distant",
    inQuiet: "acts in quiet times, left out",
    difference: (basis: Basis) =>
      `difference within the same five years${evenly(basis)}; p adjusted for all conducts looked at`,
  },
  query({ kind, grain, basis }: ConductFacts, era: Era, name: Naming): string {
    const against =
      basis === "record"
        ? "the rest of the record in it, at its mean density"
        : "its days, since a public list shows the acts to be whole";
    return `${conductLabel(kind, name)} by ${grain}, ${era.from} to ${era.to}, split at the median closeness of ${era.first} and ${era.second}, quiet ${grain}s left out, each ${grain} held against ${against}; ${era.sources.join(", ")}`;
  },
  weakness: "an association, since closeness was not assigned",
  fewPhases: (n: number) => `only ${plural(n, "close phase")}`,
  topic: "What goes with closeness of the two",
  title: (firm: boolean, { first, second }: Era, name: Naming) =>
    firm
      ? `What was different when ${name(first)} and ${name(second)} were close`
      : `Nothing is clearly different when ${name(first)} and ${name(second)} are close`,
  caption: (grain: CloseGrain, { from, to, sources }: Era) =>
    `Acts a year in close less distant ${grain}s of the same five years, quiet ones left out, at an even density of the record; 90 % intervals (block bootstrap); the band is where rotated labels fall. n = acts, ${from} to ${to}. Source: ${sources.join(", ")}.`,
  row: (kind: ConductKind, name: Naming) => capital(conductLabel(kind, name)),
  alt: (rows: readonly { label: string; effect: number | null; low: number | null; high: number | null }[]) =>
    rows
      .map(
        ({ label, effect, low, high }) =>
          `${label}: ${effect === null ? "cannot be told" : signed(effect)}${low === null || high === null ? "" : ` (${signed(low)} to ${signed(high)})`}`,
      )
      .join("; "),
};

const evenly = (basis: Basis) => (basis === "record" ? ", at the mean density of the record" : "");
