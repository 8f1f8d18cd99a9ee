import type { Naming } from "../history.ts";
import type { NetworkFacts, StrainFacts, TieFacts, TriadsFacts } from "../implications.ts";
import { capital, list, number, percent, plural, signed } from "./forms.ts";
import { names } from "./implicationsPower.ts";

/** English of the findings on the ties around the two: triads, and who would have to choose. */

export const strain = {
  statement(f: StrainFacts, name: Naming): string {
    const pair = `${name(f.first)} and ${name(f.second)}`;
    const unseen = f.followed ? "" : ` The record does not follow ${pair} as a pair.`;
    if (f.way === "stronger") {
      if (f.between.length === 0)
        return `If ${pair} draw closer, none of the ${f.looked} states that deal most with them has to choose: none is friendly with one and hostile to the other.${unseen}`;
      const told = f.between.map(
        ({ code, friendOf, foeOf }) =>
          `${name(code)} (friendly with ${name(friendOf)}, hostile to ${name(foeOf)})`,
      );
      return `If ${pair} draw closer, ${list(told)} ${told.length === 1 ? "has" : "have"} a friend on good terms with a foe: one of the ties has to give.${unseen}`;
    }
    if (f.friends.length + f.foes.length === 0)
      return `If ${pair} fall out, none of the ${f.looked} states that deal most with them has to choose: none stands alike to both.${unseen}`;
    const choose = f.friends.length
      ? `${names(f.friends, name)}, friendly with both, would have to choose`
      : "";
    const gain = f.foes.length ? `${names(f.foes, name)}, hostile to both, would gain` : "";
    return `If ${pair} fall out, ${[choose, gain].filter((part) => part !== "").join("; ")}.${unseen}`;
  },
  labels: {
    triads: "triads under strain",
    tie: (third: string, side: string, name: Naming) =>
      `net over gross intensity, ${name(third)} and ${name(side)}`,
  },
  query: (
    { first, second }: StrainFacts,
    thirds: readonly string[],
    from: string,
    sources: readonly string[],
  ) =>
    `triads of ${first}, ${second} and each of ${thirds.join(", ")} by signs of ties since ${from}; ${sources.join(", ")}`,
};

export const triads = {
  statement(f: TriadsFacts, name: Naming): string {
    if (!f.chance)
      return `Too few cases: the ties of the last ${f.years} years among ${names(f.actors, name)} close no triad with three clear signs.`;
    const unbalanced = f.unbalanced.map((members) => members.map((code) => name(code)).join("–"));
    return `Among the ${f.actors.length} actors around the tie, ${f.signed} of ${f.ties} ties have a clear sign and close ${plural(f.triads, "triad")}: ${f.balanced} balanced (${percent(f.balanced / f.triads)}), where the same signs dealt at random would give ${percent(f.chance.expected)} (p ${number(f.chance.p)}). ${unbalanced.length ? `Unbalanced: ${unbalanced.join("; ")}.` : "None is unbalanced."}`;
  },
  labels: {
    triads: "triads with three clear signs",
    balanced: "share that is balanced",
    expected: "share by chance",
    ties: "ties with a clear sign",
  },
  query: ({ actors }: TriadsFacts, from: string, sources: readonly string[]) =>
    `acts among ${actors.join(", ")} since ${from}; sign by net over gross Goldstein intensity (clear from ±0.2, at least 3 acts), else by defence treaty; ${sources.join(", ")}`,
};

/** How many of the ties rest on little. */
export const fewActs = (ties: number) =>
  `${plural(ties, "tie")} ${ties === 1 ? "rests" : "rest"} on fewer than ten acts or on a treaty`;

export const network = {
  query: ({ from }: NetworkFacts) => `acts of the two ends of a tie toward each other since ${from}`,
  topic: ({ first, second }: NetworkFacts, name: Naming) =>
    `Friends and foes around ${name(first)} and ${name(second)}`,
  /** Who stands alike to both, by ties with a clear sign. */
  title(f: NetworkFacts, name: Naming): string {
    const signs = new Map(
      f.ties.flatMap(({ a, b, sign }) => [[`${a} ${b}`, sign] as const, [`${b} ${a}`, sign]]),
    );
    const others = [...new Set(f.ties.flatMap(({ a, b }) => [a, b]))].filter(
      (code) => code !== f.first && code !== f.second,
    );
    const alike = (sign: 1 | -1) =>
      others.filter((code) => [f.first, f.second].every((side) => signs.get(`${code} ${side}`) === sign));
    const [friends, foes] = [alike(1), alike(-1)];
    const told = [
      ...(friends.length
        ? [`${names(friends, name)} ${friends.length > 1 ? "are" : "is"} friendly with both`]
        : []),
      ...(foes.length ? [`${names(foes, name)} ${foes.length > 1 ? "quarrel" : "quarrels"} with both`] : []),
    ];
    return told.length ? capital(told.join("; ")) : "No state around them stands alike to both";
  },
  caption: ({ from, sources }: NetworkFacts) =>
    `Ties by acts since ${from}: net over gross Goldstein intensity, −1 all conflict to +1 all cooperation; ties without three acts take the sign of a defence treaty. Marked: triads that a closer tie strains. Source: ${sources.join(", ")}.`,
  alt({ ties, strained }: NetworkFacts, name: Naming): string {
    const told = ties.map(
      ({ a, b, byTreaty, score }) =>
        `${name(a)} and ${name(b)} ${byTreaty ? "allied by treaty" : signed(Number(score.toFixed(2)))}`,
    );
    return `${capital(list(told))}. Strained: ${strained.length ? names(strained, name) : "none"}.`;
  },
  /** How a third state stands to each of the two; undefined where no tie is known. */
  why: (sides: readonly { side: string; tie: TieFacts | undefined }[], name: Naming) =>
    sides
      .map(({ side, tie }) => {
        const n = tie?.n ?? 0;
        const stands =
          !tie || tie.sign === 0 ? "mixed with" : tie.sign > 0 ? "friendly with" : "hostile with";
        return `${stands} ${name(side)}${n > 0 ? `, ${plural(n, "act")}` : ""}`;
      })
      .join(", "),
};
