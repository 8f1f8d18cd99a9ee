import { expect, test } from "vitest";
import { figureSvg } from "../../../src/brief/figures/svg.ts";
import { withKeptFigures } from "../../../src/brief/keptFigures.ts";
import { answerSection } from "../../../src/brief/render/answer.ts";
import type { Answer, Figure } from "../../../src/questions/answer.ts";
import { sampleBrief } from "../sampleBrief.ts";
import { ABSURD, MANY } from "./absurd.ts";
import { ALL } from "./samples.ts";

const answerWith = (figures: Figure[]): Answer => ({
  question: "leader",
  title: "Leader",
  short: [],
  headline: "A headline.",
  findings: [],
  body: 0,
  figure: figures[0]!,
  moreFigures: figures.slice(1),
  confidence: { level: "low", why: "A test." },
  alternatives: [],
  method: "None.",
  wouldChange: [],
  gaps: [],
});

test("a brief keeps the figures of today as they are", () => {
  const answer = answerWith(ALL);
  expect(withKeptFigures(answer)).toEqual(answer);
});

test("a brief keeps a bounded part of absurd figures, and says of each what it left out", () => {
  const growing = ABSURD.filter(({ data }) => "rows" in data || "lanes" in data || "nodes" in data);
  const { figure, moreFigures } = withKeptFigures(answerWith(growing));
  for (const kept of [figure!, ...moreFigures].filter(({ data }) => data.kind !== "heat")) {
    expect(JSON.stringify(kept).length, kept.id).toBeLessThan(10_000_000);
    expect(
      kept.leftOut!.every(({ n }) => n > 0 && n < 2 * MANY),
      kept.id,
    ).toBe(true);
  }
});

test("picture and table count all that is left out, not only what was left out of the kept", () => {
  const ranking = ABSURD.find(({ data }) => data.kind === "ranking")!;
  const kept = withKeptFigures(answerWith([ranking])).figure!;
  expect(kept.leftOut).toEqual([{ n: MANY - 500, what: "row", which: "of smaller value" }]);
  expect(figureSvg(kept)).toBe(figureSvg(ranking));
  const page = answerSection(answerWith([kept]), 1, sampleBrief(), new Map());
  expect(page).toContain(
    "The first 400 of 500 rows; the JSON has these. Left out: 19,500 rows of smaller value.",
  );
});
