import type { Counterpart } from "../../measures/roles.ts";
import type { Treaty } from "../../record/treaties.ts";
import type { Value } from "../../record/values.ts";
import type { Subject } from "../subject.ts";

/** More parties than this joined and left on days that the treaty's row does not carry; blocs stand in for such pacts. */
const MOST_PARTIES = 3;

/** Who is bound to a state by treaty to help in its defence. */
export interface Allies {
  /** By treaties of two or three parties. */
  near: string[];
  treaties: Treaty[];
  /** These and the members of its defence blocs. */
  wide: string[];
  blocs: string[];
}

/** Defence allies as of the as-of date: treaties in force, and blocs by their dated membership. */
export function alliesOf(code: string, subject: Subject): Allies {
  const treaties = subject.record.treaties(code).filter(binds);
  const near = [...new Set(treaties.flatMap((treaty) => treaty.members))]
    .filter((member) => member !== code)
    .sort();
  const blocs = subject.record
    .defenceBlocs()
    .filter(({ bloc }) => subject.actors.members(bloc, subject.asOf).includes(code));
  const members = blocs.flatMap(({ bloc }) => subject.actors.members(bloc, subject.asOf));
  return {
    near,
    treaties,
    wide: [...new Set([...near, ...members])].filter((member) => member !== code).sort(),
    blocs: blocs.map(({ treaty }) => treaty),
  };
}

function binds(treaty: Treaty): boolean {
  return (
    treaty.types.includes("defense") &&
    treaty.ended === "" &&
    treaty.members.length >= 2 &&
    treaty.members.length <= MOST_PARTIES &&
    treaty.inForce !== ""
  );
}

/** The treaty that binds the two to each other's defence, if any. */
export function defenceTreaty(x: string, y: string, subject: Subject): Treaty | undefined {
  return subject.record.treaties(x, y).find(binds);
}

/** The camps that the pair's tie is weighed in. */
export interface Camps {
  patron: string;
  client: string;
  /** Against whom the tie is weighed; the client itself where the pair are each other's strongest rivals. */
  rival: string;
  /** The third power that courts the client; null where none does. */
  third: string | null;
  /** Patron and its allies, without client and third. */
  own: string[];
  /** Rival and its allies, without patron, client and third. */
  against: string[];
  /** The same with the rival's defence blocs, and with the patron's. */
  ownWide: string[];
  againstWide: string[];
  treaties: Treaty[];
  blocs: string[];
  /** Whether a treaty binds patron and client now. */
  bound: Treaty | undefined;
  /** Whether the client is now the rival's ally: then a closer tie would be a change of sides. */
  clientOfRival: boolean;
}

/** So many acts of conflict within the pair, and more than with anyone else, make the two each other's rivals. */
const RIVALS_FROM = 10;

/**
 * The rival against whom the tie is weighed (the patron's strongest, none of its allies; the client itself where the
 * two quarrel most with each other) and the power that courts the client from outside both alliances.
 */
export function chooseSides(
  {
    patron,
    client,
    rivals,
    courts,
  }: { patron: string; client: string; rivals: Counterpart[]; courts: Counterpart[] },
  subject: Subject,
): { patron: string; client: string; rival: string; third: string | null } {
  const allies = alliesOf(patron, subject).near;
  const first = rivals[0];
  const mutual = first?.code === client && first.conflict >= RIVALS_FROM && !allies.includes(client);
  const rival = mutual
    ? client
    : (rivals.find(({ code }) => code !== client && !allies.includes(code))?.code ?? "");
  const taken = new Set([rival, ...allies, ...alliesOf(rival, subject).near]);
  return { patron, client, rival, third: courts.find(({ code }) => !taken.has(code))?.code ?? null };
}

export function campsOf(
  roles: { patron: string; client: string; rival: string; third: string | null },
  subject: Subject,
): Camps {
  const { patron, client, rival, third } = roles;
  const [ours, theirs] = [alliesOf(patron, subject), alliesOf(rival, subject)];
  const apart = (codes: readonly string[], ...out: (string | null)[]) =>
    codes.filter((code) => !out.includes(code));
  return {
    ...roles,
    own: apart([patron, ...ours.near], client, third, rival),
    against: [rival, ...apart(theirs.near, client, third, patron, rival)],
    ownWide: apart([patron, ...ours.wide], client, third, rival),
    againstWide: [rival, ...apart(theirs.wide, client, third, patron, rival)],
    treaties: [
      ...new Map([...ours.treaties, ...theirs.treaties].map((treaty) => [treaty.line, treaty])).values(),
    ],
    blocs: [...new Set([...ours.blocs, ...theirs.blocs])],
    bound: defenceTreaty(patron, client, subject),
    clientOfRival: theirs.near.includes(client),
  };
}

/** A measure summed over members in one year, with the values and who has none. */
export interface Strength {
  sum: number;
  of: { code: string; value: Value }[];
  missing: string[];
}

export function strengthOf(
  codes: readonly string[],
  measure: string,
  year: string,
  subject: Subject,
): Strength {
  const of: Strength["of"] = [];
  const missing: string[] = [];
  for (const code of codes) {
    const value = subject.record.state(code, measure).find((row) => row.period === year);
    if (value) of.push({ code, value });
    else missing.push(code);
  }
  return { sum: of.reduce((sum, row) => sum + row.value.value, 0), of, missing };
}

/** The last year for which the record has the measure of all `codes`. */
export function lastCommonYear(codes: readonly string[], measure: string, subject: Subject): string | null {
  const [first, ...rest] = codes.map(
    (code) => new Set(subject.record.state(code, measure).map((value) => value.period)),
  );
  const common = [...(first ?? [])].filter((year) => rest.every((years) => years.has(year)));
  return common.sort().at(-1) ?? null;
}
