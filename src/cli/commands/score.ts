import { formatDate } from "../../dates.ts";
import {
  FEWEST_SCORED,
  type LedgerScore,
  type Score,
  type ScoreGroup,
  type ScoreSide,
  scoreLedger,
  settledThrough,
} from "../../forecast/ledger/score.ts";
import { percent, plural } from "../../words/en/forms.ts";
import { oneOf } from "../desk.ts";
import { type LedgerFlags, openLedger } from "../ledger.ts";
import { terminal, wrap } from "../terminal.ts";

export interface ScoreFlags extends LedgerFlags {
  class?: string;
  horizon?: string;
  json?: boolean;
}

/** `chancery score`: how true the forecasts of the ledger were, and what share of them is settled. */
export function score(flags: ScoreFlags): void {
  const { path, issued } = openLedger(flags);
  const held = (keyOf: (one: (typeof issued)[number]["forecast"]) => string) => [
    ...new Set(issued.map(({ forecast }) => keyOf(forecast))),
  ];
  const classes = flags.class && oneOf(flags.class, held(({ target }) => target.id).sort(), "--class");
  const horizons =
    flags.horizon &&
    oneOf(
      flags.horizon,
      held(({ horizon }) => String(horizon)),
      "--horizon",
    );
  const found = scoreLedger(
    issued,
    settledThrough(issued),
    ({ target, horizon }) =>
      (!classes || classes.includes(target.id)) && (!horizons || horizons.includes(String(horizon))),
  );
  if (flags.json) terminal.json({ ledger: path, ...found }, 2);
  else if (issued.length === 0)
    line(`No forecast is in ${path} yet. Give one with: chancery forecast A B.`, "");
  else print(found);
}

function print({ through, ahead, hindcasts }: LedgerScore): void {
  line(
    through === null
      ? "Nothing is settled yet. Settle what is due with: chancery ledger resolve."
      : `Forecasts whose window ended by ${formatDate(through)} are scored, those that came true early among them no sooner.`,
    "",
  );
  printSide("Issued ahead", ahead);
  if (hindcasts.issued) printSide("Hindcasts: written when what came could be known", hindcasts);
}

function printSide(
  title: string,
  { issued, settled, pending, void: gone, waiting, groups }: ScoreSide,
): void {
  const { out, style } = terminal;
  const share = (n: number) => `${n}${issued ? ` (${percent(n / issued)})` : ""}`;
  out("\n", style("bold", title), "\n");
  line(
    `${issued} issued: ${share(settled)} settled, ${share(pending)} pending, ${share(gone)} void${waiting ? `; ${waiting} of those settled not scored yet` : ""}.`,
  );
  if (issued) for (const group of groups) printGroup(group);
}

function printGroup({ by, of, n, yes, score: found }: ScoreGroup): void {
  const name = by === "all" ? "All" : by === "class" ? of : `${of} days`;
  const counts = `${name}: ${plural(n, "forecast")} scored, ${yes} came true`;
  if (found === null) {
    line(`${counts}: too few for a score (fewer than ${FEWEST_SCORED}).`);
    return;
  }
  line(`${counts}. ${scoreWords(found)}`);
  for (const { low, high, count, meanForecast, frequency, interval } of found.bins)
    line(
      `${percent(low)} to ${percent(high)}: ${count}, said ${percent(meanForecast)}, came true ${percent(frequency)} (90 % interval ${percent(interval.low)} to ${percent(interval.high)})`,
      "    ",
    );
}

function scoreWords({ brier, skillClimatology, skillPersistence, log, sharpness }: Score): string {
  const number = (value: number | null, none: string) => (value === null ? none : value.toFixed(3));
  return [
    `Brier score ${number(brier, "")}`,
    `skill ${number(skillClimatology, "unknown")} against the long-run rate, ${number(skillPersistence, "unknown")} against persistence`,
    `log score ${number(log, "infinite")}`,
    `sharpness ${number(sharpness, "")}.`,
  ].join("; ");
}

function line(text: string, indent = "  "): void {
  terminal.out(wrap(text, terminal.width, `${indent}  `, indent), "\n");
}
