import { createHash } from "node:crypto";
import { parseHTML } from "linkedom";
import { describe, expect, it, test } from "vitest";
import { withoutAnnex } from "../../src/brief/annex.ts";
import type { Brief, Redlined } from "../../src/brief/brief.ts";
import { drawingsOf } from "../../src/brief/drawings.ts";
import { figureSvg } from "../../src/brief/figures/svg.ts";
import { escapeHtml, safeUrl } from "../../src/brief/render/escape.ts";
import { escapeMarkdown } from "../../src/brief/render/escapeMarkdown.ts";
import { figureTable } from "../../src/brief/render/figureTable.ts";
import { renderHtml } from "../../src/brief/render/html.ts";
import { renderMarkdown } from "../../src/brief/render/markdown.ts";
import { likelihoodText, measureText } from "../../src/brief/render/numbers.ts";
import type { Answer } from "../../src/questions/answer.ts";
import { HOSTILE, UNSAFE } from "../support/hostile.ts";
import { TYPICAL } from "./figures/samples.ts";
import { evidence, LIKELY, measure, sampleBrief } from "./sampleBrief.ts";

const POINTS = [
  { date: "2024-01-01", value: 3 },
  { date: "2025-01-01", value: 12 },
];
const html = (brief: Brief) => renderHtml(brief, new Map());
const markdown = (brief: Brief) => renderMarkdown(brief, (figure) => `pictures/${figure.id}.svg`);

/** The brief with every text in it replaced, but for what the code itself chooses from. */
function filledWith(text: string): Brief {
  const fixed = new Set([
    ...["format", "asOf", "date", "from", "to", "since", "question", "nature", "level", "kind", "code"],
    ...["id", "finding", "basis", "key"],
  ]);
  const fill = (value: unknown, key: string): unknown => {
    if (typeof value === "string") return fixed.has(key) ? value : text;
    if (Array.isArray(value)) return value.map((one) => fill(one, key));
    if (value === null || typeof value !== "object") return value;
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, fill(one, name)]));
  };
  return fill({ ...sampleBrief(), quarantined: [{ dataset: "d", reason: "r", rows: 3 }] }, "") as Brief;
}

describe("control characters, marks of direction and what hides", () => {
  it("come neither into the page nor into the Markdown nor into a picture", () => {
    const brief = filledWith(HOSTILE);
    expect(html(brief).replaceAll("\n", "")).not.toMatch(UNSAFE);
    expect(markdown(brief).replaceAll("\n", "")).not.toMatch(UNSAFE);
    expect(html(brief)).toContain("␛[31mred␛[0m");
    const figure = sampleBrief().answers[0]!.figure!;
    const data = { ...figure.data, unit: HOSTILE, series: [{ label: HOSTILE, points: POINTS }] } as never;
    const svg = figureSvg({ ...figure, title: HOSTILE, alt: HOSTILE, caption: HOSTILE, data });
    expect(svg).toContain("␛");
    expect(svg.replaceAll("\n", "")).not.toMatch(UNSAFE);
  });
});

