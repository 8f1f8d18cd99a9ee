import type { Desk } from "../../desk.ts";
import { ChanceryError } from "../../errors.ts";
import { type PairSources, pairSources } from "../../pairSources.ts";
import { requestOf } from "../../request.ts";
import {
  blindSpot,
  className,
  countsCell,
  heldColumns,
  heldTitle,
  oppositeHead,
  shareCell,
  shownTitle,
  signsSentence,
  sourcesLead,
  tellingLine,
  undatedNote,
  YEAR_NOTE,
  yearCell,
} from "../../words/en/pairSources.ts";
import { tableLines } from "../table.ts";
import { terminal, wrap } from "../terminal.ts";

/** What `chancery sources A B` takes beside the pair. */
export interface PairSourcesFlags {
  asOf?: string;
  dataset?: string;
  by?: "quad" | "root";
  tolerance?: string;
  json?: boolean;
  pairs?: boolean;
}

/** Days of tolerance at most: acts of a month apart are not one act. */
const MOST = 30;

/** The pair that is asked for; undefined where none is. Throws ChanceryError "usage" for half a pair, and for options that ask for what is not shown. */
export function pairAsked(
  first: string | undefined,
  second: string | undefined,
  flags: PairSourcesFlags,
): [string, string] | undefined {
  if (first === undefined || second === undefined) {
    const given = (["as-of", "dataset", "by", "tolerance"] as const).find(
      (name) => flags[name === "as-of" ? "asOf" : name] !== undefined,
    );
    if (first === undefined && given === undefined) return undefined;
    throw new ChanceryError(
      "usage",
      first === undefined
        ? `--${given} asks about two actors, and none is named.`
        : `"${first}" is one actor; how sources overlap is shown of two.`,
      { hint: "For example: chancery sources CHN PRK." },
    );
  }
  if (flags.pairs)
    throw new ChanceryError("usage", "--pairs ranks all pairs, and two actors are named.", {
      hint: `Leave --pairs out: chancery sources ${first} ${second}.`,
    });
  return [first, second];
}

/** `chancery sources CHN PRK`: how the data sets that are held overlap and disagree about the two. */
export async function tellPairSources(
  desk: Desk,
  [first, second]: readonly [string, string],
  flags: PairSourcesFlags,
): Promise<void> {
  const tolerance = toleranceOf(flags.tolerance);
  const { a, b, asOf, datasets } = await requestOf(desk, first, second, flags);
  const told = await pairSources(desk, {
    a,
    b,
    asOf: flags.asOf === undefined ? undefined : asOf,
    datasets,
    by: flags.by ?? "quad",
    tolerance,
  });
  if (flags.json) terminal.json(told, 2);
  else print(told, desk);
}

function toleranceOf(text: string | undefined): number {
  if (text === undefined) return 0;
  if (/^\d{1,2}$/.test(text) && Number(text) <= MOST) return Number(text);
  throw new ChanceryError("usage", `--tolerance is "${text}", not a number of days from 0 to ${MOST}.`, {
    hint: "For example: --tolerance 1.",
  });
}

function print(told: PairSources, desk: Desk): void {
  const { width } = terminal;
  const names = told.datasets.map(({ dataset }) => dataset);
  for (const sentence of sourcesLead(told)) say(sentence);
  head("By year");
  table(
    names,
    yearsTold(told.years).map(({ label, of }) => ({
      label,
      cells: names.map((name) => yearCell(of[name]!)),
    })),
  );
  note(YEAR_NOTE);
  head("By class of acts");
  table(
    names,
    told.classes.map((row) => ({
      label: className(row.class, told.by),
      cells: names.map((name) => countsCell(row.of[name]!)),
    })),
  );
  note(told.rules.rows, told.rules.oneADay);
  for (const [place, held] of told.held.filter(({ days }) => days > 0).entries()) {
    head(heldTitle(held));
    const row = (label: string, { both, firstOnly, secondOnly, shares }: (typeof held)["all"]) => ({
      label,
      cells: [
        ...[both, firstOnly, secondOnly].map((n) => n.toLocaleString("en-US")),
        ...[shares.first, shares.second].map(shareCell),
      ],
    });
    table(heldColumns(held), [
      ...held.classes.map((one) => row(className(one.class, told.by), one)),
      row("all classes", held.all),
      ...held.years.map((one) => row(one.year, one)),
    ]);
    // The rule is the same for each two.
    note(place === 0 ? told.rules.match : "", undatedNote(held));
    say(signsSentence(held));
    if (held.shown.length === 0) continue;
    head(shownTitle(held.shown.length, held.signs.opposite.length));
    for (const day of held.shown) {
      say(oppositeHead(day, desk.actors.name));
      const lines = [
        tellingLine(held.first, day.first, day.tellings[0]),
        tellingLine(held.second, day.second, day.tellings[1]),
      ];
      for (const line of lines) terminal.out(wrap(line, width, "    ", "  "), "\n");
    }
  }
  if (told.held.some(({ shown }) => shown.length > 0)) note(told.rules.opposite);
  head("What each does not see");
  for (const one of told.datasets) terminal.out(wrap(blindSpot(one), width, "    ", "  "), "\n");
}

/** Years, those on end of which no data set tells or covers a day as one row. */
function yearsTold(years: PairSources["years"]): { label: string; of: PairSources["years"][number]["of"] }[] {
  const rows: { first: string; label: string; of: PairSources["years"][number]["of"] }[] = [];
  const isEmpty = (of: PairSources["years"][number]["of"]) => Object.values(of).every((one) => one === null);
  for (const { year, of } of years) {
    const last = rows.at(-1);
    if (last && isEmpty(of) && isEmpty(last.of)) last.label = `${last.first}–${year}`;
    else rows.push({ first: year, label: year, of });
  }
  return rows;
}

function say(text: string): void {
  terminal.out(wrap(text, terminal.width), "\n");
}

function head(title: string): void {
  terminal.out("\n", terminal.style("bold", wrap(title, terminal.width)), "\n");
}

function note(...texts: readonly string[]): void {
  const text = texts.filter((one) => one !== "").join(" ");
  if (text === "") return;
  terminal.out(terminal.style("dim", wrap(text, terminal.width)), "\n");
}

function table(names: readonly string[], rows: Parameters<typeof tableLines>[0]["rows"]): void {
  terminal.out(...tableLines({ head: names, rows }, terminal.width).flatMap((line) => [line, "\n"]));
}
