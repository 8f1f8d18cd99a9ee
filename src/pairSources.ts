import { CASEBOOK } from "./casebook.ts";
import type { ChronicleView, DatasetCoverage } from "./chronicle/chronicle.ts";
import type { EventFilter } from "./chronicle/query.ts";
import { expectHeld, type HeldDataset, nothingKnown } from "./datasets.ts";
import { ALL_DAYS, type DayRange } from "./dates.ts";
import type { Desk } from "./desk.ts";
import { common } from "./measures/overlap/coveredDays.ts";
import type { OppositeDay } from "./measures/overlap/opposite.ts";
import { type ClassBy, type Follows, type SideBySide, sideBySide } from "./measures/overlap/sideBySide.ts";
import { toldBetween } from "./measures/overlap/toldActs.ts";
import { joined } from "./measures/spans.ts";
import { eventSources } from "./record/sources.ts";
import { countingRules } from "./words/en/pairSources.ts";

/** Version of the shape, for readers of the JSON; another shape raises it. */
const PAIR_SOURCES_FORMAT = "chancery-pair-sources/1";

/** Days of opposite signs that are shown with what each tells. */
const SHOWN = 10;

export interface PairSourcesRequest {
  a: string;
  b: string;
  /** Default: the last day that a data set with the pair covers. */
  asOf?: string;
  /** Data sets to set side by side; default all that tell of the pair. */
  datasets?: readonly string[];
  by: ClassBy;
  tolerance: number;
}

/** What one data set tells of a day and direction: its most important row, and how many there are. */
export interface Telling {
  rows: number;
  id: string;
  cameo: string;
  summary: string;
}

/** A day of opposite signs with what each data set tells of it. */
export interface ShownDay extends OppositeDay {
  tellings: [first: Telling, second: Telling];
}

/** How the data sets that are held overlap and disagree about a pair. */
export interface PairSources extends Omit<SideBySide, "held" | "datasets"> {
  format: typeof PAIR_SOURCES_FORMAT;
  asOf: string;
  a: string;
  b: string;
  names: { a: string; b: string };
  by: ClassBy;
  tolerance: number;
  /** What is counted and how, in words. */
  rules: ReturnType<typeof countingRules>;
  /** `blind`: what is known of its quality; "" where nothing is. */
  datasets: (SideBySide["datasets"][number] & { blind: string })[];
  /** Data sets that are held and hold no row of the two. */
  silent: Pick<SideBySide["datasets"][number], "dataset" | "spans">[];
  held: (SideBySide["held"][number] & { shown: ShownDay[] })[];
}

/**
 * Sets side by side what the data sets held tell of a pair.
 *
 * @throws ChanceryError "unknown-option" where a named data set is not held, "no-data" where none has a row of the two.
 */
export async function pairSources(desk: Desk, request: PairSourcesRequest): Promise<PairSources> {
  const { a, b, by, tolerance } = request;
  const asOf = request.asOf ?? (await lastHeld(desk, request));
  const all = await desk.datasetsFor(a, b, asOf);
  expectHeld(request.datasets ?? [], all, asOf);
  const asked = all.filter(({ dataset }) => request.datasets?.includes(dataset) ?? true);
  const telling = asked.filter(({ pair }) => pair > 0);
  const names = { a: desk.actors.name(a, asOf), b: desk.actors.name(b, asOf) };
  if (telling.length === 0) throw nothingKnown({ a, b, asOf, asked: request.datasets, actors: desk.actors });
  const view = desk.chronicle.view(
    asOf,
    asked.map(({ dataset }) => dataset),
  );
  const [told, coverage] = await Promise.all([toldBetween(view, a, b), view.coverage()]);
  const record = desk.record.at(asOf).coverage(a, b);
  const daysOf = ({ dataset }: HeldDataset) => followedDays(dataset, coverage, record);
  const { held, ...side } = sideBySide(told, telling.map(daysOf), { by, tolerance });
  const quality = new Map(
    eventSources(CASEBOOK).map(({ key, note, blindSpots = [] }) => [key, [note, ...blindSpots].join("; ")]),
  );
  return {
    format: PAIR_SOURCES_FORMAT,
    asOf,
    a,
    b,
    names,
    by,
    tolerance,
    rules: countingRules(tolerance),
    ...side,
    datasets: side.datasets.map((one) => ({
      ...one,
      blind: [
        quality.get(one.dataset) ?? "",
        ...(one.dataset === "casebook" && record ? [`of these two: ${record.note}`] : []),
      ]
        .filter((text) => text !== "")
        .join("; "),
    })),
    silent: asked.filter(({ pair }) => pair === 0).map(daysOf),
    held: await Promise.all(
      held.map(async (one) => ({
        ...one,
        shown: await Promise.all(
          one.signs.opposite.slice(0, SHOWN).map(async (day) => ({
            ...day,
            tellings: [await tellingOf(view, one.first, day), await tellingOf(view, one.second, day)] as [
              Telling,
              Telling,
            ],
          })),
        ),
      })),
    ),
  };
}

/** The last day that a data set with a row of the two covers; of any, where none has one. */
async function lastHeld(desk: Desk, { a, b, datasets }: PairSourcesRequest): Promise<string> {
  const held = (await desk.datasetsFor(a, b, ALL_DAYS.to)).filter(
    ({ dataset }) => datasets?.includes(dataset) ?? true,
  );
  const telling = held.filter(({ pair }) => pair > 0);
  const last = (telling.length ? telling : held).map(({ to }) => to).sort();
  return last.at(-1) ?? ALL_DAYS.to;
}

/** The days on which a data set follows the two. The casebook follows few pairs, and each from a day of its own; what it holds of others was found on the way. */
function followedDays(
  dataset: string,
  coverage: readonly DatasetCoverage[],
  record: DayRange | undefined,
): Follows & { spans: DayRange[] } {
  const spans = joined(coverage.filter((row) => row.dataset === dataset));
  return { dataset, spans: dataset === "casebook" ? common(spans, record ? [record] : []) : spans };
}

async function tellingOf(view: ChronicleView, dataset: string, day: OppositeDay): Promise<Telling> {
  const { date, source, target } = day;
  const filter: EventFilter = {
    between: [source, target],
    source: [source],
    on: [date],
    dataset: [dataset],
  };
  const [[event], [count]] = await Promise.all([view.strongest(filter, 1), view.counts(filter, [])]);
  return {
    rows: count!.n,
    id: event!.id,
    cameo: event!.cameo,
    summary: event!.evidence.summary,
  };
}
