import { CASEBOOK } from "../casebook.ts";
import type { Tally } from "../chronicle/query.ts";
import type { Answer } from "../questions/answer.ts";
import type { Subject } from "../questions/subject.ts";
import type { Completeness } from "../record/completeness.ts";
import { eventSources, recordPages, recordSources } from "../record/sources.ts";
import { readTable } from "../record/table.ts";
import type { BriefSource, GradedClass, SourceMix } from "./brief.ts";

/** Data sets that the answers' evidence comes from, with citation and terms; the event data sets first. */
export function sourcesBehind(answers: readonly Answer[], datasets: readonly string[]): BriefSource[] {
  const known = new Map(
    [...eventSources(CASEBOOK), ...recordSources(CASEBOOK), ...recordPages(CASEBOOK)].map((source) => [
      source.key,
      source,
    ]),
  );
  const used = new Set(
    answers
      .flatMap((answer) => answer.findings)
      .flatMap((finding) => finding.evidence)
      .flatMap((piece) => piece.sources),
  );
  return [...datasets, ...[...used].filter((key) => !datasets.includes(key)).sort()].map((key) => {
    const source = known.get(key);
    return {
      key,
      title: source?.title ?? key,
      // A data set of the user's own has no entry; a key of the record without one is a shortfall (brief/check).
      citation: source?.citation ?? (datasets.includes(key) ? "supplied by the user" : ""),
      terms: source?.terms ?? "not stated",
      quality: source?.note ?? "",
      blindSpots: [...(source?.blindSpots ?? [])],
    };
  });
}

/** What of the acts of either side is held completely or nearly so; nothing of the kind is known of other data sets. */
export function gradedAround({ a, b, events, record }: Subject): GradedClass[] {
  if (!events.datasets.includes("casebook")) return [];
  const named = (codes: readonly string[]) => codes.includes(a) || codes.includes(b);
  return gradedClasses(record.completeness().filter(({ source, target }) => named(source) || named(target)));
}

/** The classes that are graded better than a sample. */
export function gradedClasses(rows: readonly Completeness[]): GradedClass[] {
  return rows.flatMap(({ label, from, to, grade, by, listed, held, note }) =>
    grade === "sample" ? [] : [{ label, from, to, grade, by, listed, held, note }],
  );
}

/** Where the publishers of the events are at home, and how sure the rows are; largest share first. */
export function sourceMix(rows: readonly Tally<"publisher" | "confidence">[]): {
  byPlace: SourceMix[];
  byConfidence: SourceMix[];
} {
  const places = readTable(new URL("publishers.csv", CASEBOOK)).rows.map(({ cells: [pattern, place] }) => ({
    words: new RegExp(`(^|[^a-z])${pattern!.toLowerCase().replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}($|[^a-z])`),
    place: place!,
  }));
  const placeOf = (publisher: string) =>
    places.find((row) => row.words.test(publisher.toLowerCase()))?.place ?? "not placed";
  return {
    byPlace: mixOf(rows.map(({ publisher, n }) => [placeOf(publisher), n])),
    byConfidence: mixOf(rows.map(({ confidence, n }) => [confidence, n])),
  };
}

function mixOf(counted: readonly [label: string, n: number][]): SourceMix[] {
  const counts = new Map<string, number>();
  for (const [label, n] of counted) counts.set(label, (counts.get(label) ?? 0) + n);
  const all = counted.reduce((sum, [, n]) => sum + n, 0);
  return [...counts]
    .map(([label, events]) => ({ label, events, share: events / all }))
    .sort((x, y) => y.events - x.events || (x.label < y.label ? -1 : 1));
}
