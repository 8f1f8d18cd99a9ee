import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { plainJson, plainLines, plainText } from "../src/plainText.ts";
import { HOSTILE, UNSAFE } from "./support/hostile.ts";

describe("text of data", () => {
  test.each([
    ["\u001b[31mred\u001b[0m", "␛[31mred␛[0m"],
    ["\u001b]8;;https://x.org\u0007here\u001b]8;;\u0007", "␛]8;;https://x.org␇here␛]8;;␇"],
    ["a\u0000b\u007fc\u009b31m", "a␀b␡c�31m"],
    ["one\r\ntwo\tthree\u2028four\u2029five\u0085six", "one two three four five six"],
    ["\u202egnp.exe\u202c \u2066a\u2069 \u200eb\u200f\u061c", "gnp.exe a b"],
    ["Chi\u200bna \ufeffPe\u00adople\u2060s \u3164\u{e0041}", "China Peoples "],
    ["Chi\u200dna Pe\u200cople \u200d", "China People "],
    ["\ud800 \uffff", "� �"],
  ])("%j is shown as %j", (text, expected) => {
    expect(plainText(text)).toBe(expected);
  });

  test.each([
    ["emoji of several parts", "👩‍👩‍👧‍👦 🏴‍☠️ ❤️‍🔥 👍🏽 🇨🇳"],
    ["a flag of a region", "🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}"],
    ["marks upon letters", "e\u0301 ñ a\u0323\u0302"],
    ["joiners of scripts", "می\u200cخواهم क्\u200dष ශ්\u200dරී"],
    ["scripts", "조선 中国 日本 Россия Ελλάδα العربية עברית ไทย ქართული ᠮᠣᠩᠭᠣᠯ᠋"],
    ["signs", "“–—…” 5\u00a0% − ↔ €"],
  ])("%s stays", (_, text) => {
    expect(plainText(text)).toBe(text);
  });

  it("makes the same of a character whether all about it are ordinary or not", () => {
    const unlike: string[] = [];
    for (let code = 0; code < 0xffff; code++) {
      const character = `(${String.fromCharCode(code)})`;
      // What is beyond the first plane is never passed over at first sight.
      if (plainText(`${character}👍`) !== `${plainText(character)}👍`) unlike.push(code.toString(16));
    }
    expect(unlike).toEqual([]);
  });

  it("never holds what drives a screen, whatever it is made of", () => {
    expect(plainText(HOSTILE)).not.toMatch(UNSAFE);
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(plainText(text)).not.toMatch(UNSAFE);
        expect(plainText(plainText(text))).toBe(plainText(text));
      }),
    );
  });

  it("keeps its lines where they are wanted", () => {
    expect(plainLines("a\u001b\r\n\tb\n")).toBe("a␛ \n b\n");
  });
});

describe("JSON", () => {
  it("reads back as the value, and holds nothing unsafe", () => {
    const units = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 });
    const texts = fc.oneof(
      fc.constant(HOSTILE),
      fc.string({ unit: "binary" }),
      units.map((codes) => String.fromCharCode(...codes)),
    );
    fc.assert(
      fc.property(
        fc.record({ a: texts, b: fc.array(texts) }),
        fc.constantFrom(undefined, 2),
        (value, indent) => {
          const json = plainJson(value, indent);
          expect(JSON.parse(json)).toEqual(value);
          expect(json.replaceAll("\n", "")).not.toMatch(UNSAFE);
        },
      ),
    );
  });

  it("is as JSON.stringify writes it where nothing is amiss", () => {
    const value = { name: "조선 👩‍👧 é", n: [1, null], text: "a\nb" };
    expect(plainJson(value, 2)).toBe(JSON.stringify(value, null, 2));
    expect(plainJson({ a: "\u009b\u202e\u{e0041}" })).toBe('{"a":"\\u009b\\u202e\\udb40\\udc41"}');
  });
});
