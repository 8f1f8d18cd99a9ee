import { eventClass, inClass } from "../../chronicle/classes.ts";
import { addDays } from "../../dates.ts";
import { isConflict, type PairEvents } from "../../measures/pairEvents.ts";
import type { Finding } from "../answer.ts";
import { EVIDENCE_SHOWN, eventEvidence } from "../kit/evidence.ts";
import type { Focus } from "../kit/focus.ts";
import { list, plural } from "../kit/words.ts";
import type { Subject } from "../subject.ts";
import { AROUND_DAYS, rowsAround } from "./rowsAround.ts";

/** What each side said and promised in the days of the event: facts with sources. */
export function voicesFinding(focus: Focus, pair: PairEvents, subject: Subject): Finding | null {
  const rows = rowsAround(focus.from, focus.to, pair, subject);
  if (rows.length === 0) return null;
  const sides = [subject.a, subject.b].map((code) => {
    const own = rows.filter((event) => event.source.code === code);
    const words = own.filter((event) => /^0[1-5]/.test(event.root) && !/^04/.test(event.cameo));
    return { code, words: words.filter((event) => !isConflict(event)), harsh: own.filter(isConflict) };
  });
  const agreements = rows.filter((event) => inClass(event, eventClass("agreement")));
  const spoken = sides.flatMap((side) => side.words).filter((event) => !event.cameo.startsWith("050"));
  const both = sides.every((side) =>
    side.words.some((event) => inClass(event, eventClass("supportive-statement"))),
  );
  return {
    id: "significance.words",
    statement: `In the days of the event the record has ${list([
      ...sides.map(
        ({ code, words }) =>
          `${plural(words.length, "statement")} of goodwill or support by ${subject.name(code)}`,
      ),
      `${plural(agreements.length, "agreement")} signed`,
      `${plural(
        sides.reduce((sum, side) => sum + side.harsh.length, 0),
        "act",
      )} of conflict between them`,
    ])}.${both ? " Both sides voiced support for the other." : " Support is not on record from both sides."}`,
    nature: "information",
    numbers: [
      ...sides.map(({ code, words }) => ({
        name: `words-${code}`,
        label: `statements of goodwill by ${subject.name(code)}`,
        value: words.length,
        unit: "statements",
      })),
      {
        name: "sides",
        label: "sides that voiced support for the other",
        value: sides.filter((side) =>
          side.words.some((event) => inClass(event, eventClass("supportive-statement"))),
        ).length,
        unit: "sides",
        n: 2,
      },
      {
        name: "conflict",
        label: "acts of conflict between the two",
        value: sides.reduce((sum, side) => sum + side.harsh.length, 0),
        unit: "acts",
      },
      { name: "agreements", label: "agreements signed", value: agreements.length, unit: "agreements" },
    ],
    evidence: (spoken.length ? spoken : rows)
      .slice(-EVIDENCE_SHOWN)
      .map((event) => eventEvidence(event, subject)),
    evidenceCount: rows.length,
    query: `Acts between the two from ${addDays(focus.from, -AROUND_DAYS)} to ${addDays(focus.to, AROUND_DAYS)}, by side; statements are CAMEO 01 to 03 and 05.`,
    confidence: {
      level: "moderate",
      why: "Statements as news agencies carried them; what was said in private is not on record.",
    },
  };
}
