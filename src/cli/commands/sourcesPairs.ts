import type { Desk } from "../../desk.ts";
import { type RankedPair, rankedPairs } from "../../heldPairs.ts";
import { plainText } from "../../plainText.ts";
import { number, plural } from "../../words/en/forms.ts";
import { terminal, wrap } from "../terminal.ts";

/** Rows that are printed; --json has all. */
const SHOWN = 60;

/** `chancery sources --pairs`: the pairs of states by what is held of them: events first, then visits with the US and facts of the record. */
export async function tellPairs(desk: Desk, json: boolean | undefined): Promise<void> {
  const pairs = await rankedPairs(desk);
  if (json) {
    terminal.json({ pairs }, 2);
    return;
  }
  const { out, style, width } = terminal;
  out(style("bold", "Pairs by what is held"), "\n");
  for (const pair of pairs.slice(0, SHOWN)) out(wrap(plainText(line(pair, desk)), width, "    ", "  "), "\n");
  out(
    "\n",
    wrap(
      `${plural(pairs.length, "pair")} in all; --json has them. Of any other two states the record tells sizes, leaders, memberships and votes in the UN.`,
      width,
    ),
    "\n",
  );
}

function line({ a, b, events, visits, facts }: RankedPair, { actors }: Desk): string {
  const parts = [
    ...Object.entries(events).map(([dataset, n]) => `${plural(n, "event")} (${dataset})`),
    ...(visits > 0 ? [plural(visits, "visit")] : []),
    ...Object.entries(facts).map(([kind, n]) => `${kind} ${number(n)}`),
  ];
  return `${actors.name(a)} – ${actors.name(b)} (${a} ${b}): ${parts.join(", ")}`;
}
