import type { Actor } from "../../../actors/actor.ts";
import { CODE_SYSTEMS, type CodeSystem } from "../../../actors/codes.ts";
import { listed } from "../../../actors/errors.ts";
import { type CodeReading, unclearIn } from "../../../actors/proposeCodes.ts";
import { keyOf } from "../../../actors/spelling.ts";
import type { Party } from "../../event.ts";
import { partyNamed } from "../icews/parties.ts";
import { sharedActors } from "../sharedActors.ts";
import type { Flaw } from "../table.ts";
import { byDay } from "./byDay.ts";
import type { CodesOption } from "./codesOption.ts";

export type Side = "source" | "target";

/** The user's own names: the actor's code by the {@link keyOf} of the name. */
export type Aliases = ReadonlyMap<string, string>;

/** Finds the one whom a cell of a side names on a day, or tells why nobody. */
export type FindParty = (side: Side, text: string, day: string) => Party | Flaw;

export interface PartySources {
  readings: Readonly<Record<Side, CodeReading>>;
  /** Systems that the user named. */
  declared: CodesOption;
  aliases?: Aliases;
}

/** For so many unknown names of a file the nearest known ones are told: each is a search through all spellings. */
const HINTS = 20;

const NAMIBIA = 'It could be the ISO code of Namibia or mean no value: say --codes iso2, or --missing "NA".';

/**
 * Makes the finder of a file whose columns are read so. The user's own names go first, then the code system of
 * the column. What was looked up is kept, since files repeat the same few names.
 */
export function partyFinder({ readings, declared, aliases }: PartySources): FindParty {
  const actors = sharedActors();
  const kept = { source: byDay<Party | Flaw>(), target: byDay<Party | Flaw>() };
  const hints = new Map<string, string>();

  const unknown = (system: CodeSystem, text: string, day: string): Flaw => {
    if (system !== "name" && system !== "icews")
      return { reason: "unknown actor", detail: `It is not among the ${CODE_SYSTEMS[system]}.` };
    if (hints.size < HINTS && !hints.has(text)) {
      const near = actors.near(text, day);
      hints.set(text, near.length ? `Nearest: ${listed(near)}.` : "");
    }
    return { reason: "unknown actor", detail: hints.get(text) ?? "" };
  };
  /** A part of a society, a government or a leader, as ICEWS and UCDP name them; only in columns of names. */
  const partOf = (system: CodeSystem, text: string, day: string): Party | undefined =>
    system === "name" || system === "icews" ? partyNamed(text, day) : undefined;
  /** What a code means; a name among codes, which is longer than they are, means whom it names. */
  const coded = (system: CodeSystem, text: string, day: string): Actor[] => {
    const actor = actors.fromCode(system, text, day);
    if (actor) return [actor];
    return system !== "cameo" && /^\p{L}{4}/u.test(text) ? actors.meant(text, day) : [];
  };
  const lookUp = (side: Side, text: string, day: string): Actor | Party | Flaw => {
    const reading = readings[side];
    const alias = aliases?.get(keyOf(text));
    const own = alias === undefined ? undefined : actors.byCode(alias, day);
    if (own) return own;
    const unclear = reading.unclear.get(text) ?? unclearIn(reading, text, actors, day);
    if (unclear)
      return { reason: "ambiguous code", detail: `It is ${bothReadings(reading.system, unclear)}.` };
    // ISO's Namibia, and what half of all tables write for no value.
    if (text.toUpperCase() === "NA" && !declared[side]) return { reason: "ambiguous actor", detail: NAMIBIA };
    const settled = reading.settled.get(text);
    if (settled) return settled;
    const { system } = reading;
    const governed = /\bgov/i.test(text) ? partOf(system, text, day) : undefined;
    if (governed) return governed;
    const meant =
      system === "name" || system === "icews" ? actors.meant(text, day) : coded(system, text, day);
    const [actor, ...others] = meant;
    if (!actor) return partOf(system, text, day) ?? unknown(system, text, day);
    return others.length
      ? { reason: "ambiguous actor", detail: `It could mean ${listed([actor, ...others])}.` }
      : actor;
  };

  return (side, text, day) => {
    const before = kept[side];
    const known = before.get(text, day);
    if (known) return known;
    const found = lookUp(side, text, day);
    const made: Party | Flaw =
      "reason" in found
        ? { reason: found.reason, detail: `${side} "${text.slice(0, 200)}". ${found.detail}`.trim() }
        : "sector" in found
          ? found
          : { code: found.code, name: text, person: "", sector: "" };
    // By the day too: a leader is known while he leads, and "CS" was a code of two states with years between.
    before.set(text, day, made);
    return made;
  };
}

/** "Australia (AUS) in ISO 3166-1 … and Austria (AUT) in Correlates of War …; say --codes iso3 or --codes cow". */
export function bothReadings(
  system: CodeSystem,
  { here, rival, there }: { here: Actor; rival: CodeSystem; there: Actor },
): string {
  // In a column of codes of three letters "name" is ISO's.
  const first = system === "name" ? "iso3" : system;
  return `${listed([here])} among the ${CODE_SYSTEMS[first]} and ${listed([there])} among the ${CODE_SYSTEMS[rival]}; say which with --codes ${first} or --codes ${rival}`;
}
