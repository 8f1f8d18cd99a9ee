import { cameo, cameoByName } from "../../chronicle/cameo.ts";
import type { ChronicleView } from "../../chronicle/chronicle.ts";
import { QUADS, type QuadClass } from "../../chronicle/event.ts";
import type { Facet } from "../../chronicle/facets.ts";
import type { EventFilter } from "../../chronicle/query.ts";
import { ALL_DAYS } from "../../dates.ts";
import { ChanceryError } from "../../errors.ts";
import { datasetsNamed, dayOf, words } from "../../request.ts";
import type { Held } from "../desk/held.ts";
import type { QueryOf } from "../endpoints.ts";

/** What the address says of an event that has none. */
const NONE = "(none)";

type ChosenQuery = QueryOf<"timeline">;

/** Where to look and for what, with the codes of the two that were named. */
interface Chosen {
  view: ChronicleView;
  filter: EventFilter;
  asOf: string | undefined;
  a: string | undefined;
  b: string | undefined;
}

/**
 * The words of an address as a filter.
 *
 * @throws ChanceryError "unknown-actor", "unknown-option", "bad-date" or "usage" where a part means nothing; it names the part.
 */
export async function chosenOf(held: Held, query: ChosenQuery): Promise<Chosen> {
  const { desk } = held;
  const { view, asOf } = await viewOf(held, query);
  const code = (name: string) => desk.actors.find(name, asOf).code;
  // A code that rows hold means itself, whether or not the roster has it.
  const [sources, targets] =
    query.source || query.target ? await view.countsEach({}, ["source", "target"]) : [];
  const codes = (list: string | undefined, side: Facet | undefined) =>
    list &&
    words(list).map((name) => {
      if (name === NONE) return "";
      return side?.values.some(({ value }) => value === name) ? name : code(name);
    });
  const a = query.a && code(query.a);
  const b = query.b && code(query.b);
  if (a && a === b) {
    throw new ChanceryError("usage", `"${query.a}" and "${query.b}" are the same actor (${a}).`, {
      hint: "Name two different actors, or one alone.",
    });
  }
  if (query.from && query.to && query.from > query.to) {
    throw new ChanceryError("bad-date", `The first day ${query.from} lies after the last day ${query.to}.`, {
      hint: "Exchange the two.",
    });
  }
  const filter: EventFilter = {
    ...partiesOf(a, b, query.way),
    ...given("all", sidesOf(codes(query.source, sources), codes(query.target, targets))),
    ...given("cameo", query.act && codesOfActs(query.act)),
    ...given("quad", query.quad && classesNamed(query.quad)),
    ...given("issue", query.issue && (await valuesHeld(view, "issue", words(query.issue)))),
    ...given("publisher", query.publisher && (await valuesHeld(view, "publisher", [query.publisher]))),
    ...given("from", query.from),
    ...given("to", query.to),
    ...given("text", query.text),
  };
  return { view, filter, asOf, a: a || undefined, b: b || undefined };
}

/** The data sets that were named, or all, as known on the day that was named, or on any. */
export async function viewOf(
  { desk }: Held,
  query: Pick<ChosenQuery, "asOf" | "dataset">,
): Promise<{ view: ChronicleView; asOf: string | undefined }> {
  const asOf = query.asOf === undefined ? undefined : await dayOf(desk, query.asOf, "The day");
  const held = (await desk.chronicle.datasets(ALL_DAYS.to)).map((row) => row.dataset);
  const named = query.dataset === undefined ? held : await datasetsNamed(desk, words(query.dataset));
  const unknown = named.find((name) => !held.includes(name));
  if (unknown !== undefined) throw notHeld("data set", unknown, held);
  return { view: desk.chronicle.view(asOf ?? ALL_DAYS.to, named), asOf };
}

/** Acts of the two on each other, whatever they are aimed at: here every row is to be found. */
function partiesOf(a: string | undefined, b: string | undefined, way: ChosenQuery["way"]): EventFilter {
  const one = a || b;
  if (!one) return {};
  const forth: EventFilter = a && b ? { source: [a], target: [b] } : { source: [one] };
  const back: EventFilter = a && b ? { source: [b], target: [a] } : { target: [one] };
  return way === "forth" ? forth : way === "back" ? back : { any: [forth, back] };
}

function sidesOf(source: string[] | "" | undefined, target: string[] | "" | undefined) {
  const sides = { ...given("source", source), ...given("target", target) };
  return Object.keys(sides).length > 0 ? [sides] : undefined;
}

/** The part where something is given, else nothing. */
function given<K extends keyof EventFilter>(key: K, value: EventFilter[K] | ""): EventFilter {
  return value === undefined || value === "" ? {} : { [key]: value };
}

/** "04, 172" or "Make a visit". */
function codesOfActs(text: string): string[] {
  const named = cameoByName(text);
  if (named) return [named.code];
  return words(text).map((word) => {
    const found = cameo(word) ?? cameoByName(word);
    if (found) return found.code;
    throw new ChanceryError("unknown-option", `"${word}" is no act of the CAMEO codebook.`, {
      hint: "Give a code of two to four digits (04, 042, 1823), or its words (Make a visit).",
    });
  });
}

function classesNamed(text: string): QuadClass[] {
  return words(text).map((word) => {
    const found = QUADS.find((quad) => quad === word.toLowerCase());
    if (found) return found;
    throw new ChanceryError("unknown-option", `"${word}" is no class of acts.`, {
      hint: `The four classes: ${QUADS.join(", ")}.`,
    });
  });
}

/** The values as they are held, whatever the case in which they were written. */
async function valuesHeld(
  view: ChronicleView,
  key: "issue" | "publisher",
  named: readonly string[],
): Promise<string[]> {
  const [facet] = await view.countsEach({}, [key]);
  const values = facet!.values.map(({ value }) => value);
  return named.map((name) => {
    if (name === NONE) return "";
    const found =
      values.find((value) => value === name) ??
      values.find((value) => value.toLowerCase() === name.toLowerCase());
    if (found) return found;
    throw notHeld(
      key,
      name,
      values.filter((value) => value !== ""),
    );
  });
}

const SUGGESTED = 8;

function notHeld(what: string, name: string, held: readonly string[]): ChanceryError {
  const some = held.slice(0, SUGGESTED).join(", ");
  return new ChanceryError("unknown-option", `No event of the ${what} "${name}" is held.`, {
    hint: held.length > 0 ? `Held ${held.length > SUGGESTED ? "above all" : ""}: ${some}.` : "None is held.",
  });
}
