import { afterAll, beforeAll, expect, it } from "vitest";
import type { Redlined } from "../../src/brief/brief.ts";
import { composeBrief } from "../../src/brief/compose.ts";
import { type Desk, openDesk } from "../../src/desk.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk({ chronicle: "none" });
});
afterAll(() => desk.close());

const PAIR = { a: "CHN", b: "PRK" };
const [THEN, NOW] = ["2024-09-04", "2025-09-04"];

const joined = ({ words = [] }: Redlined, kind: "new" | "gone") =>
  words
    .filter((run) => run.kind === "same" || run.kind === kind)
    .map((run) => run.text)
    .join(" ");

it("the redline of two days gives back the sentences of both", async () => {
  const [before, after] = [
    await composeBrief(desk, { ...PAIR, asOf: THEN }),
    await composeBrief(desk, { ...PAIR, asOf: NOW, since: THEN }),
  ];
  const lines = after.changes?.redline ?? [];
  const changed = lines.filter((line) => line.kind === "changed");
  expect(changed.length).toBeGreaterThan(4);
  expect(changed.map((line) => joined(line, "new"))).toEqual(changed.map((line) => line.text));
  expect(changed.map((line) => joined(line, "gone"))).toEqual(changed.map((line) => line.was));

  const [was, is] = [before, after].map((brief) =>
    brief.answers.flatMap(({ question, short }) => short.map(({ text }) => `${question}: ${text}`)),
  ) as [string[], string[]];
  const kept = is.filter((sentence) => was.includes(sentence));
  const now = lines.flatMap((line) => (line.kind === "gone" ? [] : [`${line.question}: ${line.text}`]));
  const then = lines.flatMap((line) => {
    const text = line.kind === "gone" ? line.text : line.was;
    return text === undefined ? [] : [`${line.question}: ${text}`];
  });
  expect([...kept, ...now].sort()).toEqual([...is].sort());
  expect([...kept, ...then].sort()).toEqual([...was].sort());
});

it("there is none where the earlier answers were not all asked, or nothing was held then", async () => {
  const some = await composeBrief(desk, { ...PAIR, asOf: NOW, since: THEN, compare: "judgements" });
  expect(some.changes).not.toHaveProperty("redline");
  const none = await composeBrief(desk, {
    ...PAIR,
    asOf: NOW,
    since: "1900-01-01",
    questions: ["history"],
  });
  expect(none.changes).not.toBeNull();
  expect(none.changes).not.toHaveProperty("redline");
});
