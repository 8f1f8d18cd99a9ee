import { gradeText } from "../../brief/render/grades.ts";
import { gradedClasses } from "../../brief/sources.ts";
import { CASEBOOK } from "../../casebook.ts";
import { ALL_DAYS } from "../../dates.ts";
import { plainText } from "../../plainText.ts";
import { type DataSource, eventSources, recordPages, recordSources } from "../../record/sources.ts";
import { withDesk } from "../desk.ts";
import { terminal, wrap } from "../terminal.ts";
import { type PairSourcesFlags, pairAsked, tellPairSources } from "./sourcesPair.ts";
import { tellPairs } from "./sourcesPairs.ts";

export interface SourcesFlags extends PairSourcesFlags {
  chronicle?: string;
  json?: boolean;
  pairs?: boolean;
}

/** `chancery sources`: what is held and covers which days, then citation and terms of every data set; of a pair how they overlap. */
export async function sources(
  first: string | undefined,
  second: string | undefined,
  flags: SourcesFlags,
): Promise<void> {
  const pair = pairAsked(first, second, flags);
  await withDesk(flags, async (desk) => {
    if (pair) return tellPairSources(desk, pair, flags);
    if (flags.pairs) return tellPairs(desk, flags.json);
    const held = await desk.chronicle.datasets(ALL_DAYS.to);
    const quarantined = await desk.chronicle
      .view(
        ALL_DAYS.to,
        held.map((row) => row.dataset),
      )
      .quarantined();
    const setAside = await desk.chronicle.setAside();
    const events = eventSources(CASEBOOK);
    const record = recordSources(CASEBOOK);
    const pages = recordPages(CASEBOOK);
    const faults = desk.record.faults();
    const view = desk.record.at(ALL_DAYS.to);
    const completeness = view.completeness();
    if (flags.json) {
      terminal.json(
        {
          held,
          quarantined,
          setAside,
          recordFaults: faults,
          completeness: completeness,
          audits: held.flatMap((row) => view.audit(row.dataset)),
          events,
          record,
          pages,
        },
        2,
      );
      return;
    }
    const { style, width } = terminal;
    terminal.out(style("bold", "Held"), "\n");
    for (const row of held) {
      const refused = quarantined
        .filter((fault) => fault.dataset === row.dataset)
        .reduce((sum, fault) => sum + fault.rows, 0);
      const aside = setAside.find((one) => one.dataset === row.dataset)?.rows ?? 0;
      terminal.out(
        `  ${plainText(row.dataset)}: ${row.events.toLocaleString("en-US")} events, ${row.from} to ${row.to}, ${refused} rows in quarantine${aside ? `, ${aside} set aside` : ""}\n`,
      );
    }
    const [list] = await desk.visits(ALL_DAYS.to).coverage();
    if (list)
      terminal.out(
        `  ${list.dataset}: ${list.events.toLocaleString("en-US")} visits, ${list.from} to ${list.to}, a list of its own\n`,
      );
    if (faults.length) terminal.out(`  record: ${faults.length} rows could not be used\n`);
    terminal.out("\n", style("bold", "Held against public lists (all else is a sample)"), "\n");
    for (const row of gradedClasses(completeness))
      terminal.out(`${wrap(plainText(gradeText(row)), width, "    ", "  ")}\n`);
    print("Event data", events, width);
    print("Record", record, width);
    print("Pages behind single facts of the record", pages, width);
  });
}

function print(title: string, list: readonly DataSource[], width: number): void {
  terminal.out("\n", terminal.style("bold", title), "\n");
  for (const source of list) {
    terminal.out(
      `${wrap(source.title.includes(source.key) ? source.title : `${source.key}: ${source.title}`, width, "    ", "  ")}\n`,
    );
    terminal.out(`${wrap(`cite: ${source.citation}`, width, "      ", "    ")}\n`);
    terminal.out(`${wrap(`terms: ${source.terms}`, width, "      ", "    ")}\n`);
    if (source.note && source.note !== "-")
      terminal.out(`${wrap(`note: ${source.note}`, width, "      ", "    ")}\n`);
    for (const spot of source.blindSpots ?? [])
      terminal.out(`${wrap(`blind spot: ${spot}`, width, "      ", "    ")}\n`);
  }
}
