import type { Subject } from "../subject.ts";

/** Members of the West on the day (actors/blocs), with the organisations that speak for them; the pair left out. */
export function westOf({ actors, a, b }: Subject, day: string): Set<string> {
  const codes = new Set([...actors.members("west", day), "EUU", "NAT"]);
  codes.delete(a);
  codes.delete(b);
  return codes;
}
