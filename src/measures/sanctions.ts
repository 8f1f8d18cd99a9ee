import { classFilter } from "../chronicle/classes.ts";
import { type Acts, actsOf } from "./acts.ts";
import type { Scene } from "./scene.ts";

/** Sanctions on the client by organisations, whose members must all apply them, or by anyone where there are none. */
export async function sanctionsAgainst(
  client: string,
  scene: Scene,
): Promise<{ acts: Acts; by: "organisations" | "anyone" }> {
  const acts = actsOf(scene, { ...classFilter("sanction"), target: [client], not: [{ source: [client] }] });
  const senders = await acts.by("source");
  const bodies = senders
    .map(({ source }) => source)
    .filter((code) => scene.actors.byCode(code)?.kind === "organisation");
  return bodies.length
    ? { acts: acts.where({ source: bodies }), by: "organisations" }
    : { acts, by: "anyone" };
}
