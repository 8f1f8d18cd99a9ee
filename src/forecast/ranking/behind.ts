import type { EventFilter } from "../../chronicle/query.ts";
import { type ChronicleActor, rowsWith } from "./chronicleActors.ts";

/** What a group of features says, in the words of one phrase. */
export type ReasonFamily = "same act" | "contact" | "standing" | "countries" | "sectors" | "company";

/** Who stands at an end of the rows that a group counts: the two themselves, their state or sector, or anyone. */
type End = "own" | "country" | "sector" | "anyone";

interface Counted {
  family: ReasonFamily;
  asked: End;
  candidate: End;
  of: "act" | "root" | "quad" | "any";
  /** As the act is asked, against it, or both. */
  way: "along" | "against" | "both";
}

const counted = (
  family: ReasonFamily,
  asked: End,
  candidate: End,
  of: Counted["of"] = "any",
  way: Counted["way"] = of === "any" ? "both" : "along",
): Counted => ({ family, asked, candidate, of, way });

/** By id of the group. */
const COUNTED: Readonly<Record<string, Counted>> = {
  "act-share": counted("standing", "anyone", "own", "act"),
  "root-share": counted("standing", "anyone", "own", "root"),
  presence: counted("standing", "anyone", "own"),
  activity: counted("standing", "anyone", "own"),
  "country-source": counted("countries", "own", "country"),
  "country-source-act": counted("countries", "own", "country", "act"),
  "country-country-act": counted("countries", "country", "country", "act"),
  "country-country": counted("countries", "country", "country"),
  "country-country-root": counted("countries", "country", "country", "root"),
  "same-country": counted("countries", "own", "country"),
  "sector-act": counted("sectors", "anyone", "sector", "act"),
  "sector-source-act": counted("sectors", "own", "sector", "act"),
  "sector-source": counted("sectors", "own", "sector"),
  "sector-sector-act": counted("sectors", "sector", "sector", "act"),
  "sector-country-act": counted("sectors", "country", "sector", "act"),
  "pair-act": counted("same act", "own", "own", "act"),
  "pair-forward": counted("contact", "own", "own", "any", "along"),
  "pair-backward": counted("contact", "own", "own", "any", "against"),
  "pair-root": counted("contact", "own", "own", "root"),
  "pair-quad": counted("contact", "own", "own", "quad"),
  "pair-return": counted("contact", "own", "own", "act", "against"),
  "recency-act": counted("same act", "own", "own", "act"),
  "recency-pair": counted("contact", "own", "own"),
  directions: counted("contact", "own", "own"),
  "origin-country-act": counted("company", "country", "own", "act"),
  "origin-country": counted("company", "country", "own"),
  "origin-peers-act": counted("company", "sector", "own", "act"),
  "two-hop": counted("company", "own", "anyone"),
  "target-country": counted("company", "country", "own"),
  "target-country-act": counted("company", "country", "own", "act"),
  "target-sector": counted("company", "sector", "own"),
  "target-sector-act": counted("company", "sector", "own", "act"),
  "sector-target-act": counted("company", "sector", "own", "act"),
  "target-pair-act": counted("same act", "own", "own", "act"),
  "target-pair": counted("contact", "own", "own"),
  "since-contact": counted("contact", "own", "own"),
};

/** Of what a group of features tells. Throws RangeError on an id that is none. */
export function countedBy(group: string): Counted {
  const found = COUNTED[group];
  if (!found) throw new RangeError(`"${group}" is no group of features.`);
  return found;
}

/** What a filter needs to know of the question. */
export interface Asking {
  actor: ChronicleActor;
  /** Whether the actor does the act or is its target. */
  side: "source" | "target";
  /** The parts of a filter that take the act, its root and its quad class. */
  acts: Readonly<Record<"act" | "root" | "quad", EventFilter>>;
  /** The rows that the ranker read. */
  rows: EventFilter;
  /** Everyone whom these rows name. */
  all: readonly ChronicleActor[];
}

/**
 * The rows that a group of features counts for a candidate, as a query that can be asked again. Who has no
 * state in any row counts with the one that it met most; no query can tell that, and such rows are not in it.
 */
export function rowsBehind(group: string, candidate: ChronicleActor, asking: Asking): EventFilter {
  const { asked, candidate: other, of, way } = countedBy(group);
  const [side, far] =
    asking.side === "source" ? (["source", "target"] as const) : (["target", "source"] as const);
  const ends = (one: "source" | "target", two: "source" | "target"): EventFilter[] => [
    ...at(asked, asking.actor, one, asking.all),
    ...at(other, candidate, two, asking.all),
  ];
  const along: EventFilter = { all: ends(side, far) };
  const against: EventFilter = { all: ends(far, side) };
  return {
    ...asking.rows,
    ...(of === "any" ? {} : asking.acts[of]),
    ...(way === "both" ? { any: [along, against] } : way === "along" ? along : against),
  };
}

function at(
  end: End,
  actor: ChronicleActor,
  side: "source" | "target",
  all: readonly ChronicleActor[],
): EventFilter[] {
  if (end === "anyone") return [];
  if (end === "own") return [rowsWith(actor, side)];
  const { country, sector } = actor;
  if (end === "country") return country === null ? [rowsWith(actor, side)] : [{ [side]: [country] }];
  if (sector === null) return [rowsWith(actor, side)];
  const names = all.filter((one) => one.sector === sector).flatMap((one) => one.names);
  return [{ [side === "source" ? "sourceName" : "targetName"]: [...new Set(names)] }];
}
