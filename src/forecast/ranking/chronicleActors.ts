import type { EventFilter } from "../../chronicle/query.ts";

/** One who acts as the rows of a chronicle name it: a state or organisation itself, a person, or another body. */
export interface ChronicleActor {
  kind: "state" | "person" | "body";
  /** The code of a state or organisation, a person's name, a body's name. */
  id: string;
  /** Spellings of the source under which the rows have it. */
  names: readonly string[];
  /** Code of its state; where no row tells any, the name in brackets ("Militant (Boko Haram)"); null where there is neither. */
  country: string | null;
  /** "Police" of "Police (China)"; "STATE" of a state itself. */
  sector: string | null;
}

/** What the ranker must know of codes; actors of the desk tell it. */
export interface CodeNames {
  /** Whether the code is that of a state or territory. */
  isState(code: string): boolean;
  /** Whether the name is one of those that the code goes by. */
  isNameOf(name: string, code: string): boolean;
}

/** A side of a row. */
export interface PartyNames {
  code: string;
  name: string;
  person: string;
}

const STATE = "STATE";

/** Gathers the actors that rows name. A person who is named as such stands for himself where the source does not name his state in his place. */
export class ActorRoll {
  private readonly codes: CodeNames;
  private readonly byParty = new Map<string, string | null>();
  private readonly parties = new Map<
    string,
    { kind: ChronicleActor["kind"]; id: string; names: Map<string, number>; states: Map<string, number> }
  >();

  constructor(codes: CodeNames) {
    this.codes = codes;
  }

  /** Key of the actor of a party, counting the mention; null where the row names nobody. */
  key({ code, name, person }: PartyNames): string | null {
    const text = `${code}\t${name}\t${person}`;
    let key = this.byParty.get(text);
    if (key === undefined) {
      key = this.identity({ code, name, person });
      this.byParty.set(text, key);
    }
    if (key === null) return null;
    const { names, states } = this.parties.get(key)!;
    names.set(name, (names.get(name) ?? 0) + 1);
    if (code) states.set(code, (states.get(code) ?? 0) + 1);
    return key;
  }

  /** All actors met, in order of their keys. */
  actors(): { key: string; actor: ChronicleActor }[] {
    const all = [...this.parties].sort(([a], [b]) => (a < b ? -1 : 1));
    const brackets = new Set(
      all.flatMap(([, { id, states }]) => (states.size ? [] : (bracketed(id)?.country ?? []))),
    );
    return all.map(([key, { kind, id, names, states }]) => {
      const written = [...names.keys()].sort();
      return { key, actor: { kind, id, names: written, ...this.place(kind, id, most(states), brackets) } };
    });
  }

  private identity({ code, name, person }: PartyNames): string | null {
    const own = code !== "" && (name === "" || name === code || this.codes.isNameOf(name, code));
    const [kind, id] = own
      ? (["state", code] as const)
      : person
        ? (["person", person] as const)
        : (["body", name] as const);
    if (!id) return null;
    const key = `${kind} ${id}`;
    if (!this.parties.has(key)) this.parties.set(key, { kind, id, names: new Map(), states: new Map() });
    return key;
  }

  private place(
    kind: ChronicleActor["kind"],
    id: string,
    code: string | null,
    brackets: ReadonlySet<string>,
  ): Pick<ChronicleActor, "country" | "sector"> {
    if (kind === "state")
      return this.codes.isState(id) ? { country: id, sector: STATE } : { country: null, sector: null };
    const state = code !== null && this.codes.isState(code) ? code : null;
    if (kind === "person") return { country: state, sector: null };
    const parts = bracketed(id);
    if (parts) return { country: state ?? parts.country, sector: parts.sector };
    return brackets.has(id) ? { country: id, sector: STATE } : { country: state, sector: null };
  }
}

/** The rows that have the actor on a side. */
export function rowsWith({ kind, id, names }: ChronicleActor, side: "source" | "target"): EventFilter {
  const [named, person] =
    side === "source" ? (["sourceName", "sourcePerson"] as const) : (["targetName", "targetPerson"] as const);
  if (kind === "state") return { [side]: [id], [named]: names };
  return { [named]: names, [person]: [kind === "person" ? id : ""] };
}

/** "Police (China)" → Police of China; "(Govt)" tells nothing. */
function bracketed(name: string): { sector: string; country: string } | undefined {
  const parts = /^(.+?) \((.+)\)$/.exec(name.replace(" (Govt)", ""));
  return parts ? { sector: parts[1]!, country: parts[2]! } : undefined;
}

/** The text told most; of equals the first in the alphabet. */
function most(counts: ReadonlyMap<string, number>): string | null {
  const [first] = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  return first ? first[0] : null;
}
