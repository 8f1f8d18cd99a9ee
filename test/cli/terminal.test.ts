import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { printAnswer } from "../../src/cli/printAnswer.ts";
import { barLine, progressBar } from "../../src/cli/progress.ts";
import { columns, type Terminal, terminal, wrap } from "../../src/cli/terminal.ts";
import { answer, evidence, finding, LIKELY, measure } from "../brief/sampleBrief.ts";
import { HOSTILE, UNSAFE } from "../support/hostile.ts";

describe("wrapping", () => {
  it("breaks at the last word that fits", () => {
    expect(wrap("one two three four", 9)).toBe("one two\nthree\nfour");
    expect(wrap("one two", 7)).toBe("one two");
    expect(wrap("one two", 6)).toBe("one\ntwo");
  });

  it("indents, the first line in its own way", () => {
    expect(wrap("one two three", 9, "    ", "  • ")).toBe("  • one\n    two\n    three");
  });

  it("leaves a word that is too long whole, on a line of its own", () => {
    expect(wrap("see https://example.org/a/long/address now", 12)).toBe(
      "see\nhttps://example.org/a/long/address\nnow",
    );
  });

  it("never parts a number from its percent sign, whatever stands before and after", () => {
    expect(wrap("is France: 45 %.", 13)).toBe("is France:\n45 %.");
    expect(wrap("very likely, 87 % [74–95 %]: a", 16)).toBe("very likely,\n87 % [74–95 %]:\na");
    expect(wrap("45  %", 3)).toBe("45 %");
    const lead = "On 1 June 2019 the likeliest object is France, 45 %: (0.5 % of all), then Italy, 12 %.";
    for (let width = 1; width <= 90; width++) {
      const wrapped = wrap(lead, width);
      expect(wrapped).not.toMatch(/^%/m);
      expect(wrapped.replaceAll("\n", " ")).toBe(lead);
    }
    expect(wrap("a % sign", 3)).toBe("a %\nsign");
    expect(wrap("one % sign", 4)).toBe("one\n%\nsign");
  });

  it("counts two columns for East Asian letters and emoji, none for marks", () => {
    expect(columns("조선")).toBe(4);
    expect(columns("中国 and 日本")).toBe(13);
    expect(columns("e\u0301")).toBe(1);
    expect(columns("🇨🇳")).toBe(4);
    expect(wrap("조선 중국 일본", 9)).toBe("조선 중국\n일본");
    expect(wrap("조선 중국 일본", 8)).toBe("조선\n중국\n일본");
  });

  it("of nothing is nothing, and spaces around or between count once", () => {
    expect(wrap("", 10)).toBe("");
    expect(wrap("  a \n\t b ", 10)).toBe("a b");
  });

  it("keeps every word, in order, in lines that fit wherever words do", () => {
    const word = fc.stringMatching(/^[a-z조中]{1,15}$/);
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 1, max: 40 }),
        (words, width) => {
          const lines = wrap(words.join(" "), width, " ").split("\n");
          expect(lines.flatMap((line) => line.trim().split(" "))).toEqual(words);
          for (const line of lines) expect(columns(line) <= width || !line.trim().includes(" ")).toBe(true);
        },
      ),
    );
  });
});

