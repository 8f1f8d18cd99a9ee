import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { folder, within } from "./run.ts";

const PAIR = ["explain", "CHN", "PRK", "--as-of", "2025-09-04", "--chronicle", "none"];

it("writes the first page on the terminal: the news, the judgements, what to watch, ten short answers", async () => {
  const { out, error } = await within(...PAIR);
  expect(error).toBeUndefined();
  expect(out).toMatch(/^Xi and Kim meet after six years/);
  expect(out.match(/^• /gm)).toHaveLength(5);
  expect(out).toMatch(/Dates ahead\n.*10 October 2025/s);
  expect(out).toMatch(/●●●●●○/);
  expect(out.split("\n").every((line) => line.length <= 80)).toBe(true);
});

it("or as files, which lead nowhere that is not in them", async () => {
  const out = folder();
  expect((await within(...PAIR, "--format", "md,html", "--out", out)).error).toBeUndefined();
  expect(readdirSync(out).sort()).toEqual([
    "chn-prk-2025-09-04-explain.html",
    "chn-prk-2025-09-04-explain.md",
  ]);
  const html = readFileSync(join(out, "chn-prk-2025-09-04-explain.html"), "utf8");
  expect(html).not.toMatch(/href="#/);
  expect(html.match(/<article>/g)).toHaveLength(10);
  const markdown = readFileSync(join(out, "chn-prk-2025-09-04-explain.md"), "utf8");
  expect(markdown).toMatch(/^# Xi and Kim meet/);
  expect((await within(...PAIR, "--format", "pdf")).error).toMatchObject({ code: "unknown-option" });
});

it("or as JSON: the front of the brief", async () => {
  const front = JSON.parse((await within(...PAIR, "--json")).out);
  expect(Object.keys(front)).toEqual(
    expect.arrayContaining(["title", "bottomLine", "judgements", "watch", "short"]),
  );
  expect(front.short).toHaveLength(10);
});

it("tells which sentences are new and gone since an earlier day", async () => {
  const { out } = await within(...PAIR, "--since", "2024-09-04");
  expect(out).toMatch(/What changed since 4 September 2024\n/);
  expect(out).toMatch(/^ {2}\+ No leader of a third power/m);
  expect(out).toMatch(/^ {2}− /m);
  expect((await within(...PAIR)).out).not.toContain("What changed");
  expect((await within(...PAIR, "--since", "2025-09-04")).error).toMatchObject({ code: "usage" });
  const folderOf = folder();
  await within(...PAIR, "--since", "2024-09-04", "--format", "html", "--out", folderOf);
  const html = readFileSync(join(folderOf, "chn-prk-2025-09-04-explain.html"), "utf8");
  expect(html).toContain("<ins>");
  expect(html).not.toMatch(/href="#/);
});
