import { Command, Option } from "commander";
import { nearest } from "../actors/similar.ts";
import { ChanceryError } from "../errors.ts";
import { plainText } from "../plainText.ts";
import { QUESTION_IDS, type QuestionId } from "../questions/ids.ts";
import { VERSION } from "../version.ts";
import type { AskFlags } from "./commands/ask.ts";
import type { BriefFlags } from "./commands/brief.ts";
import type { ExplainFlags } from "./commands/explain.ts";
import type { IngestFlags } from "./commands/ingest.ts";
import type { QueryFlags } from "./commands/query.ts";
import type { QuestionFlags } from "./commands/question.ts";
import type { RankFlags } from "./commands/rank.ts";
import type { ServeFlags } from "./commands/serve.ts";
import type { SourcesFlags } from "./commands/sources.ts";
import type { UpdateFlags } from "./commands/update.ts";
import { deskOptions } from "./deskOptions.ts";
import { ledgerCommands } from "./ledgerCommands.ts";

/** What each of the ten asks, for the help. */
const ASKS: Record<QuestionId, string> = {
  history: "how the tie came to be what it is",
  significance: "what a meeting or other event changes",
  implications: "what follows if the tie grows stronger or weaker",
  leader: "how a leader changed course",
  dependence: "how much one needs the other",
  outsiders: "how outsiders see it",
  leadup: "what led up to an event",
  contention: "what divides the rivals behind the pair",
  signals: "what parades, tests and exercises bring about",
  outcomes: "what is likely to come of it",
};

