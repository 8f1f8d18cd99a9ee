import type { Scene } from "./scene.ts";

/** Members of the West on the day (actors/blocs), with the organisations that speak for them; the pair left out. */
export function westOf({ actors, a, b }: Scene, day: string): Set<string> {
  const codes = new Set([...actors.members("west", day), "EUU", "NAT"]);
  codes.delete(a);
  codes.delete(b);
  return codes;
}
