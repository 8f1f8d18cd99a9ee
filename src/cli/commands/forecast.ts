import { formatDate } from "../../dates.ts";
import { type ForecastEntry, forecastEntry } from "../../forecast/ledger/entry.ts";
import { appendLedger } from "../../forecast/ledger/file.ts";
import { isHindcast } from "../../forecast/ledger/state.ts";
import { likelihoodTerm } from "../../forecast/likelihood.ts";
import { HORIZONS } from "../../forecast/listed/model.ts";
import { type IssuedOdds, issuedOdds } from "../../questions/outcomes/issued.ts";
import { requestOf } from "../../request.ts";
import { capital, percent } from "../../words/en/forms.ts";
import { type DeskFlags, oneOf, withDesk } from "../desk.ts";
import { type LedgerFlags, ledgerPath, now, openLedger } from "../ledger.ts";
import { terminal, wrap } from "../terminal.ts";

export interface ForecastFlags extends DeskFlags, LedgerFlags {
  horizon?: string;
  dryRun?: boolean;
  json?: boolean;
}

/** `chancery forecast CHN PRK`: the odds that bear a likelihood, each with what settles it, and writes them down. */
export async function forecast(first: string, second: string, flags: ForecastFlags): Promise<void> {
  const horizons = horizonsOf(flags.horizon ?? "90");
  await withDesk(flags, async (desk) => {
    const { issued: held } = openLedger(flags);
    const at = now();
    // What comes next is asked of today, or the window would be half over when the forecast is written down.
    const request = await requestOf(desk, first, second, { ...flags, asOf: flags.asOf ?? at.slice(0, 10) });
    const subject = await desk.subject(request);
    const { odds, whys, none } = await issuedOdds(subject, horizons);
    const entries = odds.map((one) => forecastEntry(one, at));
    const path = ledgerPath(flags);
    const added = new Set(flags.dryRun ? [] : appendLedger(path, entries).map(({ id }) => id));
    const known = new Map(held.map((one) => [one.forecast.id, one.forecast]));
    const { a, b, asOf } = subject;
    if (flags.json) {
      const forecasts = entries.map((entry) => ({
        ...(known.get(entry.id) ?? entry),
        added: added.has(entry.id),
      }));
      terminal.json({ a, b, asOf, ledger: path, forecasts, none }, 2);
      return;
    }
    const { out, style } = terminal;
    out(style("bold", capital(`${subject.name(a)} and ${subject.name(b)}`)), "\n");
    out(style("dim", `as of ${formatDate(asOf)}`), "\n\n");
    for (const [i, entry] of entries.entries()) {
      const state = added.has(entry.id) ? "new" : flags.dryRun && !known.has(entry.id) ? "dry" : "held";
      print(known.get(entry.id) ?? entry, whys[i]!, state);
    }
    printNone(none);
    if (added.size) out(`${added.size} written to ${path}\n`);
  });
}

function print(entry: ForecastEntry, why: string, recorded: "new" | "held" | "dry"): void {
  const { out, style, width } = terminal;
  const { target, asOf, cutoff, horizon, from, to, probability, low, high, climatology, persistence } = entry;
  const { id, written } = entry;
  const line = (text: string) => out(wrap(text, width, "    ", "  "), "\n");
  out(style("bold", wrap(target.label, width)), "\n");
  line(
    `Within ${horizon} days, by ${formatDate(to)}: ${likelihoodTerm(probability)}, ${percent(probability)} (90 % interval ${percent(low)} to ${percent(high)}).`,
  );
  const before =
    persistence === null
      ? ""
      : `; the ${horizon} days to ${formatDate(cutoff)} held ${persistence ? "one" : "none"}`;
  line(`Long-run rate: ${percent(climatology)}${before}.`);
  line(`Why: ${why}`);
  if (cutoff < asOf)
    line(`It sees no further than ${formatDate(cutoff)}, where the list that shows all such acts ends.`);
  line(`Settles it: ${target.rule}, from ${formatDate(from)} to ${formatDate(to)}.`);
  line(`Source: ${target.settledBy}.`);
  const late = isHindcast(entry) ? " It is a hindcast: its window had begun." : "";
  const day = formatDate(written.slice(0, 10));
  line(
    recorded === "new"
      ? `Recorded as ${id}.${late}`
      : recorded === "held"
        ? `Recorded on ${day} already, as ${id}.${late}`
        : "Not recorded.",
  );
  out("\n");
}

/** What got no odds, by reason. */
function printNone(none: IssuedOdds["none"]): void {
  const reasons = new Map<string, string[]>();
  for (const { label, horizon, why } of none)
    reasons.set(why, [
      ...(reasons.get(why) ?? []),
      horizon === null ? label : `${label} within ${horizon} days`,
    ]);
  for (const [why, labels] of reasons)
    terminal.out(wrap(`No odds, since ${why}: ${labels.join("; ")}.`, terminal.width, "  ", ""), "\n\n");
}

function horizonsOf(text: string): number[] {
  const named = oneOf(text, [...HORIZONS.map(String), "all"], "--horizon");
  return HORIZONS.filter((days) => named.includes("all") || named.includes(String(days)));
}