describe("the terminal", () => {
  /** What is written to the screen while `work` prints, with colours as on a terminal. */
  const written = (work: () => void): { out: string; err: string } => {
    const texts = { out: "", err: "" };
    const { isTTY } = process.stdout;
    for (const name of ["NO_COLOR", "NODE_DISABLE_COLORS", "CI"]) vi.stubEnv(name, undefined);
    vi.stubEnv("FORCE_COLOR", "1");
    process.stdout.isTTY = true;
    const spies = (["out", "err"] as const).map((key) =>
      vi.spyOn(process[`std${key}`], "write").mockImplementation((text) => {
        texts[key] += String(text);
        return true;
      }),
    );
    try {
      work();
    } finally {
      for (const spy of spies) spy.mockRestore();
      process.stdout.isTTY = isTTY;
      vi.unstubAllEnvs();
    }
    return texts;
  };

  it("shows its own styles and no escape code of data, styled or not", () => {
    const { out, err } = written(() => {
      terminal.out(terminal.style("bold", `Held ${HOSTILE}`), `\n${HOSTILE}\n`);
      terminal.err(`${HOSTILE}\n`);
    });
    expect(out.startsWith("\u001b[1mHeld ␛[31mred")).toBe(true);
    expect(out.replace("\u001b[1m", "").replace("\u001b[22m", "").replaceAll("\n", "")).not.toMatch(UNSAFE);
    expect(err.replaceAll("\n", "")).not.toMatch(UNSAFE);
  });

  it("draws a line over, whatever the name in it", () => {
    const { err } = written(() => {
      terminal.redraw(`[###] a\n${HOSTILE}.csv`);
      terminal.redraw("");
    });
    expect(err.startsWith("\r\u001b[K[###] a ␛[31m")).toBe(true);
    expect(err.endsWith(".csv\r\u001b[K")).toBe(true);
    expect(err.replaceAll("\r\u001b[K", "")).not.toMatch(UNSAFE);
  });

  it("prints JSON that reads back and can be looked at", () => {
    const { out } = written(() => terminal.json({ name: HOSTILE }, 2));
    expect(out.replaceAll("\n", "")).not.toMatch(UNSAFE);
    expect(JSON.parse(out)).toEqual({ name: HOSTILE });
  });

  it("prints an answer whose every text is hostile, each on its line", () => {
    const hostile = `x\n${HOSTILE}\ny`;
    const spoilt = answer("history", [
      finding("history.phases", {
        statement: hostile,
        likelihood: { ...LIKELY, term: hostile as never },
        numbers: [measure({ label: hostile, unit: hostile as never })],
        evidence: [evidence({ who: hostile, what: hostile, when: hostile, publisher: hostile })],
      }),
    ]);
    const short = [{ text: hostile, findings: ["history.phases"] }];
    const texts = { title: hostile, short, headline: hostile, alternatives: [hostile], method: hostile };
    const { out } = written(() => printAnswer({ ...spoilt, ...texts }, { asOf: "2025-09-04" }, terminal));
    const styles = /\p{Cc}\[(?:1|2|22)m/gu;
    expect(out.match(styles)?.length).toBeGreaterThan(10);
    expect(out.replace(styles, "").replaceAll("\n", "")).not.toMatch(UNSAFE);
    expect(out).not.toMatch(/^[xy]$/m);
  });
});

describe("a bar", () => {
  it("shows the share, the amounts, the rate and the time left", () => {
    expect(barLine(3, 6, "MB", 2, "a.tab")).toBe(
      `[${"#".repeat(12)}${"-".repeat(12)}] 3 of 6 MB · 1.5 MB/s · 2 s left · a.tab`,
    );
    expect(barLine(0, 6.25, "MB", 0, "")).toBe(`[${"-".repeat(24)}] 0 of 6.3 MB`);
  });

  it("is full at the end, never runs over, and never has less than no time left", () => {
    expect(barLine(6, 6, "MB", 4, "")).toBe(`[${"#".repeat(24)}] 6 of 6 MB · 1.5 MB/s · 0 s left`);
    expect(barLine(9, 6, "MB", 4, "")).toContain(`[${"#".repeat(24)}] 9 of 6 MB · 2.3 MB/s · 0 s left`);
    expect(barLine(0, 0, "MB", 0, "")).toBe(`[${"#".repeat(24)}] 0 of 0 MB`);
  });
});

describe("progress", () => {
  const screen = (live: boolean) => {
    const drawn: string[] = [];
    const terminal: Terminal = {
      out: () => expect.fail("progress never mixes with results"),
      err: () => expect.fail("progress is drawn over, not told"),
      json: () => expect.fail("progress never mixes with results"),
      redraw: (line) => drawn.push(line),
      width: 80,
      live,
      style: (kind, text) => ({ kind, text }),
    };
    return { drawn, terminal };
  };

  it("is silent in a pipe", () => {
    const { drawn, terminal } = screen(false);
    const bar = progressBar(terminal, 10, "answers");
    bar.update(5, "history");
    bar.finish();
    expect(drawn).toEqual([]);
  });

  it("redraws its line ten times a second at most, always at the end, and wipes it", () => {
    const { drawn, terminal } = screen(true);
    let time = 0;
    const bar = progressBar(terminal, 10, "answers", () => time);
    for (const [at, done] of [
      [0, 1],
      [50, 2],
      [99, 3],
      [120, 4],
      [130, 10],
    ] as const) {
      time = at;
      bar.update(done, `step ${done}`);
    }
    bar.finish();
    expect(drawn.map((text) => text.match(/step \d+/)?.[0])).toEqual([
      "step 1",
      "step 4",
      "step 10",
      undefined,
    ]);
    expect(drawn.at(-1)).toBe("");
  });
});
