import type { Naming } from "../history.ts";
import type {
  Asset,
  AssetId,
  BalanceFacts,
  CapabilityFacts,
  ContributionFacts,
  LineEnds,
  Position,
  PositionsFacts,
} from "../implications.ts";
import { capital, list, number, possessive, signed } from "./forms.ts";
import { intervalWords } from "./range.ts";

/** English of the findings on power: the balance, what the lesser one brings, and votes. */

/** "China, Japan and Cuba". */
export const names = (codes: readonly string[], name: Naming) => list(codes.map((code) => name(code)));

/** A share with one decimal, since the shifts are small. */
function points(share: number): string {
  return share >= 0.1 ? `${(share * 100).toFixed(1)} %` : `${number(share * 100)} %`;
}

const rivalSide = ({ rival, against }: BalanceFacts, name: Naming) =>
  against.length > 1 ? `${name(rival)} and its treaty allies` : name(rival);

export const ownSide = ({ patron, own }: BalanceFacts, name: Naming) =>
  own.length > 1 ? `${name(patron)} and its treaty allies` : name(patron);

export const balance = {
  statement(f: BalanceFacts, name: Naming): string {
    const blocs = f.wide
      ? ` With the ${list(f.blocs)} counted it is ${points(f.bond === "rivals" ? f.wide.apart : f.wide.together)}${f.bond !== "rivals" && f.wide.withThird !== null ? `, or ${points(f.wide.withThird)} with ${name(f.third!)}` : ""}.`
      : "";
    const drift = f.drift
      ? ` Growth has moved the same balance by ${signed(f.drift.points)} points in ${f.drift.years} years.`
      : "";
    const measured = `capabilities (index of ${f.year}: people, industry, arms)`;
    if (f.bond === "rivals")
      return `The two are each other's rivals: ${names(f.own, name)} ${f.own.length === 1 ? "has" : "have"} ${points(f.near.apart)} of the ${measured} of both camps against ${names(f.against, name)}.${f.near.withThird === null ? "" : ` With ${name(f.third!)} on the side of ${name(f.client)} it would be ${points(f.near.withThird)}.`}${blocs}${drift}`;
    const verb = f.bond === "allied" ? "adds" : "would add";
    const third = f.thirdGain === null ? "" : `; ${name(f.third!)} would add ${number(f.thirdGain)}`;
    const stands = {
      allied: "A treaty binds the two, so this is how it stands.",
      free: "No defence treaty binds the two: this is what a firm tie would make.",
      "rival-ally": `${capital(name(f.client))} is now the ally of ${name(f.rival)}: to come over would be a change of sides.`,
    }[f.bond];
    return `${capital(name(f.client))} ${verb} ${number(f.gain)} points to the ${points(f.near.apart)} of the ${measured} of both camps that ${names(f.own, name)} ${f.own.length === 1 ? "has" : "have"} against ${names(f.against, name)}${third}. ${stands}${blocs}${drift}`;
  },
  topic: "Shares of power",
  title(f: BalanceFacts, name: Naming): string {
    if (f.bond === "rivals")
      return `${capital(ownSide(f, name))}: ${points(f.near.apart)} of the capabilities of both camps${f.wide ? `, ${points(f.wide.apart)} with defence blocs counted` : ""}`;
    const third = f.thirdGain === null ? "" : `, ${name(f.third!)} would add ${f.thirdGain.toFixed(1)}`;
    return `${capital(name(f.client))} ${f.bond === "allied" ? "adds" : "would add"} ${f.gain.toFixed(1)} points to ${possessive(name(f.patron))} share of power${third}`;
  },
  unit: "per cent of the capabilities of both camps",
  /** Who is counted on the patron's side. */
  row(f: BalanceFacts, which: "apart" | "together" | "withThird", name: Naming): string {
    const own = f.own.length > 1 ? `${capital(name(f.patron))} and allies` : capital(name(f.patron));
    if (f.bond === "rivals")
      return which === "withThird" ? `${own}, ${name(f.third!)} with ${name(f.client)}` : own;
    if (which === "apart") return `${own} without ${name(f.client)}`;
    return which === "together"
      ? `${own} with ${name(f.client)}`
      : `${own} with ${name(f.client)} and ${name(f.third!)}`;
  },
  note: (f: BalanceFacts, wide: boolean, name: Naming) =>
    wide ? "defence blocs counted" : `against ${rivalSide(f, name)}`,
  caption: (f: BalanceFacts, name: Naming) =>
    `Share of the capabilities of both camps (CINC, ${f.year}; Singer 1987). Treaty allies are those of treaties between two or three; against ${names(f.against, name)}.${f.wide ? ` Defence blocs: ${list(f.blocs)}.` : ""}`,
  labels: {
    age: "calendar years since the capabilities",
    apart: (patron: string, client: string, name: Naming) =>
      `share of both camps held by ${name(patron)} and its allies without ${name(client)}`,
    together: (client: string, name: Naming) => `share of both camps with ${name(client)}`,
    adds: (code: string, name: Naming) => `what ${name(code)} adds`,
    withThird: (third: string, name: Naming) => `share of both camps with ${name(third)} as well`,
    wideApart: (client: string, name: Naming) =>
      `share of both camps without ${name(client)}, defence blocs counted`,
    /** With the client in the patron's camp, or with none where it heads the other. */
    wide: (client: string | null, name: Naming) =>
      `share of both camps${client === null ? "" : ` with ${name(client)}`}, defence blocs counted`,
    wideThird: (third: string, name: Naming) =>
      `share of both camps with ${name(third)} as well, defence blocs counted`,
    drift: (years: number) => `change in ${years} years, same camps`,
  },
  value: "share of world capabilities (CINC)",
  query(
    { year, own, client, third, against }: BalanceFacts,
    missing: readonly string[],
    asOf: string,
  ): string {
    const ours = [...new Set([...own, client, ...(third ? [third] : [])])];
    return `CINC ${year} of ${ours.join(", ")} against ${against.join(", ")}; camps by defence treaties of two or three parties in force on ${asOf}${missing.length ? `; missing: ${missing.join(", ")}` : ""}`;
  },
  weakness: "capability on paper is not will to use it",
};

