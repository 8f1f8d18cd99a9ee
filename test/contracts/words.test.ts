import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { QUESTION_IDS } from "../../src/questions/ids.ts";
import { UNITS } from "../../src/questions/units.ts";

const QUESTIONS = fileURLToPath(new URL("../../src/questions/", import.meta.url));
/** Terms of the data, not sentences. */
const TERMS = new Set<string>([
  ...UNITS,
  "verbal cooperation",
  "material cooperation",
  "verbal conflict",
  "material conflict",
]);

/** Texts in the code that hold two words in a row, comments left out. */
function sentences(code: string): string[] {
  const bare = code.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");
  return [...bare.matchAll(/"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\.)*)`/g)]
    .map(([, plain, template]) => plain ?? template ?? "")
    .filter((text) => /[A-Za-z]{2,},? [a-z]{2,}/.test(text) && !TERMS.has(text));
}

it.each([...QUESTION_IDS, "world"])("the question of %s builds no English", (id) => {
  const files = [
    ...(id === "world" ? [] : [`${id}.ts`]),
    ...readdirSync(`${QUESTIONS}${id}`).map((file) => `${id}/${file}`),
  ];
  const found = files.flatMap((file) =>
    sentences(readFileSync(`${QUESTIONS}${file}`, "utf8")).map((text) => `${file}: ${text}`),
  );
  expect(found).toEqual([]);
});

it("finds a sentence where there is one", () => {
  const code = 'const x = "one word"; // not this one\nconst y = `so many acts of aid`;';
  expect(sentences(code)).toEqual(["one word", "so many acts of aid"]);
  expect(sentences('measure("acts", labels.acts, n, "acts per 30 days")')).toEqual([]);
});
