import { loadActors } from "../../actors/registry.ts";
import { formatDate } from "../../dates.ts";
import { ChanceryError } from "../../errors.ts";
import type { ForecastEntry, ResolutionEntry } from "../../forecast/ledger/entry.ts";
import { resolutionEntry } from "../../forecast/ledger/entry.ts";
import { appendLedger } from "../../forecast/ledger/file.ts";
import { type Issued, isHindcast } from "../../forecast/ledger/state.ts";
import { type SeenPairs, settle } from "../../questions/outcomes/settle.ts";
import { dayOf, words } from "../../request.ts";
import { percent, plural } from "../../words/en/forms.ts";
import { withDesk } from "../desk.ts";
import { type LedgerFlags, now, openLedger } from "../ledger.ts";
import { terminal, wrap } from "../terminal.ts";

export interface LedgerListFlags extends LedgerFlags {
  pending?: boolean;
  settled?: boolean;
  pair?: string;
  json?: boolean;
}

export interface ResolveFlags extends LedgerFlags {
  asOf?: string;
  chronicle?: string;
  dryRun?: boolean;
  json?: boolean;
}

/** `chancery ledger`: the forecasts that were given, in order of writing, with what came of them. */
export function ledger(flags: LedgerListFlags): void {
  const { path, issued } = openLedger(flags);
  const pair = flags.pair === undefined ? null : pairOf(flags.pair);
  const shown = issued.filter(
    ({ forecast: { a, b }, resolution }) =>
      !(flags.pending && resolution) &&
      !(flags.settled && !resolution) &&
      (pair === null || (pair.includes(a) && pair.includes(b))),
  );
  if (flags.json) {
    terminal.json({ ledger: path, forecasts: shown }, 2);
    return;
  }
  for (const one of shown) print(one);
  if (issued.length === 0)
    terminal.out(
      wrap(`No forecast is in ${path} yet. Give one with: chancery forecast A B.`, terminal.width),
      "\n",
    );
  else terminal.out(`${shown.length} of ${plural(issued.length, "forecast")} in ${path}\n`);
}

/** `chancery ledger resolve`: settles what can be settled by the data held, and writes it down. */
export async function resolve(flags: ResolveFlags): Promise<void> {
  await withDesk(flags, async (desk) => {
    const at = now();
    const today = flags.asOf === undefined ? at.slice(0, 10) : await dayOf(desk, flags.asOf, "--as-of");
    const { path, issued } = openLedger(flags);
    const seen: SeenPairs = new Map();
    const settled: { forecast: ForecastEntry; resolution: ResolutionEntry }[] = [];
    const pending: { forecast: ForecastEntry; why: string }[] = [];
    for (const { forecast, resolution } of issued) {
      if (resolution) continue;
      const found = await settle(forecast, desk, today, seen);
      if ("pending" in found) pending.push({ forecast, why: found.pending });
      else settled.push({ forecast, resolution: resolutionEntry(found, at) });
    }
    if (!flags.dryRun)
      appendLedger(
        path,
        settled.map(({ resolution }) => resolution),
      );
    if (flags.json) {
      terminal.json({ ledger: path, written: !flags.dryRun, settled, pending }, 2);
      return;
    }
    for (const one of settled) print(one, true);
    for (const { forecast, why } of pending) print({ forecast, resolution: null }, false, why);
    const done = flags.dryRun ? "settled, not written" : `written to ${path}`;
    terminal.out(`${settled.length} ${done}; ${pending.length} pending\n`);
  });
}

/** A forecast with its state, and the events that settled it where they are asked for. */
function print({ forecast, resolution }: Issued, withEvents = false, why?: string): void {
  const { out, style, width } = terminal;
  const { id, a, b, target, probability, from, to } = forecast;
  const line = (text: string, indent = "  ") => out(wrap(text, width, `${indent}  `, indent), "\n");
  out(style("bold", wrap(`${target.label}: ${percent(probability)}`, width)), "\n");
  const hindcast = isHindcast(forecast) ? ", a hindcast" : "";
  line(`${a} ${b}, ${formatDate(from)} to ${formatDate(to)}${hindcast}, ${id}`);
  if (resolution) {
    const { outcome, settledOn } = resolution;
    line(`${outcome}: ${resolution.why} (data to ${formatDate(settledOn)})`);
  } else line(why === undefined ? "pending" : `pending: ${why}`);
  if (withEvents && resolution)
    for (const { date, summary, url } of resolution.events) line(`${date} ${summary} ${url}`, "    ");
  out("\n");
}

function pairOf(text: string): string[] {
  const names = words(text);
  if (names.length !== 2) {
    throw new ChanceryError("usage", `--pair names ${names.length} actors, not two.`, {
      hint: "For example: --pair CHN,PRK.",
    });
  }
  const actors = loadActors();
  return names.map((name) => actors.find(name).code);
}
