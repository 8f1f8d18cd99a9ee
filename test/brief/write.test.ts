import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it, test } from "vitest";
import { withoutAnnex } from "../../src/brief/annex.ts";
import type { Brief } from "../../src/brief/brief.ts";
import { checkBrief } from "../../src/brief/check.ts";
import { composeBrief } from "../../src/brief/compose.ts";
import { renderHtml } from "../../src/brief/render/html.ts";
import { BRIEF_SCHEMA, briefJsonSchema } from "../../src/brief/schema.ts";
import { BRIEF_FORMATS, type BriefFormat, briefName, writeBrief } from "../../src/brief/write.ts";
import { openDesk } from "../../src/desk.ts";
import { ChanceryError } from "../../src/errors.ts";
import { QUESTION_IDS } from "../../src/questions/ids.ts";
import { systemReason } from "../../src/systemReason.ts";
import { TYPICAL } from "./figures/samples.ts";
import { sampleBrief } from "./sampleBrief.ts";

const folder = () => mkdtempSync(join(tmpdir(), "chancery-write-"));
const NAME = "chn-prk-2025-09-04";

/** Every file under a folder, by its path in it. */
function filesIn(path: string): string[] {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(path.length + 1))
    .sort();
}

describe("formats", () => {
  const PICTURES = [`${NAME}/history.figure.svg`, `${NAME}/outcomes.figure.svg`];
  test.each<[BriefFormat, string[]]>([
    ["html", [`${NAME}.html`]],
    ["json", [`${NAME}.json`]],
    ["md", [`${NAME}.md`, ...PICTURES]],
  ])("%s alone writes its own files and no others", (format, expected) => {
    const out = folder();
    const paths = writeBrief(sampleBrief(), out, [format]);
    expect(filesIn(out)).toEqual([...expected].sort());
    expect(paths.sort()).toEqual(expected.map((file) => join(out, file)).sort());
  });

  it("all of them at once, into a folder that is made", () => {
    const out = join(folder(), "new", "er");
    writeBrief(sampleBrief(), out, BRIEF_FORMATS);
    expect(filesIn(out)).toEqual([...PICTURES, `${NAME}.html`, `${NAME}.json`, `${NAME}.md`].sort());
  });

  it("the same brief again writes the same bytes over the old ones", () => {
    const out = folder();
    const read = () => filesIn(out).map((file) => readFileSync(join(out, file), "utf8"));
    writeFileSync(join(out, `${NAME}.html`), "an older brief");
    writeBrief(sampleBrief(), out, BRIEF_FORMATS);
    const first = read();
    writeBrief(sampleBrief(), out, BRIEF_FORMATS);
    expect(read()).toEqual(first);
    expect(first.join("")).not.toContain("an older brief");
  });

  it("are named by the pair and the day", () => {
    expect(briefName(sampleBrief())).toBe(NAME);
  });

  it("the pictures that the Markdown shows lie where it says", () => {
    const out = folder();
    writeBrief(sampleBrief(), out, ["md"]);
    const shown = [...readFileSync(join(out, `${NAME}.md`), "utf8").matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)];
    expect(shown.map((match) => match[1]!).sort()).toEqual(PICTURES);
  });

  it("without the annex page and Markdown are shorter and JSON has all, with no picture that nobody shows", () => {
    const brief = sampleBrief();
    brief.answers[0]!.body = 0;
    const plot = TYPICAL.find(({ data }) => data.kind === "effects")!;
    brief.answers[0]!.moreFigures = [plot];
    const out = folder();
    const read = (end: string) => readFileSync(join(out, `${NAME}.${end}`), "utf8");
    writeBrief(brief, out, BRIEF_FORMATS, undefined, false);
    expect(filesIn(out)).toEqual([...PICTURES, `${NAME}.html`, `${NAME}.json`, `${NAME}.md`].sort());
    expect(`${read("html")}${read("md")}`).not.toContain("What history.phases says");
    expect(JSON.parse(read("json"))).toEqual(brief);
    writeBrief(brief, out, BRIEF_FORMATS);
    expect(read("html")).toContain("What history.phases says");
    expect(read("md")).toContain("What history.phases says");
    expect(filesIn(out)).toContain(`${NAME}/${plot.id}.svg`);
  });

  it("JSON reads back as the brief", () => {
    const out = folder();
    writeBrief(sampleBrief(), out, ["json"]);
    expect(JSON.parse(readFileSync(join(out, `${NAME}.json`), "utf8"))).toEqual(sampleBrief());
  });
});

