import { addDays } from "../dates.ts";
import { type Acts, actsOf } from "./acts.ts";
import { listedClasses } from "./density.ts";
import { LIST_AGE, MOSTLY_LISTED } from "./policy.ts";
import type { Scene } from "./scene.ts";

/** Acts of which a public list shows that the record holds all, or nearly all. */
export interface Whole {
  /** The first day from which they are so held, and the last: the end of the list, or the day asked about. */
  from: string;
  to: string;
  /** Whose list it is. */
  by: string;
}

/**
 * Whether a public list (casebook/completeness.csv) shows that the record holds these acts completely or nearly so, up
 * to the day or to the end of the list: null where it does not, where there is no act to tell it by, or where the list
 * ended more than a year before the day. Of such acts alone a rate of the record is a rate of the world; all others are
 * as frequent as pages that were read.
 */
export async function wholeOf(acts: Acts, scene: Scene): Promise<Whole | null> {
  const oldest = addDays(scene.asOf, -LIST_AGE.most);
  const classes = listedClasses(scene).filter(({ graded }) => graded.to >= oldest);
  const counted = await Promise.all(
    classes.map(async ({ graded, filter }) => ({ graded, filter, n: await acts.where(filter).count() })),
  );
  const own = counted.filter(({ n }) => n > 0).sort((x, y) => y.n - x.n);
  const [main] = own;
  if (!main) return null;
  const { from, by } = main.graded;
  const [to] = [main.graded.to, scene.asOf].sort() as [string, string];
  const since = acts.where({ from, to });
  const listed = actsOf(scene, { any: own.map(({ filter }) => filter) });
  const [all, held] = await Promise.all([since.count(), since.where(listed.filter).count()]);
  return held >= MOSTLY_LISTED * all ? { from, to, by } : null;
}
