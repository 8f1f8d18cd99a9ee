import { CODE_SYSTEMS, type CodeSystem } from "../../../actors/codes.ts";
import type { CodeReading } from "../../../actors/proposeCodes.ts";
import { ChanceryError } from "../../../errors.ts";
import type { Side } from "./partyFinder.ts";

/** The code system of both columns of actors, or of each: what is not named is proposed by the column. */
export type CodesOption = Partial<Record<Side, CodeSystem>>;

/**
 * "cow" for both columns, "source=iso3,target=name" for each.
 *
 * @throws ChanceryError "unknown-option" for a system or a side that there is not; the hint lists the systems.
 */
export function parseCodes(text: string | undefined): CodesOption {
  if (text === undefined) return {};
  if (!text.includes("=")) return { source: systemOf(text), target: systemOf(text) };
  const codes: CodesOption = {};
  for (const part of text.split(",")) {
    const [side = "", system = ""] = part.split("=").map((word) => word.trim());
    if (side !== "source" && side !== "target")
      throw new ChanceryError("unknown-option", `--codes names "${side}", which is no column of actors.`, {
        hint: "For example: --codes iso3, or --codes source=cow,target=name.",
      });
    codes[side] = systemOf(system);
  }
  return codes;
}

/** The reading of a column whose system was declared: nothing is proposed, nothing is unclear. */
export function declared(system: CodeSystem): CodeReading {
  return { system, known: 0, of: 0, codes: 0, unclear: new Map(), rivals: [], settled: new Map() };
}

function systemOf(text: string): CodeSystem {
  const system = text.trim().toLowerCase();
  if (Object.hasOwn(CODE_SYSTEMS, system)) return system as CodeSystem;
  throw new ChanceryError("unknown-option", `--codes names "${text}", which is no code system.`, {
    hint: Object.entries(CODE_SYSTEMS)
      .map(([name, what]) => `${name}: ${what}`)
      .join("; "),
  });
}
