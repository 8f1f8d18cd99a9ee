import { type Command, Option } from "commander";
import type { ForecastFlags } from "./commands/forecast.ts";
import type { LedgerListFlags, ResolveFlags } from "./commands/ledger.ts";
import type { ScoreFlags } from "./commands/score.ts";
import { deskOptions } from "./deskOptions.ts";

/** The commands on forecasts that are written down, settled when their day comes, and scored. */
export function ledgerCommands(program: Command): void {
  const file = (command: Command) =>
    command.option("--ledger <file>", "the ledger; default: beside your chronicle (CHANCERY_HOME)");

  file(
    deskOptions(
      program
        .command("forecast")
        .description("give the odds on two actors and write them down")
        .argument("<first>", "an actor by name or code")
        .argument("<second>", "the other"),
    ),
  )
    .option("--horizon <list>", "days: 30, 90, 365 or all", "90")
    .option("--dry-run", "write nothing down")
    .option("--json", "print the forecasts as JSON")
    .addHelpText("after", "\nExample: chancery forecast CHN PRK --horizon 90")
    .action(async (first: string, second: string, flags: ForecastFlags) =>
      (await import("./commands/forecast.ts")).forecast(first, second, flags),
    );

  const ledger = file(program.command("ledger").description("list the forecasts that were written down"))
    .addOption(new Option("--pending", "those alone that are not settled").conflicts("settled"))
    .option("--settled", "those alone that are: yes, no or void")
    .option("--pair <list>", "those alone on two actors, comma-separated")
    .option("--json", "print as JSON")
    .action(async (flags: LedgerListFlags) => (await import("./commands/ledger.ts")).ledger(flags));

  file(ledger.command("resolve").description("settle the forecasts that the data can settle"))
    .option("--as-of <date>", "settle as on this day; default: today")
    .option("--chronicle <file>", "a chronicle to read beside the casebook; default: yours (CHANCERY_HOME)")
    .option("--dry-run", "write nothing down")
    .option("--json", "print as JSON")
    // The command above takes the options of the same name for itself.
    .action(async (_: ResolveFlags, command: Command) =>
      (await import("./commands/ledger.ts")).resolve(command.optsWithGlobals()),
    );

  file(program.command("score").description("how true the forecasts of the ledger were"))
    .option("--class <list>", "classes of acts, by id: missiles-lesser, summit …")
    .option("--horizon <list>", "days of the window")
    .option("--json", "print as JSON")
    .action(async (flags: ScoreFlags) => (await import("./commands/score.ts")).score(flags));
}
