import { US_VISITS } from "../../chronicle/lists/usVisits.ts";
import { formatWhen } from "../../dates.ts";
import type { Acts } from "../../measures/acts.ts";
import type { Fact } from "../../record/world/facts.ts";
import type { ConflictYear } from "../../record/world/force.ts";
import type { PactParty } from "../../record/world/ties.ts";
import type { Turn } from "../../record/world/turns.ts";
import { when } from "../../words/en/when.ts";
import * as say from "../../words/en/world/answer.ts";
import { conflictRow } from "../../words/en/world/matters.ts";
import type { Confidence, Evidence, Finding, Glance, Measure } from "../answer.ts";
import { asked } from "../kit/asked.ts";
import { finding, tooFew } from "../kit/finding.ts";
import { measure } from "../kit/measure.ts";
import { sentence } from "../kit/short.ts";
import type { Subject } from "../subject.ts";

/** Something that the record of the world tells of two states, as one of the ten questions wants it. */
export interface WorldFact {
  /** Its name within the question: "border". */
  name: string;
  /** Whether it is of the two together, of each alone, or says that the record has nothing. */
  about: "pair" | "sides" | "absence";
  /** One or two plain sentences: they stand in the short answer as well. */
  statement: string;
  /** What the finding says besides: years, limits, how the source counts. */
  more?: string;
  numbers: readonly Measure[];
  evidence: readonly Evidence[];
  evidenceCount?: number;
  /** What was looked up, in words. */
  query: string;
  /** The acts that were counted, where any were: visits of the US list, the one list beside the data sets. */
  acts?: Acts;
  /** Default: one public table, moderate. */
  confidence?: Confidence;
  /** How it looks, without the finding that bears it. */
  glance?: GlanceOfFact;
}

type Unborne<T> = T extends Glance ? Omit<T, "findings"> : never;
export type GlanceOfFact = Unborne<Glance>;

/** Ids of these findings begin so after their question. */
const PREFIX = "record-";

export function findingOf(question: string, fact: WorldFact): Finding {
  const parts = {
    id: `${question}.${PREFIX}${fact.name}`,
    statement: fact.more ? `${fact.statement} ${fact.more}` : fact.statement,
    numbers: fact.numbers,
    evidence: [...fact.evidence],
    evidenceCount: fact.evidenceCount ?? fact.evidence.length,
    query: { ...asked(fact.query, fact.acts), ...(fact.acts && { list: US_VISITS }) },
    confidence: fact.confidence ?? say.oneTable,
  };
  const found = fact.about === "absence" ? tooFew(parts) : finding({ ...parts, nature: "information" });
  return { ...found, about: fact.about };
}

/** The sentence of the short answer that a fact gives. */
export function sentenceOf(question: string, { name, statement }: WorldFact) {
  return sentence(statement, `${question}.${PREFIX}${name}`);
}

/** A small picture with the finding that bears it. */
export function glanceOf(question: string, { name, glance }: WorldFact): Glance | undefined {
  return glance && ({ ...glance, findings: [`${question}.${PREFIX}${name}`] } as Glance);
}

/** A row of the record as a reader can open it. */
export function rowEvidence(
  row: Fact,
  {
    who,
    what,
    when,
    url = "",
    publisher,
  }: { who: string; what: string; when: string; url?: string; publisher?: string },
): Evidence {
  return {
    kind: "record",
    id: `${row.file}:${row.line}`,
    date: row.known,
    when,
    who,
    what,
    publisher: publisher ?? say.publisherOf(row.source),
    url,
    source: `${row.file}:${row.line} [${row.source}]`,
    sources: [row.source],
  };
}

/** "India – Pakistan". */
export function bothOf({ a, b, name }: Subject): string {
  return `${name(a)} – ${name(b)}`;
}

/** Link and publisher of a row that rests on a page ("example.org/text", several parted by semicolons); nothing where it names none. */
export function onPage(page: string): { url?: string; publisher?: string } {
  const first = page.replace(/^https?:\/\//, "").split(";")[0]!;
  return first === "" ? {} : { url: `https://${first}`, publisher: first.split("/")[0]! };
}

/** That a list has nothing of the two: `counted` names what was looked for. */
export function absent(
  parts: Pick<WorldFact, "name" | "statement" | "query" | "confidence"> & { counted: string; label: string },
): WorldFact {
  const { counted, label, ...rest } = parts;
  return { ...rest, about: "absence", numbers: [measure(counted, label, 0, "count", 0)], evidence: [] };
}

/** A turn between the two, by its page. */
export function turnEvidence(turn: Turn, subject: Subject): Evidence {
  const { what, page, publisher } = turn;
  return rowEvidence(turn, { who: bothOf(subject), what, when: when(turn), url: page, publisher });
}

/** Years of conflict of the two, the latest first. */
export function conflictEvidence(rows: readonly ConflictYear[], subject: Subject): Evidence[] {
  return rows
    .toReversed()
    .map((row) => rowEvidence(row, { who: bothOf(subject), what: conflictRow(row), when: String(row.year) }));
}

/** A party's part in a treaty, by its page. */
export function partyEvidence(row: PactParty, { name }: Pick<Subject, "name">, what = row.name): Evidence {
  return rowEvidence(row, { who: name(row.party), what, when: formatWhen(row.from), ...onPage(row.page) });
}