// What the lesser one would bring

const ASSETS: Readonly<Record<AssetId, string>> = {
  cinc: "capabilities by CINC",
  nmc_milper: "soldiers under arms",
  nuclear_warheads: "nuclear warheads",
  gdp_ppp_2017: "national product at purchasing power",
};

export const contribution = {
  statement({ patron, client, assets, ends }: ContributionFacts, name: Naming): string {
    const has = assets.map(({ id, year, share }) => `${points(share)} of the ${ASSETS[id]} (${year})`);
    const most = ends ? ` It weighs most in ${ASSETS[ends.most]}, least in ${ASSETS[ends.least]}.` : "";
    return `Of what ${name(patron)} and ${name(client)} have together, ${name(client)} has ${list(has)}.${most}`;
  },
  label: ({ id, year }: Asset, client: string, name: Naming) =>
    `${possessive(name(client))} share of the ${ASSETS[id]} of the two, ${year}`,
  value: (id: AssetId) => ASSETS[id],
  query: ({ patron, client, assets }: ContributionFacts) =>
    `${assets.map(({ id, year }) => `${id} ${year}`).join(", ")} of ${patron} and ${client}`,
  basis: "Published estimates",
  weakness: "of unlike years",
};

// Votes

const WAYS: Readonly<Record<Position["way"], string>> = {
  apart: "are moving apart",
  closer: "are drawing closer",
  neither: "are neither closer nor further than before",
};

export const positions = {
  statement({ last, years, positions: all }: PositionsFacts, name: Naming): string {
    const each = all.map(
      ({ x, y, distance, slope, low, high, way }) =>
        `${name(x)} and ${name(y)} stand ${number(distance)} apart and ${WAYS[way]} (${signed(slope)} a year, ${intervalWords({ low, high })})`,
    );
    return `In the General Assembly of ${last}, by ideal points and their trend over ${years} years: ${each.join("; ")}.`;
  },
  labels: {
    distance: ({ x, y, year }: Position, name: Naming) => `distance of ${name(x)} and ${name(y)}, ${year}`,
    trend: "change a year (Theil–Sen)",
  },
  value: "UN ideal point",
  query: (codes: readonly string[], years: number, asOf: string) =>
    `un_ideal_point of ${codes.join(", ")}, last ${years} years to ${asOf}`,
  basis: "UN General Assembly votes",
};

// The figure of capabilities

export const capabilities = {
  camp: (rival: string, withAllies: boolean, name: Naming) =>
    withAllies ? `${name(rival)} and allies` : name(rival),
  topic: ({ patron, client }: CapabilityFacts, name: Naming) =>
    `Capabilities of ${name(patron)}, ${name(client)} and the powers around them`,
  /** The last year of the first line and of the rival's camp: "China held 23 % of the world's capabilities in 2022, ...". */
  title(lines: readonly LineEnds[], rival: string): string {
    const told = [lines[0], lines.find(({ label }) => label === rival)].flatMap((line) =>
      line?.last ? [{ label: line.label, ...line.last }] : [],
    );
    const [own, other] = told;
    if (!own) return "Shares of the world's capabilities";
    const rest = other && other.label !== own.label ? `, ${other.label} ${Math.round(other.value)} %` : "";
    return `${capital(own.label)} held ${Math.round(own.value)} % of the world's capabilities in ${own.year}${rest}`;
  },
  caption: ({ rival, allies, asOf, last }: CapabilityFacts, name: Naming) =>
    `Share of world capabilities in per cent (CINC; Singer 1987), to ${last}. ${capital(possessive(name(rival)))} allies are those of ${asOf} throughout: ${names(allies, name) || "none"}.`,
  alt: (lines: readonly LineEnds[]) =>
    lines
      .map(({ label, first, last }) =>
        first && last
          ? `${label}: ${number(first.value)} per cent in ${first.year}, ${number(last.value)} in ${last.year}`
          : `${label}: no year on record`,
      )
      .join("; "),
  unit: "per cent of the world",
};