describe("HTML", () => {
  it("turns hostile text into text, wherever it stands", () => {
    const page = html(filledWith(`<script>alert("1")</script><img src=x onerror='alert(1)'>&amp;`));
    expect(page).not.toContain("<script");
    expect(page).not.toContain("<img");
    expect(page).toContain("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;");
    expect(page).toContain("onerror=&#39;alert(1)&#39;&gt;&amp;amp;");
    const { document } = parseHTML(page);
    const attributes = [...document.querySelectorAll("*")].flatMap((element) => [...element.attributes]);
    expect(attributes.length).toBeGreaterThan(50);
    expect(attributes.filter(({ name }) => name.startsWith("on"))).toEqual([]);
  });

  test.each([
    "javascript:alert(1)",
    "data:text/html,x",
    " javascript:alert(1)",
    "vbscript:x",
    "file:///etc/passwd",
    "",
    'https://x/" onclick="alert(1)',
    "https://x/>a",
    "https://x/`a",
    "https://x/\\a",
    "https://x/\u001b[31m",
    "https://x/\u202egro.live",
    "https://x/\u200b",
    "https://x/\u0085",
  ])("makes no link of %j", (url) => {
    const brief = sampleBrief();
    brief.answers[0]!.findings[0]!.evidence = [evidence({ url, publisher: "Gazette" })];
    expect(html(brief)).toContain(`<span class="publisher">Gazette · casebook events.csv:7</span>`);
    expect(markdown(brief)).toContain("Kim met Xi in Beijing. Gazette (casebook events.csv:7)");
    expect(safeUrl(url)).toBeUndefined();
  });

  it("links a web address to its publisher", () => {
    const brief = sampleBrief();
    brief.answers[0]!.findings[0]!.evidence = [evidence({ url: "https://example.org/?a=1&b='2" })];
    expect(html(brief)).not.toContain('href="https://example.org/?a=1&b=');
    brief.answers[0]!.findings[0]!.evidence = [evidence({ url: "https://example.org/?a=1&b=2" })];
    expect(html(brief)).toContain('<a href="https://example.org/?a=1&amp;b=2" rel="noreferrer">Gazette</a>');
  });

  it("gives every finding and question an anchor, and links only to what is there", () => {
    const page = html(sampleBrief());
    const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]!);
    expect(ids).toEqual(
      expect.arrayContaining(["history", "history.phases", "outcomes.visit-90", "judgements"]),
    );
    expect(new Set(ids).size).toBe(ids.length);
    const links = [...page.matchAll(/href="#([^"]+)"/g)].map((match) => match[1]!);
    expect(links).toContain("history.phases");
    expect(links.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it("says first of all what it may do: show itself, in its own style, and nothing more", () => {
    const page = html(sampleBrief());
    const style = page.match(/<style>([\s\S]*?)<\/style>/)![1]!;
    const hash = createHash("sha256").update(style).digest("base64");
    expect(page).toContain(
      `<head>\n<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${hash}'; img-src data:; base-uri 'none'; form-action 'none'">\n`,
    );
  });

  it("needs no style but the one that it names, in no figure either", () => {
    const drawn = new Map(TYPICAL.map((figure) => [figure.id, drawingsOf(figure)]));
    const brief = sampleBrief();
    brief.answers[0]!.moreFigures = [...TYPICAL];
    const page = renderHtml(brief, drawn);
    expect(page.match(/<svg[^>]*role="img"/g)!.length).toBeGreaterThanOrEqual(2 * TYPICAL.length);
    expect(page).not.toMatch(/<[^>]*\sstyle=/);
    expect(page.match(/<style/g)).toHaveLength(1);
  });

  it("has no script and asks the network for nothing", () => {
    const page = html(sampleBrief());
    expect(page).not.toMatch(/<script|<link|<iframe|<object|@import|url\(|\bsrc=|\bon[a-z]+="/i);
  });

  it("tells dates by machine and by word, the chance with its word, and the rows in quarantine", () => {
    const brief = sampleBrief();
    expect(html(brief)).toContain("No row of the sources was refused.");
    brief.quarantined = [
      { dataset: "mine", reason: "bad <date>", rows: 1200 },
      { dataset: "mine", reason: "NUL byte", rows: 2 },
    ];
    const page = html(brief);
    expect(page).toContain(
      "1,202 rows of the sources could not be read and stand in quarantine: 1,200 bad &lt;date&gt;, 2 NUL byte.",
    );
    expect(page).toContain('<time datetime="2025-09-04">4 September 2025</time>');
    expect(page.replaceAll("\u00a0", " ")).toContain("likely, 60 % [40 % to 75 %]");
  });

  it("says so where there is no judgement, no focal event, nothing to compare", () => {
    const brief = sampleBrief();
    brief.front.judgements = [];
    brief.changes = null;
    brief.subject.focal = null;
    const page = html(brief);
    expect(page).toContain("too thin for a judgement");
    expect(page).toContain("none in the 30 days before");
    expect(page).not.toContain('id="changes"');
    expect(markdown(brief)).toContain("too thin for a judgement");
    expect(markdown(brief)).not.toContain("What changed");
  });

  it("gives a figure its data as a table, “no data” apart from zero, and its words where it is not drawn", () => {
    const brief = sampleBrief();
    brief.answers[0]!.figure!.data = {
      kind: "lines",
      unit: "acts",
      marks: [],
      series: [
        {
          label: "acts",
          points: [
            { date: "2024-01-01", value: 0 },
            { date: "2025-01-01", value: null },
          ],
        },
      ],
    };
    const page = html(brief);
    expect(page).toContain('<td>2024-01-01</td><td class="n">0</td>');
    expect(page).toContain('<td>2025-01-01</td><td class="none">no data</td>');
    expect(page).toContain("<p>A line that rises.</p>");
  });

  it("shows the first 400 rows of long data and says so", () => {
    const brief = sampleBrief();
    const points = Array.from({ length: 401 }, (_, index) => ({ date: `d${index}`, value: index }));
    brief.answers[0]!.figure!.data = {
      kind: "lines",
      unit: "acts",
      marks: [],
      series: [{ label: "acts", points }],
    };
    const page = html(brief);
    expect(page).toContain("The first 400 of 401 rows; the JSON has all.");
    expect(page).toContain("<td>d399</td>");
    expect(page).not.toContain("<td>d400</td>");
  });
});

describe("what changed of the short answers", () => {
  const redline = (wish: Partial<Redlined>[]): Brief => {
    const brief = sampleBrief();
    const [first] = brief.changes!.redline!;
    brief.changes!.redline = wish.map((one) => ({ ...first!, words: undefined, was: undefined, ...one }));
    return brief;
  };

  it("is marked word by word under its question, told by ear and without colour", () => {
    const page = html(sampleBrief());
    expect(page).toContain(
      '<li><a class="label" href="#history">History</a><ul><li>They met <del><span class="unseen">gone: </span>seldom</del> <ins><span class="unseen">new: </span>often</ins> last year.</li></ul></li>',
    );
    expect(page).toContain(
      '<li><a class="label" href="#outcomes">Outcomes</a><ul><li><ins><span class="unseen">new: </span>A visit is likely.</ins></li><li><del><span class="unseen">gone: </span>No visit is in sight.</del></li></ul></li>',
    );
    expect(page).toContain(
      "Underlined is new, struck through is gone; a sentence that is gone need not be untrue now.",
    );
    expect(page).toMatch(/\.redline ins\{[^}]*text-decoration:underline/);
    expect(page).toMatch(/\.redline del\{[^}]*text-decoration:line-through/);
    expect(page).toMatch(/\.unseen\{[^}]*clip-path/);
  });

  it("is struck through or bold in Markdown", () => {
    expect(markdown(sampleBrief())).toContain(
      `### The short answers, sentence by sentence

Bold is new, struck through is gone; a sentence that is gone need not be untrue now.

- History
  - They met ~~seldom~~ **often** last year.
- Outcomes
  - **A visit is likely.**
  - ~~No visit is in sight.~~

## Gaps`,
    );
  });

  it("says so where nothing changed, and nothing where it was not compared", () => {
    const brief = redline([]);
    expect(html(brief)).toContain("<p>Every sentence of the short answers stands as it stood.</p>");
    expect(html(brief)).not.toContain('<ul class="redline">');
    expect(markdown(brief)).toContain(
      "\n\nEvery sentence of the short answers stands as it stood.\n\n## Gaps",
    );
    brief.changes!.redline = undefined;
    expect(html(brief)).not.toContain("sentence by sentence");
    expect(markdown(brief)).not.toContain("sentence by sentence");
  });

  test.each(["same", "new", "gone"] as const)("is text alone, whatever stands in it as %s", (kind) => {
    const text = `<b onclick='x'>~~a~~ **b** [c](javascript:d)\n# e`;
    const whole = kind === "same" ? [] : [{ kind, text }];
    const brief = redline([{ words: [{ text, kind }] }, ...whole]);
    const page = parseHTML(html(brief)).document.querySelector(".redline")!;
    expect(page.querySelectorAll("b")).toHaveLength(0);
    expect(page.textContent).toContain("<b onclick='x'>~~a~~ **b** [c](javascript:d) # e");
    const lines = markdown(brief)
      .split("\n")
      .filter((line) => line.includes("onclick"));
    const safe = "&lt;b onclick='x'&gt;&#126;&#126;a&#126;&#126; \\*\\*b\\*\\* &#91;c&#93;(javascript:d) # e";
    const marked = { same: safe, new: `**${safe}**`, gone: `~~${safe}~~` }[kind];
    expect(lines).toEqual([marked, ...whole.map(() => marked)].map((line) => `  - ${line}`));
  });

  it("leaves no empty mark where nothing of a text can be shown", () => {
    const brief = redline([{ kind: "new", text: "\u200b" }]);
    expect(markdown(brief)).not.toContain("****");
  });
});

describe("Markdown", () => {
  it("escapes what would be markup, in lists, tables and links", () => {
    const text = markdown(filledWith("a|b *c* [d](javascript:e) `f` <g> _h_"));
    expect(text).not.toMatch(/\|b|<g|\]\(javascript|`f/);
    expect(text).toContain("a&#124;b \\*c\\* &#91;d&#93;(javascript:e) &#96;f&#96; &lt;g&gt; \\_h\\_");
  });

  test.each([
    ["[click](javascript:alert(1))", "&#91;click&#93;(javascript:alert(1))"],
    ["\\[click\\](javascript:alert(1))", "&#92;&#91;click&#92;&#93;(javascript:alert(1))"],
    ["a [click] (javascript:alert(1))", "a &#91;click&#93; (javascript:alert(1))"],
    ["a [click][1] ![x](y)", "a &#91;click&#93;&#91;1&#93; !&#91;x&#93;(y)"],
    ["[1]: javascript:alert(1)", "&#91;1&#93;: javascript:alert(1)"],
    [
      "[x] done [[page]] [^1] end [a]",
      "&#91;x&#93; done &#91;&#91;page&#93;&#93; &#91;^1&#93; end &#91;a&#93;",
    ],
    ["<javascript:alert(1)> <b", "&lt;javascript:alert(1)&gt; &lt;b"],
    [
      "&lt;script&gt; &#x6a; &#106; &copy; R&D &",
      "&amp;lt;script&amp;gt; &amp;#x6a; &amp;#106; &amp;copy; R&D &",
    ],
    ["&lt", "&amp;lt"],
    ["~~gone~~ ~gone~", "&#126;&#126;gone&#126;&#126; &#126;gone&#126;"],
    ["$\\href{x}{y}$ for $5", "&#36;&#92;href&#123;x}&#123;y}&#36; for $5"],
    ["see http://a.org/b_c*d.", "see `http://a.org/b_c*d`."],
    ["(HTTPS://A.ORG), www.a.org! 1ftp://x", "(`HTTPS://A.ORG`), `www.a.org`! `1ftp://x`"],
    ["to kim@gov.kp, mailto:a.b@c.org", "to `kim@gov.kp`, mailto:`a.b@c.org`"],
    ["http://a`b|c<d>", "`http://a`&#96;b&#124;c&lt;d&gt;"],
    ["[a](http://b.org)", "&#91;a&#93;(`http://b.org`)"],
    ["`x` http://y `z`", "&#96;x&#96; `http://y` &#96;z&#96;"],
  ])("%j becomes no link and no markup in any renderer", (text, safe) => {
    expect(escapeMarkdown(text)).toBe(safe);
  });

  test.each([
    'China (with Russia) said: 3.13 [2.51, 3.76] % (90 % interval, n = 9), p < 0.001; it\'s "fine" – $5 & more!',
    "likely, 60 % [40 % to 75 %].",
    "2.4 [at least 1.1] acts",
    "Kim → Xi: 조선 👩‍👧 e\u0301",
  ])("%j stays as readable as it is", (text) => {
    expect(escapeMarkdown(text)).toBe(text);
  });

  it("is safe to compose: no text makes a link with the next", () => {
    const brief = sampleBrief();
    const url = "https://example.org/a_(b)[c](javascript:d)|e?f=1&copy;";
    const texts = { who: "[a", what: "b]", publisher: "[c]", source: "(javascript:d)" };
    brief.answers[0]!.findings[0]!.evidence = [evidence({ ...texts, url }), evidence({ ...texts, url: "" })];
    brief.answers[0]!.findings[0]!.numbers = [measure({ label: "[d]", value: 12 })];
    const text = markdown(brief);
    expect(text).toContain(
      "&#91;a: b&#93; [&#91;c&#93;](<https://example.org/a_%28b%29%5Bc%5D%28javascript:d%29%7Ce?f=1&amp;copy;>) ((javascript:d))",
    );
    expect(text).toContain("&#91;a: b&#93; &#91;c&#93; ((javascript:d))");
    expect(text).toContain("- &#91;d&#93;: 12");
  });

  it("lets no text begin a block of its own or break a row", () => {
    for (const [text, safe] of [
      ["# title", "\\# title"],
      ["- item", "\\- item"],
      ["+ item", "\\+ item"],
      ["2025. A year", "2025\\. A year"],
      ["3) third", "3\\) third"],
      ["one\r\n\n# two", "one # two"],
      ["    code", "code"],
      ["> quote", "&gt; quote"],
      ["plain - text #1", "plain - text #1"],
    ] as const)
      expect(escapeMarkdown(text)).toBe(safe);
  });

  it("shows a picture by its place beside the document, with its words", () => {
    expect(markdown(sampleBrief())).toContain("![A line that rises.](pictures/history.figure.svg)");
  });

  it("has the parts of a brief in their order", () => {
    const headings = [...markdown(sampleBrief()).matchAll(/^#+ (.*)$/gm)].map((match) => match[1]);
    expect(headings).toEqual([
      "Xi and Kim meet",
      "Key judgements",
      "What to watch",
      "The questions in short",
      "How did it come to be?",
      "1. What of history?",
      "2. What of outcomes?",
      "What changed since 4 September 2024",
      "The short answers, sentence by sentence",
      "Gaps",
      "Sources and their quality",
    ]);
  });

  it("has a table row for each span that is covered, with as many cells as its head", () => {
    const brief = sampleBrief();
    brief.coverage[0]!.dataset = "mine | yours";
    const rows = markdown(brief)
      .split("\n")
      .filter((line) => line.startsWith("|"))
      .map((line) => line.split(/(?<!\\)\|/).length);
    expect(rows).toEqual([7, 7, 7]);
    expect(markdown(brief)).toContain("- No row of the sources was refused.");
  });
});

describe("short before long", () => {
  const withAnnex = (): Brief => {
    const brief = sampleBrief();
    const ids = ["history.phases", "history.now", "history.aid"];
    const [first] = brief.answers;
    const findings = ids.map((id) => ({ ...first!.findings[0]!, id, statement: `Of ${id}.` }));
    const short = [
      { text: "They met often.", findings: ["history.aid", "history.phases"] },
      { text: "Little is sure.", findings: ["history.now"] },
    ];
    return { ...brief, answers: [{ ...first!, findings, short, body: 2 }] };
  };

  it("on the page: each sentence with the numbers of the findings that bear it, in order", () => {
    const page = html(withAnnex());
    const link = (id: string, at: number) => `<a href="#history.${id}" aria-label="finding ${at}">${at}</a>`;
    expect(page).toContain(
      `<p class="short">They met often.<sup class="borne">${link("phases", 1)} ${link("aid", 3)}</sup> Little is sure.<sup class="borne">${link("now", 2)}</sup></p>`,
    );
  });

  it("on the page: the annex is folded at the end, and its findings are numbered on", () => {
    const page = html(withAnnex());
    const at = page.indexOf('<section id="annex">');
    expect(at).toBeGreaterThan(page.indexOf('id="reading"'));
    const [body, annex] = [page.slice(0, at), page.slice(at)];
    expect(annex).toContain(
      '<details class="annex"><summary>What of history? <span>1 more finding</span></summary>',
    );
    expect(annex).toContain('<ol class="findings" start="3">');
    expect(annex).toContain('<li id="history.aid">');
    expect(body).not.toContain('<li id="history.aid">');
    expect(body).toContain('<a href="#annex-history">1 more finding in the annex</a>');
    expect(annex).toContain('<div id="annex-history">');
    expect(html(sampleBrief())).not.toMatch(/<section id="annex|"#annex|class="in-print"/);
  });

  it("on the page: each piece of evidence stands once, the first three beside their finding", () => {
    const brief = sampleBrief();
    const pieces = ["one", "two", "three", "four", "five"].map((what) =>
      evidence({ what: `Piece ${what}.` }),
    );
    brief.answers[0]!.findings[0]!.evidence = pieces;
    const page = html(brief);
    const at = page.indexOf('<section id="annex">');
    for (const [index, { what }] of pieces.entries()) {
      expect(page.split(what)).toHaveLength(2);
      expect(page.indexOf(what) < at).toBe(index < 3);
    }
    expect(page).toContain("<summary>What of history? <span>2 more pieces of evidence</span></summary>");
    expect(page).toContain('<li><a href="#history.phases">Finding 1</a>');
    const text = markdown(brief);
    expect(text.indexOf("Piece three.")).toBeLessThan(text.indexOf("## Annex"));
    expect(text.indexOf("Piece four.")).toBeGreaterThan(text.indexOf("- More evidence of finding 1:"));
  });

  it("on the page: the plot of an event study is folded away, other figures stand, each under its topic", () => {
    const brief = sampleBrief();
    const [dots, plot] = ["beforeAfter", "effects"].map((kind) => ({
      ...TYPICAL.find(({ data }) => data.kind === kind)!,
      topic: `Topic of ${kind}`,
    }));
    brief.answers[0]!.moreFigures = [dots!, plot!];
    const page = html(brief);
    const annex = page.indexOf('<section id="annex">');
    expect(page).toContain("<summary>What of history? <span>1 plot</span></summary>");
    expect(page.indexOf('<figure id="figure-effects">')).toBeGreaterThan(annex);
    expect(page.indexOf('<figure id="figure-before-after">')).toBeGreaterThan(0);
    expect(page.indexOf('<figure id="figure-before-after">')).toBeLessThan(annex);
    expect(page).toContain('<p class="figure-topic">Topic of beforeAfter</p>\n<p class="figure-title">');
    const text = markdown(brief);
    expect(text.indexOf("## Annex")).toBeLessThan(text.indexOf(`pictures/${plot!.id}.svg`));
    expect(text.indexOf("## Annex")).toBeGreaterThan(text.indexOf(`pictures/${dots!.id}.svg`));
  });

  it("in Markdown: the short answer first, the annex under its own heading at the end", () => {
    const text = markdown(withAnnex());
    expect(text).toContain("**They met often. Little is sure.**");
    expect(text.indexOf("## Annex")).toBeGreaterThan(text.indexOf("## Sources"));
    expect(text.indexOf("## Annex")).toBeLessThan(text.indexOf("Of history.aid."));
    expect(text.match(/Of history\.aid\./g)).toHaveLength(1);
    expect(markdown(sampleBrief())).not.toContain("## Annex");
  });

  it("what is said once is not said again: a short answer on the first page, each gap once", () => {
    const brief = sampleBrief();
    brief.answers = [brief.answers[0]!];
    const [{ short, headline }] = brief.answers as [Answer];
    const [first, ...others] = short;
    const history = brief.front.short.find(({ question }) => question === "history")!;
    history.sentences = [first!];
    for (const text of [html(brief), markdown(brief)]) {
      for (const one of short) expect(text.split(one.text)).toHaveLength(2);
      expect(text.includes(headline)).toBe(others.length === 0);
      expect(text.split("No data before 1948.")).toHaveLength(2);
    }
    history.sentences = short;
    for (const text of [html(brief), markdown(brief)]) expect(text).toContain(headline);
  });

  it("without the annex: nothing of it stands on the page, and what led there is said without a link", () => {
    const whole = withAnnex();
    whole.answers[0]!.findings[0]!.evidence = Array.from({ length: 5 }, (_, index) =>
      evidence({ what: `Piece ${index}.` }),
    );
    whole.changes!.items.push({ question: "history", finding: "history.aid", statement: "Aid fell." });
    const brief = withoutAnnex(whole);
    const page = html(brief);
    expect(page).not.toMatch(/Of history\.aid|#history\.aid|"#annex|id="annex"|Piece 3|class="in-print"/);
    expect(page).toContain("<li>Aid fell.</li>");
    expect(page).toContain("Piece 2");
    expect(page).toContain("Numbers and evidence (3 of 12)");
    expect(page).toContain('<a href="#history.phases" aria-label="finding 1">1</a></sup> Little is sure.');
    expect(markdown(brief)).not.toMatch(/Of history\.aid|## Annex|Piece 3/);
    expect(whole.answers[0]!.findings).toHaveLength(3);
  });

  it("what is too tall for a column of print is marked, so that it is printed wide", () => {
    const brief = sampleBrief();
    const { id } = brief.answers[0]!.figure!;
    const drawn = (height: number) => `<svg viewBox="0 0 390 ${height}"></svg>`;
    const page = (height: number) => renderHtml(brief, new Map([[id, { wide: "", narrow: drawn(height) }]]));
    expect(page(900)).toContain(`<figure id="figure-${id}" class="tall">`);
    expect(page(500)).toContain(`<figure id="figure-${id}">`);
  });
});

describe("numbers in words", () => {
  test.each([
    [measure(), "12"],
    [measure({ unit: "acts a year" }), "12 acts a year"],
    [measure({ value: 1, unit: "acts a year" }), "1 act a year"],
    [measure({ value: 1, unit: "days" }), "1 day"],
    [measure({ value: -1, unit: "percentage points" }), "−1 percentage point"],
    [measure({ value: 1, unit: "times" }), "1 times"],
    [measure({ value: 0.0513, low: 0.0171, high: 0.144, unit: "share" }), "5 % [2 %, 14 %] (90 % interval)"],
    [measure({ value: 2022, unit: "calendar year" }), "2022"],
    [measure({ value: 2, unit: "rank" }), "2"],
    [measure({ value: -0.43, unit: "acts per 30 days" }), "−0.43 acts per 30 days"],
    [measure({ low: 3, high: 19.4, level: 0.9, n: 7 }), "12 [3, 19.4] (90 % interval, n = 7)"],
    [measure({ low: -3, high: 19, level: 0.8 }), "12 [−3, 19] (80 % interval)"],
    [measure({ low: 3, level: 0.9 }), "12 [at least 3] (90 % interval)"],
    [measure({ high: 19, level: 0.9 }), "12 [at most 19] (90 % interval)"],
    [measure({ p: 0.0004 }), "12 (p = < 0.001)"],
    [measure({ p: 0.034 }), "12 (p = 0.034)"],
    [measure({ p: 0.5 }), "12 (p = 0.50)"],
    [measure({ value: 1234567.8, unit: "thousand tonnes" }), "1,234,568 thousand tonnes"],
  ])("%j", (one, expected) => {
    expect(measureText(one)).toBe(expected);
  });

  it("a chance has its word, its percentage and its interval", () => {
    expect(likelihoodText(LIKELY)).toBe("likely, 60 % [40 % to 75 %]");
    expect(
      likelihoodText({ ...LIKELY, term: "almost no chance", probability: 0.004, low: 0, high: 0.03 }),
    ).toBe("almost no chance, 0.4 % [0 % to 3 %]");
  });

  it("escaped text reads back as it was", () => {
    const text = `<a href="x">&'</a>`;
    const back = escapeHtml(text)
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&quot;", '"')
      .replaceAll("&#39;", "'")
      .replaceAll("&amp;", "&");
    expect(back).toBe(text);
  });
});

describe("a figure's data as a table", () => {
  const KINDS = [
    ...["phases", "effects", "lines", "panels", "network", "mix", "ranking", "timeline", "heat", "odds"],
    ...["reliability", "waterfall"],
  ];
  it("is made of every kind", () => {
    expect(TYPICAL.map((figure) => figure.data.kind).sort()).toEqual(
      expect.arrayContaining([...KINDS].sort()),
    );
  });

  test.each(TYPICAL.map((figure) => [figure.data.kind, figure] as const))(
    "%s: as many cells a row as columns, and every number of the data",
    (_, figure) => {
      const { columns, rows } = figureTable(figure.data);
      expect(new Set(columns).size).toBe(columns.length);
      expect(rows.length).toBeGreaterThan(0);
      expect(rows.every((row) => row.length === columns.length)).toBe(true);
      expect(rows.flat().every((cell) => cell !== undefined)).toBe(true);
    },
  );

  it("writes cells without coverage as no data and covered ones as zero", () => {
    const { rows } = figureTable({
      kind: "phases",
      unit: "acts",
      grain: "year",
      cells: [
        { from: "2024-01-01", to: "2024-12-31", cooperation: 0, conflict: 0, covered: true },
        { from: "2025-01-01", to: "2025-12-31", cooperation: 0, conflict: 0, covered: false },
      ],
      phases: [],
      marks: [],
    });
    expect(rows).toEqual([
      ["2024-01-01", "2024-12-31", 0, 0],
      ["2025-01-01", "2025-12-31", null, null],
    ]);
  });
});