/** The whole command line. Each command's code is loaded only when it is called, so that help is instant. */
export function buildProgram(): Command {
  const program = new Command("chancery")
    .description(
      "The political desk of an embassy: a brief on any two powers, with its evidence and its odds.",
    )
    .version(VERSION, "-V, --version")
    .option("--debug", "print the trace of an error")
    .showHelpAfterError("Run with --help for what is meant.")
    // What is off is told with the words that were given: they come to the screen as plain text.
    .configureOutput({ outputError: (text, write) => write(`${plainText(text.trimEnd())}\n`) })
    .exitOverride((error) => {
      process.exit(error.exitCode === 0 ? 0 : 2);
    });

  program.hook("preAction", (_, command) => refuseEmpty(command.opts()));

  deskOptions(
    program
      .command("brief")
      .description("write the brief on two actors")
      .argument("<first>", "an actor by name or code: China, CHN, DPRK …")
      .argument("<second>", "the other"),
  )
    .option(
      "--event <id>",
      "the focal event, by its id; default: the pair's most important of the last 30 days",
    )
    .option(
      "--since <date>",
      "say what changed in all ten since this day; default: in the judgements of a year before; `none` for no comparison",
    )
    .option("--questions <list>", `some of: ${QUESTION_IDS.join(", ")}`)
    .option("--format <list>", "html, md, json", "html,md,json")
    .addOption(
      new Option(
        "--annex <choice>",
        "whether page and Markdown hold the annex: what stands behind the body, with its evidence",
      )
        .choices(["no", "yes"])
        .default("yes"),
    )
    .option("--out <dir>", "where to write", "briefs")
    .option("--check", "walk the brief and fail where it misses the analytic standard")
    .option(
      "--statements [file]",
      "say of each statement what the record makes of it; default: the built-in list",
    )
    .option("--json", "print the brief as JSON and write nothing")
    .addHelpText("after", "\nExample: chancery brief CHN PRK --as-of 2025-09-04")
    .action(async (first: string, second: string, flags: BriefFlags) =>
      (await import("./commands/brief.ts")).brief(first, second, { ...flags, ...program.opts() }),
    );

  deskOptions(
    program
      .command("explain")
      .description("the first page of the brief: what happened, what it means, what to watch")
      .argument("<first>", "an actor by name or code")
      .argument("<second>", "the other"),
  )
    .option("--event <id>", "the focal event, by its id")
    .option("--since <date>", "say which sentences are new, gone or changed since this day")
    .option("--format <list>", "write files in place of the terminal: html, md, json")
    .option("--out <dir>", "where to write", "briefs")
    .option("--json", "print the first page as JSON")
    .addHelpText("after", "\nExample: chancery explain CHN PRK --as-of 2025-09-04")
    .action(async (first: string, second: string, flags: ExplainFlags) =>
      (await import("./commands/explain.ts")).explain(first, second, flags),
    );

  for (const id of QUESTION_IDS) {
    const command = deskOptions(
      program
        .command(id)
        .description(ASKS[id])
        .argument("<first>", "an actor by name or code")
        .argument("<second>", "the other"),
    )
      .option("--event <id>", "the focal event, by its id")
      .option("--annex", "print all findings, not only the most telling")
      .option("--json", "print the answer as JSON");
    if (id === "leader") command.option("--leader <name>", "default: who leads the second actor");
    if (id === "outsiders")
      command.option("--observers <list>", "actors, comma-separated; default: the West and the neighbours");
    if (id === "contention")
      command.option("--rivals <list>", "two actors, comma-separated; default: by power and conflict");
    command
      .addHelpText("after", `\nExample: chancery ${id} CHN PRK --as-of 2025-09-04`)
      .action(async (first: string, second: string, flags: QuestionFlags) =>
        (await import("./commands/question.ts")).question(id, first, second, flags),
      );
  }

  deskOptions(
    program
      .command("query")
      .description("run the query of a finding again: the rows behind it")
      .argument("<first>", "an actor by name or code")
      .argument("<second>", "the other"),
  )
    .requiredOption("--finding <id>", "the finding, by its id in a brief: history.now")
    .option("--event <id>", "the focal event, by its id")
    .option("--leader <name>", "of a finding about a leader; default: who leads the second actor")
    .option("--observers <list>", "of a finding about outsiders: actors, comma-separated")
    .option("--rivals <list>", "of a finding about rivals: two actors, comma-separated")
    .option("--limit <n>", "print at most so many rows, the latest first", "50")
    .option("--json", "print the query and the rows as JSON")
    .addHelpText("after", "\nExample: chancery query CHN PRK --finding history.now --as-of 2025-09-04")
    .action(async (first: string, second: string, flags: QueryFlags) =>
      (await import("./commands/query.ts")).query(first, second, flags),
    );

  deskOptions(
    program
      .command("ask")
      .description("answer a question in plain words")
      .argument("<question...>", "for example: Why does the Hanoi summit matter?"),
  )
    .option("--full", "print the whole answer with its evidence")
    .option("--annex", "print all findings, not only the most telling")
    .option("--json", "print the answer as JSON")
    .addHelpText("after", '\nExample: chancery ask "What led up to the meeting of Xi and Kim?"')
    .action(async (words: string[], flags: AskFlags) =>
      (await import("./commands/ask.ts")).ask(words.join(" "), flags),
    );

  program
    .command("rank")
    .description("rank who is likely on the other side of an act")
    .argument("<actor>", "by name or code, or a person or body as the chronicle names it")
    .argument("<act>", 'by its name in CAMEO or its code: "Make a visit", 042')
    .option("--day <date>", "nothing of this day or later is used; default: the day after the last held")
    .option("--top <n>", "how many to name", "10")
    .addOption(
      new Option("--as <side>", "what is looked for: whom the actor does it to, who does it to the actor")
        .choices(["object", "subject", "both"])
        .default("both"),
    )
    .option("--dataset <list>", "data sets to use; default: the one that holds most of the actor")
    .option("--chronicle <file>", "a chronicle to read beside the casebook; default: yours (CHANCERY_HOME)")
    .option("--json", "print as JSON")
    .addHelpText("after", '\nExample: chancery rank CHN "Make a visit" --day 2014-12-01')
    .action(async (actor: string, act: string, flags: RankFlags) =>
      (await import("./commands/rank.ts")).rank(actor, act, flags),
    );

  ledgerCommands(program);

  program
    .command("ingest")
    .description("take files of events into the chronicle")
    .argument(
      "[format]",
      "casebook, icews, icews14, icews18, icews05-15, gdelt, gdelt-translated, gdelt1 or csv; default: told by the files",
    )
    .argument("[path...]", "files or folders")
    .option("--plan", "take nothing in: say how the files would be read, and how long it would take")
    .option("--chronicle <file>", "the chronicle to write; default: in your data folder (CHANCERY_HOME)")
    .option("--dataset <name>", "name of the data set (csv, or with --first-day)")
    .option(
      "--map <list>",
      "csv columns: date=Date,source=From,target=To,cameo=Code,…; may be given several times",
      (map: string, before: string[] = []) => [...before, map],
    )
    .option("--no-header", "csv: the file names no columns; --map takes them by number from 1")
    .option("--delimiter <character>", "csv: one character, or tab; default: what the file shows")
    .option("--date-format <format>", "csv: as M/D/YYYY or DD MMMM YYYY; default: what the file shows")
    .option(
      "--codes <system>",
      "csv: how actors are written: iso2, iso3, cow, gw, fips, name …, or source=…,target=…",
    )
    .option("--missing <words>", "csv: words that mean no value, by commas: NA,NULL,-")
    .option("--aliases <file>", "csv: your own names for actors: a file with the columns name,code")
    .option(
      "--cameo-zeros <what>",
      "csv: leading zeros of CAMEO codes: kept, lost (10 is 010) or roots (1 is 01)",
    )
    .option(
      "--encoding <name>",
      "of the files, as windows-1252; default: by their mark, else UTF-8, else told by their letters",
    )
    .option(
      "--first-day <date>",
      "of a benchmark folder that is none of the known: the day that hour 0 means",
    )
    .option("--dates-from <date>", "take rows from this day on; default: 1600-01-01")
    .option("--dates-to <date>", "take rows up to this day; default: the day after tomorrow")
    .option("--replace", "let a row take the place of the event of its id where the two differ")
    .option("--json", "print the summary as JSON")
    .addHelpText("after", "\nExample: chancery ingest icews events.2018-06-01.tab")
    .action(async (format: string | undefined, paths: string[], flags: IngestFlags) =>
      (await import("./commands/ingest.ts")).ingestFiles(format, paths, flags),
    );

  program
    .command("update")
    .description("fetch the world's events (GDELT 2.0) into the chronicle, and keep them fresh")
    .argument("[source]", "gdelt; without it all that was fetched before is brought up to date")
    .option("--since <date>", "from this day on; GDELT 2.0 begins on 2015-02-18")
    .option("--until <date>", "up to this day; default: kept fresh")
    .option("--pair <actors>", "keep only rows of these actors, by commas: CHN,PRK")
    .option("--translated", "the reports that were translated into English too, as a data set of their own")
    .option("--plan", "fetch nothing: say how many files, how much, how long, and what is missing")
    .option("--from <address>", "a copy of GDELT's folder to fetch from")
    .option("--chronicle <file>", "the chronicle to write; default: in your data folder (CHANCERY_HOME)")
    .option("--json", "print what came of it as JSON")
    .addHelpText("after", "\nExample: chancery update gdelt --since 2025-08-01 --pair CHN,PRK")
    .action(async (source: string | undefined, flags: UpdateFlags) =>
      (await import("./commands/update.ts")).updateSource(source, flags),
    );

  program
    .command("upgrade")
    .description("bring a chronicle that an earlier version wrote up to date")
    .option("--chronicle <file>", "the chronicle; default: in your data folder (CHANCERY_HOME)")
    .action(async (flags: { chronicle?: string }) =>
      (await import("./commands/upgrade.ts")).upgradeChronicle(flags),
    );

  program
    .command("sources")
    .description(
      "what is held, what it covers, its terms and how to cite it; of two actors: how the data sets overlap and disagree",
    )
    .argument("[first]", "an actor by name or code")
    .argument("[second]", "the other")
    .option("--chronicle <file>", "the chronicle to read beside the casebook")
    .option("--pairs", "rank the pairs of states by what is held of them")
    .option("--as-of <date>", "of two actors: nothing dated later is used; default: the last day held")
    .option(
      "--dataset <list>",
      "of two actors: data sets to set side by side; default: all that tell of them",
    )
    .addOption(
      new Option(
        "--by <class>",
        "of two actors: classes of acts, the four or the twenty CAMEO roots",
      ).choices(["quad", "root"]),
    )
    .option(
      "--tolerance <days>",
      "of two actors: days by which two dates of one act may differ, 0 to 30; default: 0",
    )
    .option("--json", "print as JSON")
    .addHelpText("after", "\nExample: chancery sources CHN PRK --tolerance 1")
    .action(async (first: string | undefined, second: string | undefined, flags: SourcesFlags) =>
      (await import("./commands/sources.ts")).sources(first, second, flags),
    );

  program
    .command("serve")
    .description("open the workbench: the desk in the browser")
    .option("--port <n>", "where to listen; default: 4180, or the next that is free")
    .option("--host <address>", "let others in beside this machine; each needs the token that is printed")
    .option("--no-open", "print the address and open no browser")
    .option("--timeout <seconds>", "give a question up after so long", "60")
    .option("--chronicle <file>", "a chronicle to read beside the casebook; default: yours (CHANCERY_HOME)")
    .option("--taiwan <label>", "what to call TWN")
    .addHelpText("after", "\nExample: chancery serve --port 8080")
    .action(async (flags: ServeFlags) =>
      (await import("./commands/serve.ts")).serveWorkbench({ ...flags, ...program.opts() }),
    );

  program.on("command:*", ([word = ""]: string[]) => {
    const names = program.commands.map((command) => command.name());
    const [close] = nearest(word, names, (name) => name, 1);
    throw new ChanceryError("usage", `There is no command "${word}".`, {
      hint: close ? `Did you mean: chancery ${close}?` : `Commands: ${names.join(", ")}.`,
    });
  });
  return program;
}

/** An option that is given and empty means nothing: it is told rather than passed over. */
function refuseEmpty(options: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(options)) {
    if (typeof value !== "string" || value.trim() !== "") continue;
    const flag = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    throw new ChanceryError("usage", `--${flag} is empty.`, {
      hint: "Give it a value, or leave it out.",
    });
  }
}