describe("where it can't be written", () => {
  const errorOf = (out: string): ChanceryError => {
    try {
      writeBrief(sampleBrief(), out, BRIEF_FORMATS);
    } catch (error) {
      if (error instanceof ChanceryError) return error;
      throw error;
    }
    throw new Error("nothing was thrown");
  };

  it("a file in place of the folder is told", () => {
    const path = join(folder(), "file");
    writeFileSync(path, "");
    const error = errorOf(path);
    expect(error).toMatchObject({ code: "io", exitCode: 1 });
    expect(error.message).toBe(
      `"${path}" could not be written: a file or link lies where a folder is needed.`,
    );
    expect(error.hint).toContain("--out");
  });

  it("a folder that may not be written is told", () => {
    if (process.getuid?.() === 0) return;
    const out = folder();
    chmodSync(out, 0o500);
    expect(errorOf(out).code).toBe("io");
  });

  it("nothing half-written stays: neither the part nor a broken file", () => {
    const out = folder();
    mkdirSync(join(out, `${NAME}.html`));
    const error = errorOf(out);
    expect(error.code).toBe("io");
    expect(error.message).toBe(
      `"${join(out, `${NAME}.html`)}" could not be written: a folder lies there (EISDIR).`,
    );
    expect(readdirSync(out).sort()).toEqual([NAME, `${NAME}.html`]);
  });

  it("a name that is too long is told in words", () => {
    const error = errorOf(join(folder(), "x".repeat(300)));
    expect(error.message).toMatch(/" could not be written: the name is too long \(ENAMETOOLONG\)\.$/);
  });
});

describe("a link that was laid beforehand", () => {
  const elsewhere = () => {
    const path = join(folder(), "precious");
    writeFileSync(path, "precious");
    return path;
  };

  it("at the name or beside it is replaced and not followed", () => {
    const out = folder();
    const target = elsewhere();
    const names = BRIEF_FORMATS.flatMap((format) =>
      ["", ".part", `.${process.pid}.part`].map((end) => `${NAME}.${format}${end}`),
    );
    for (const name of names) symlinkSync(target, join(out, name));
    writeBrief(sampleBrief(), out, BRIEF_FORMATS);
    expect(readFileSync(target, "utf8")).toBe("precious");
    for (const format of BRIEF_FORMATS) {
      expect(lstatSync(join(out, `${NAME}.${format}`)).isFile()).toBe(true);
      expect(existsSync(join(out, `${NAME}.${format}.${process.pid}.part`))).toBe(false);
    }
  });

  it("in place of the folder of pictures is refused before anything is written", () => {
    const out = folder();
    const target = folder();
    symlinkSync(target, join(out, NAME));
    expect(() => writeBrief(sampleBrief(), out, BRIEF_FORMATS)).toThrow(
      `"${join(out, NAME)}" could not be written: it is a link to another place`,
    );
    expect(readdirSync(target)).toEqual([]);
    expect(readdirSync(out)).toEqual([NAME]);
  });

  it("that leads nowhere is refused in words", () => {
    const out = folder();
    symlinkSync(join(out, "nowhere"), join(out, NAME));
    expect(() => writeBrief(sampleBrief(), out, ["md"])).toThrow("it is a link to another place");
  });
});

describe("the reason of a failure", () => {
  test.each([
    ["ENOSPC", "the disk is full (ENOSPC)"],
    ["EROFS", "the disk may only be read (EROFS)"],
    ["EACCES", "it may not be written by this user (EACCES)"],
    ["ENOTDIR", "a file lies where a folder is needed (ENOTDIR)"],
  ])("%s is in words", (code, words) => {
    expect(systemReason(Object.assign(new Error(`${code}: whatever`), { code }))).toBe(words);
  });

  it("is the system's own where there are none", () => {
    expect(systemReason(Object.assign(new Error("strange"), { code: "EODD" }))).toBe("strange");
  });
});

describe("a real brief", () => {
  let brief: Brief;
  let out: string;
  beforeAll(async () => {
    const desk = await openDesk({ chronicle: "none" });
    const pair = { a: "CHN", b: "PRK", asOf: "2025-09-04" };
    brief = await composeBrief(desk, { ...pair, since: "2025-09-02", compare: "judgements" });
    await desk.close();
    out = folder();
    writeBrief(brief, out, ["html", "json"]);
  });

  it("meets the standard, with ten answers and at most five judgements", () => {
    expect(checkBrief(brief)).toEqual([]);
    expect(brief.answers.map((answer) => answer.question)).toEqual([...QUESTION_IDS]);
    expect(brief.front.judgements).toHaveLength(5);
  });

  it("as JSON holds what the schema says and nothing else", () => {
    const json: unknown = JSON.parse(readFileSync(join(out, `${NAME}.json`), "utf8"));
    expect(BRIEF_SCHEMA.parse(json)).toEqual(json);
  });

  it("has at most forty findings in the bodies, two or more of each answer that has them", () => {
    expect(brief.answers.reduce((sum, { body }) => sum + body, 0)).toBe(40);
    for (const { body, findings } of brief.answers)
      expect(body).toBeGreaterThanOrEqual(Math.min(2, findings.length));
  });

  it("without the annex has its bodies' findings alone, and no link to nowhere", () => {
    const page = renderHtml(withoutAnnex(brief), new Map());
    const ids = new Set([...page.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]!));
    const onPage = brief.answers.flatMap(({ findings }) => findings).filter(({ id }) => ids.has(id));
    expect(onPage).toHaveLength(40);
    const links = [...page.matchAll(/href="#([^"]+)"/g)].map((match) => match[1]!);
    expect(links.filter((id) => !ids.has(id))).toEqual([]);
  });

  it("as HTML has an anchor for every finding, no id twice, and no link to nowhere", () => {
    const page = readFileSync(join(out, `${NAME}.html`), "utf8");
    const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]!);
    const findings = brief.answers.flatMap((answer) => answer.findings.map((finding) => finding.id));
    expect(findings.filter((id) => !ids.includes(id))).toEqual([]);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    const links = [...page.matchAll(/href="#([^"]+)"/g)].map((match) => match[1]!);
    expect(links.filter((id) => !ids.includes(id))).toEqual([]);
    expect(page).not.toMatch(/<script|undefined|NaN|\[object/);
  });

  it("counts what happened from the day after the earlier one, and tells the weightiest in order of time", () => {
    const [count, ...rest] = brief.changes!.items;
    // Kim at the parade on 3 September; two acts of either side on the 4th, when they talked.
    expect(count!.statement).toBe("5 events between the two from 3 September 2025 to 4 September 2025.");
    const events = rest.filter((change) => change.finding === "").map((change) => change.statement);
    expect(events).toHaveLength(5);
    expect(events[0]).toMatch(/^3 September 2025: .*parade/);
    expect(events.slice(1).join(" ")).toMatch(/Great Hall/);
  });

  it("counts the pair's events within the spans that it covers", () => {
    const [span, ...more] = brief.coverage;
    expect(more).toEqual([]);
    expect(span).toMatchObject({ dataset: "casebook", to: "2025-09-04" });
    const mix = brief.sourceMix.byPlace.reduce((sum, row) => sum + row.events, 0);
    expect(span!.pair).toBe(mix);
  });
});

it("the published schema is the one in the code", () => {
  const published = readFileSync(new URL("../../docs/brief.schema.json", import.meta.url), "utf8");
  expect(JSON.parse(published)).toEqual(JSON.parse(JSON.stringify(briefJsonSchema())));
});
