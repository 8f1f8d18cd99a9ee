import type { ChronicleEvent } from "../../chronicle/event.ts";
import { addDays } from "../../dates.ts";
import { type Acts, CONFLICT, total } from "../../measures/acts.ts";
import { countOfClass, withCodes } from "../../measures/codes.ts";
import * as say from "../../words/en/significance.ts";
import type { Finding } from "../answer.ts";
import { asked } from "../kit/asked.ts";
import { EVIDENCE_SHOWN, eventEvidence } from "../kit/evidence.ts";
import { finding } from "../kit/finding.ts";
import type { Focus } from "../kit/focus.ts";
import { measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import { AROUND_DAYS, actsAround } from "./actsAround.ts";

/** Statements: CAMEO 01 to 05 without consultations (04). */
const WORDS = ["01", "02", "03", "05"];

/** What each side said and promised in the days of the event: facts with sources. */
export async function voicesFinding(focus: Focus, subject: Subject): Promise<Finding | null> {
  const acts = actsAround(focus.from, focus.to, subject);
  const words = acts.where({ cameo: WORDS, not: [CONFLICT] });
  const [rows, spoken] = await Promise.all([acts.by("source", "cameo", "quad"), lastWords(words, subject)]);
  const n = total(rows);
  if (n === 0) return null;
  const conflict = total(rows.filter(({ quad }) => quad.endsWith("conflict")));
  const agreements = countOfClass(rows, "agreement");
  const sides = [subject.a, subject.b].map((code) => {
    const said = withCodes(rows, WORDS).filter(
      (row) => row.source === code && !row.quad.endsWith("conflict"),
    );
    return { code, words: total(said), supports: countOfClass(said, "supportive-statement") > 0 };
  });
  const supporters = sides.filter(({ supports }) => supports).length;
  const { labels } = say.voicesWords;
  const shown = spoken.length ? spoken : await acts.last(EVIDENCE_SHOWN);
  return finding({
    id: "significance.words",
    statement: say.voices(
      {
        sides: sides.map(({ code, words: n }) => ({ code, n })),
        supporters,
        agreements,
        quarrels: conflict,
      },
      subject.name,
    ),
    nature: "information",
    numbers: [
      ...sides.map(({ code, words }) =>
        measure(`words-${code}`, labels.words(subject.name(code)), words, "count"),
      ),
      measure("sides", labels.sides, supporters, "count", 2),
      measure("conflict", labels.conflict, conflict, "count"),
      measure("agreements", labels.agreements, agreements, "count"),
    ],
    evidence: shown.map((event) => eventEvidence(event, subject)),
    evidenceCount: n,
    query: asked(
      say.voicesWords.query(addDays(focus.from, -AROUND_DAYS), addDays(focus.to, AROUND_DAYS)),
      acts,
    ),
    confidence: {
      level: "moderate",
      why: say.voicesWords.why,
    },
  });
}

/** The last statements of the second side, and before them, where there is room, of the first; presence (050) is no statement. */
async function lastWords(words: Acts, { a, b }: Subject): Promise<ChronicleEvent[]> {
  const sides = await Promise.all(
    [a, b].map((code) => words.where({ source: [code], not: [{ cameo: ["050"] }] }).last(EVIDENCE_SHOWN)),
  );
  return sides.flat().slice(-EVIDENCE_SHOWN);
}
