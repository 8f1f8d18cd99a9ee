import { type Command, Option } from "commander";

/** Gives a command the options of all that ask the desk. */
export function deskOptions(command: Command): Command {
  return command
    .option("--as-of <date>", "nothing dated later is used; default: the last day that the data cover")
    .option(
      "--dataset <list>",
      "data sets to use; default: the one that holds most of the pair's last five years",
    )
    .option("--chronicle <file>", "a chronicle to read beside the casebook; default: yours (CHANCERY_HOME)")
    .addOption(new Option("--taiwan <label>", "how Taiwan is labelled").default("Taiwan"));
}
