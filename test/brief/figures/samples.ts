import type { Figure } from "../../../src/questions/answer.ts";
import type { FigureData, Mark } from "../../../src/questions/figures.ts";

/** Sample figures: a realistic one of each kind, then the awkward ones. Numbers are made by rule, not by chance. */

function figure(id: string, title: string, data: FigureData): Figure {
  return { id, title, caption: `${title}.`, alt: `Sample of a ${data.kind} figure.`, findings: [], data };
}

/** A whole number from 0 to `size` − 1 that looks irregular and is always the same for `i`. */
function wobble(i: number, size: number): number {
  return ((i * i * 31 + i * 17 + 7) % 97) % size;
}

const day = (year: number, month = 1, date = 1) =>
  `${year}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
const years = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);
const months = (from: number, to: number) =>
  years(from, to).flatMap((y) => Array.from({ length: 12 }, (_, m) => day(y, m + 1)));

const MEETINGS: Mark[] = [
  { date: "2018-03-25", label: "First Kim–Xi meeting, Beijing" },
  { date: "2019-06-20", label: "Xi in Pyongyang" },
  { date: "2025-09-04", label: "Sixth meeting, Beijing" },
];

const PAIR_PHASES = [
  { from: "1980-01-01", to: "1992-08-24", label: "Guarded alliance", level: 1.4 },
  { from: "1992-08-24", to: "2006-10-09", label: "Estrangement", level: 0.4 },
  { from: "2006-10-09", to: "2013-02-12", label: "Tests and shelter", level: 0.9 },
  { from: "2013-02-12", to: "2018-03-25", label: "Freeze", level: -1.1 },
  { from: "2018-03-25", to: "2025-09-04", label: "Repair", level: 2.6 },
];

const phasesCells = months(1980, 2025)
  .filter((_, i) => i % 3 === 0)
  .map((from, i) => {
    const year = Number(from.slice(0, 4));
    const freeze = year >= 2013 && year < 2018;
    return {
      from,
      to: day(year + (from.slice(5, 7) === "10" ? 1 : 0), ((Number(from.slice(5, 7)) + 2) % 12) + 1),
      cooperation: wobble(i, freeze ? 2 : year >= 2018 ? 9 : 4),
      conflict: wobble(i + 5, freeze ? 7 : 2),
      covered: year < 1994 || year > 1996,
    };
  });

export const phases = figure("phases", "China and North Korea, 1980 to 2025", {
  kind: "phases",
  unit: "events a quarter",
  grain: "quarter",
  cells: phasesCells,
  phases: PAIR_PHASES,
  marks: [{ date: "2006-10-09", label: "First nuclear test" }, ...MEETINGS],
});

const effects = figure("effects", "What followed earlier meetings", {
  kind: "effects",
  unit: "change in events a month, 90 days after against 90 days before",
  rows: [
    {
      group: "China",
      label: "Cooperation toward North Korea",
      effect: 2.4,
      low: 1.1,
      high: 3.8,
      placeboLow: -0.9,
      placeboHigh: 1,
      n: 5,
      thin: false,
    },
    {
      group: "China",
      label: "Criticism of North Korea",
      effect: -0.3,
      low: -0.8,
      high: 0.2,
      placeboLow: -0.7,
      placeboHigh: 0.6,
      n: 5,
      thin: false,
    },
    {
      group: "South Korea",
      label: "Warnings to North Korea and military exercises with the United States",
      effect: 0.9,
      low: -0.1,
      high: 2,
      placeboLow: -0.8,
      placeboHigh: 0.8,
      n: 5,
      thin: false,
    },
    {
      group: "South Korea",
      label: "Offers of talks",
      effect: null,
      low: null,
      high: null,
      placeboLow: null,
      placeboHigh: null,
      n: 1,
      thin: true,
    },
    {
      group: "United States",
      label: "Sanctions",
      effect: 0.6,
      low: -1.9,
      high: 3.1,
      placeboLow: -1.1,
      placeboHigh: 1.2,
      n: 2,
      thin: true,
    },
    {
      group: "United States",
      label: "Statements",
      effect: 0,
      low: -0.4,
      high: 0.4,
      placeboLow: -0.5,
      placeboHigh: 0.5,
      n: 5,
      thin: false,
    },
    {
      group: "Japan",
      label: "Statements",
      effect: null,
      low: null,
      high: null,
      placeboLow: -0.5,
      placeboHigh: 0.5,
      n: 0,
      thin: false,
    },
  ],
});

export const lines = figure("lines", "Capability shares", {
  kind: "lines",
  unit: "share of world capability, %",
  series: [
    {
      label: "China",
      points: years(1980, 2016).map((y, i) => ({ date: day(y), value: 11 + i * 0.32 + wobble(i, 5) / 10 })),
    },
    {
      label: "United States",
      points: years(1980, 2016).map((y, i) => ({
        date: day(y),
        value: 13.8 - wobble(i, 7) / 10 + (i > 20 ? 0.6 : 0),
      })),
    },
    {
      label: "Russia (Soviet Union to 1991)",
      points: years(1980, 2016).map((y, i) => ({
        date: day(y),
        value: y > 1991 && y < 1994 ? null : y <= 1991 ? 17 - i * 0.2 : 4.2 - wobble(i, 3) / 10,
      })),
    },
    { label: "Japan", points: years(1980, 2016).map((y, i) => ({ date: day(y), value: 5.4 - i * 0.05 })) },
    {
      label: "South Korea",
      points: years(1980, 2016).map((y, i) => ({ date: day(y), value: 1.4 + i * 0.025 })),
    },
    {
      label: "North Korea",
      points: years(1980, 2016).map((y, i) => ({ date: day(y), value: 1.2 + i * 0.004 })),
    },
  ],
  marks: [{ date: "1991-12-26", label: "Soviet Union dissolved" }],
});

export const panels = figure("panels", "Trade, its concentration and sanctions", {
  kind: "panels",
  panels: [
    {
      label: "Trade with China",
      unit: "US$ million",
      shape: "bar",
      points: years(2000, 2024).map((y, i) => ({
        date: day(y),
        value: y === 2021 ? null : y === 2020 ? 0 : 400 + i * i * 12,
      })),
    },
    {
      label: "China's share of North Korea's trade",
      unit: "%",
      shape: "line",
      points: years(2000, 2024).map((y, i) => ({
        date: day(y),
        value: y > 2007 && y < 2011 ? null : 25 + i * 2.9,
      })),
    },
    {
      label: "Agreement at the United Nations",
      unit: "distance of ideal points",
      shape: "dot",
      points: years(2000, 2024).map((y, i) => ({ date: day(y), value: 0.5 + wobble(i, 9) / 10 - 0.6 })),
    },
    {
      label: "Grain from China",
      unit: "thousand tonnes",
      shape: "bar",
      points: years(2000, 2024).map((y) => ({ date: day(y), value: null })),
    },
  ],
  marks: [
    { date: "2006-10-14", label: "Resolution 1718" },
    { date: "2016-03-02", label: "Resolution 2270" },
    { date: "2017-12-22", label: "Resolution 2397" },
    { date: "2020-01-22", label: "Border closed" },
  ],
});

export const network = figure("network", "Ties around the pair", {
  kind: "network",
  nodes: [
    { id: "CHN", label: "China", role: "pair" },
    { id: "PRK", label: "North Korea", role: "pair" },
    { id: "RUS", label: "Russia", role: "other" },
    { id: "KOR", label: "South Korea", role: "other" },
    { id: "JPN", label: "Japan", role: "other" },
    { id: "USA", label: "United States", role: "other" },
  ],
  edges: [
    { a: "CHN", b: "PRK", score: 0.74, events: 64 },
    { a: "PRK", b: "RUS", score: 0.9, events: 41 },
    { a: "CHN", b: "RUS", score: 0.82, events: 35 },
    { a: "PRK", b: "USA", score: -0.71, events: 88 },
    { a: "PRK", b: "KOR", score: -0.8, events: 97 },
    { a: "CHN", b: "USA", score: -0.42, events: 120 },
    { a: "KOR", b: "USA", score: 0.88, events: 52 },
    { a: "JPN", b: "USA", score: 0.85, events: 30 },
    { a: "JPN", b: "PRK", score: -0.62, events: 22 },
    { a: "CHN", b: "JPN", score: -0.15, events: 26 },
    { a: "CHN", b: "KOR", score: 0.04, events: 33 },
    { a: "JPN", b: "KOR", score: 0.35, events: 18 },
    { a: "RUS", b: "USA", score: -0.77, events: 15 },
  ],
  strained: [
    {
      members: ["CHN", "PRK", "KOR"],
      why: "China cooperates with the North while its tie to the South is neither; the two Koreas are hostile.",
    },
    { members: ["CHN", "PRK", "JPN"], why: "closer ties set both against Japan." },
  ],
});

const QUAD = ["Verbal cooperation", "Material cooperation", "Verbal conflict", "Material conflict"];
export const mix = figure("mix", "What Kim Jong Un has done", {
  kind: "mix",
  unit: "acts a year",
  categories: QUAD,
  cells: years(2011, 2025).flatMap((y, i) =>
    QUAD.map((category, c) => ({ date: day(y), category, value: wobble(i * 4 + c, c === 3 ? 18 : 9) })),
  ),
  phases: [
    { from: "2011-12-17", to: "2013-12-12", label: "Consolidation" },
    { from: "2013-12-12", to: "2018-01-01", label: "Tests" },
    { from: "2018-01-01", to: "2019-10-05", label: "Summits" },
    { from: "2019-10-05", to: "2023-09-13", label: "Closed borders" },
    { from: "2023-09-13", to: "2025-12-31", label: "With Russia" },
  ],
  marks: [
    { date: "2013-12-12", label: "Jang executed" },
    { date: "2024-06-19", label: "Treaty with Russia" },
  ],
});

const ranking = figure("ranking", "Who worries most", {
  kind: "ranking",
  unit: "critical acts a month after joint events, above the usual",
  rows: [
    { label: "South Korea", value: 3.1, low: 1.9, high: 4.4, note: "mostly statements by ministries" },
    { label: "United States", value: 2.2, low: 0.9, high: 3.6, note: "sanctions and exercises" },
    { label: "Japan", value: 1.4, low: 0.2, high: 2.6, note: "" },
    { label: "European Union and its members", value: 0.6, low: null, high: null, note: "too few cases (2)" },
    { label: "Australia", value: 0, low: -0.4, high: 0.5, note: "no change" },
    { label: "Russia", value: -0.8, low: -1.6, high: -0.1, note: "fewer than usual" },
  ],
});

export const timeline = figure("timeline", "The year before the meeting", {
  kind: "timeline",
  lanes: ["China and North Korea", "North Korea and Russia", "Rivals"],
  marks: [
    {
      from: "2024-10-06",
      to: "2024-10-06",
      lane: "China and North Korea",
      label: "75 years of relations: letters exchanged",
      weight: 0.4,
      side: "cooperation",
    },
    {
      from: "2025-02-20",
      to: "2025-02-20",
      lane: "China and North Korea",
      label: "Trade talks resume",
      weight: 0.3,
      side: "cooperation",
    },
    {
      from: "2025-08-28",
      to: "2025-08-28",
      lane: "China and North Korea",
      label: "Visit announced",
      weight: 0.9,
      side: "cooperation",
    },
    {
      from: "2025-08-30",
      to: "2025-08-30",
      lane: "China and North Korea",
      label: "Foreign ministry on peace and stability",
      weight: 0.3,
      side: "neutral",
    },
    {
      from: "2024-10-10",
      to: "2025-04-26",
      lane: "North Korea and Russia",
      label: "Troops in Kursk",
      weight: 0.8,
      side: "cooperation",
    },
    {
      from: "2025-07-12",
      to: "2025-07-12",
      lane: "North Korea and Russia",
      label: "Lavrov in Wonsan",
      weight: 0.6,
      side: "cooperation",
    },
    {
      from: "2024-10-31",
      to: "2024-10-31",
      lane: "Rivals",
      label: "Hwasong-19 launched",
      weight: 0.9,
      side: "conflict",
    },
    {
      from: "2025-06-03",
      to: "2025-06-03",
      lane: "Rivals",
      label: "Lee Jae-myung elected in South Korea",
      weight: 0.5,
      side: "neutral",
    },
    {
      from: "2025-08-18",
      to: "2025-08-28",
      lane: "Rivals",
      label: "Ulchi Freedom Shield",
      weight: 0.7,
      side: "conflict",
    },
    {
      from: "2025-08-25",
      to: "2025-08-25",
      lane: "Rivals",
      label: "Lee and Trump meet in Washington",
      weight: 0.6,
      side: "neutral",
    },
  ],
  focal: { date: "2025-09-04", label: "Xi and Kim meet, 4 September 2025" },
});

const ISSUES = [
  "Trade",
  "Technology",
  "Taiwan",
  "South China Sea",
  "Human rights, Hong Kong and Xinjiang",
  "North Korea",
];
export const heat = figure("heat", "China and the United States, issue by year", {
  kind: "heat",
  unit: "conflict events a year",
  rows: ISSUES,
  cells: ISSUES.flatMap((row, r) =>
    years(2001, 2025).map((y, i) => ({
      date: day(y),
      row,
      value: r === 1 && y < 2009 ? null : Math.max(0, wobble(i * 6 + r, 12) - (y < 2012 ? 7 : 2)),
    })),
  ),
  marks: [
    { date: "2018-07-06", label: "Tariffs" },
    { date: "2022-08-02", label: "Pelosi in Taipei" },
  ],
});

const odds = figure("odds", "What may come", {
  kind: "odds",
  rows: ["30 days", "90 days", "365 days"].flatMap((horizon, h) => [
    {
      label: "High-level visit",
      horizon,
      probability: 0.22 + h * 0.29,
      low: 0.12 + h * 0.22,
      high: 0.35 + h * 0.26,
      base: 0.1 + h * 0.2,
      term: ["unlikely", "roughly even", "very likely"][h] ?? "",
    },
    {
      label: "Economic agreement or aid announced",
      horizon,
      probability: 0.15 + h * 0.2,
      low: 0.06 + h * 0.15,
      high: 0.28 + h * 0.22,
      base: 0.12 + h * 0.16,
      term: ["very unlikely", "unlikely", "roughly even"][h] ?? "",
    },
    {
      label: "Nuclear test by North Korea",
      horizon,
      probability: 0.004 + h * 0.02,
      low: 0,
      high: 0.03 + h * 0.04,
      base: h === 2 ? null : 0.02,
      term: "almost no chance",
    },
  ]),
});

const reliability = figure("reliability", "Track record", {
  kind: "reliability",
  bins: [
    { forecast: 0.04, frequency: 0.03, low: 0.02, high: 0.05, n: 812 },
    { forecast: 0.15, frequency: 0.12, low: 0.09, high: 0.16, n: 340 },
    { forecast: 0.25, frequency: 0.28, low: 0.22, high: 0.35, n: 196 },
    { forecast: 0.36, frequency: 0.31, low: 0.23, high: 0.4, n: 118 },
    { forecast: 0.55, frequency: 0.66, low: 0.53, high: 0.77, n: 61 },
    { forecast: 0.75, frequency: 0.71, low: 0.53, high: 0.84, n: 31 },
    { forecast: 0.94, frequency: 1, low: 0.72, high: 1, n: 10 },
  ],
});

const waterfall = figure("waterfall", "Tests of late lift the chance of another", {
  kind: "waterfall",
  start: { label: "Its usual rate", probability: 0.59 },
  rows: [
    { label: "77 in the last 3 years", adds: 0.59 },
    { label: "The quiet of the last 90 days", adds: -0.24 },
    {
      label: "The 80th anniversary of the founding of the Workers' Party of Korea, 10 October 2025",
      adds: 0.3,
    },
  ],
  end: { label: "Chance within 90 days", probability: 0.7346 },
});

/** One of each kind, as a brief would have it. */
export const beforeAfter = figure("before-after", "Nuclear tests are answered, parades are not", {
  kind: "beforeAfter",
  unit: "hostile acts in 30 days",
  rows: [
    { group: "After nuclear tests", label: "Words", before: 0.4, after: 2.07, n: 6, change: "rise" },
    { group: "After nuclear tests", label: "Deeds", before: 1.06, after: 2.4, n: 6, change: "none" },
    { group: "After parades", label: "Words", before: 0.35, after: 0.35, n: 18, change: "none" },
    { group: "After parades", label: "Deeds", before: 1.9, after: 0.72, n: 2, change: "thin" },
  ],
});

export const TYPICAL: Figure[] = [
  phases,
  effects,
  beforeAfter,
  lines,
  panels,
  network,
  mix,
  ranking,
  timeline,
  heat,
  odds,
  reliability,
  waterfall,
];

const SIXTY: Mark[] = Array.from({ length: 60 }, (_, i) => ({
  date: day(1981 + Math.floor((i * 3) / 4), wobble(i, 12) + 1, wobble(i + 3, 28) + 1),
  label: `Event ${i + 1}: delegation of the Central Committee visits Pyongyang for talks on party ties`,
}));

export const LONG_LABEL =
  "The International Department of the Central Committee of the Chinese Communist Party and its liaison office";

const empty: FigureData[] = [
  { kind: "phases", unit: "events a year", grain: "year", cells: [], phases: [], marks: [] },
  { kind: "effects", unit: "events", rows: [] },
  { kind: "beforeAfter", unit: "events", rows: [] },
  { kind: "lines", unit: "%", series: [], marks: [] },
  { kind: "panels", panels: [], marks: [] },
  { kind: "network", nodes: [], edges: [], strained: [] },
  { kind: "mix", unit: "acts", categories: [], cells: [], phases: [], marks: [] },
  { kind: "ranking", unit: "acts", rows: [] },
  { kind: "timeline", lanes: [], marks: [], focal: null },
  { kind: "heat", unit: "events", rows: [], cells: [], marks: [] },
  { kind: "odds", rows: [] },
  { kind: "reliability", bins: [] },
  {
    kind: "waterfall",
    start: { label: "Usual", probability: 0.2 },
    rows: [],
    end: { label: "Chance", probability: 0.2 },
  },
];

const onePoint: FigureData[] = [
  {
    kind: "phases",
    unit: "events a year",
    grain: "year",
    cells: [{ from: "2024-01-01", to: "2025-01-01", cooperation: 1, conflict: 0, covered: true }],
    phases: [{ from: "2024-01-01", to: "2025-01-01", label: "One year", level: 1 }],
    marks: [],
  },
  {
    kind: "effects",
    unit: "events",
    rows: [
      {
        group: "",
        label: "Statements",
        effect: 0,
        low: 0,
        high: 0,
        placeboLow: 0,
        placeboHigh: 0,
        n: 3,
        thin: false,
      },
    ],
  },
  {
    kind: "beforeAfter",
    unit: "events",
    rows: [{ group: "", label: "Statements", before: 0, after: 0, n: 3, change: "none" }],
  },
  {
    kind: "lines",
    unit: "%",
    series: [{ label: "China", points: [{ date: "2024-01-01", value: 7 }] }],
    marks: [],
  },
  {
    kind: "panels",
    panels: [
      { label: "Trade", unit: "US$ million", shape: "line", points: [{ date: "2024-01-01", value: 7 }] },
    ],
    marks: [],
  },
  { kind: "network", nodes: [{ id: "CHN", label: "China", role: "pair" }], edges: [], strained: [] },
  {
    kind: "mix",
    unit: "acts",
    categories: ["Talks"],
    cells: [{ date: "2024-01-01", category: "Talks", value: 2 }],
    phases: [],
    marks: [],
  },
  { kind: "ranking", unit: "acts", rows: [{ label: "Japan", value: 0, low: null, high: null, note: "" }] },
  {
    kind: "timeline",
    lanes: ["One"],
    marks: [
      { from: "2024-01-01", to: "2024-01-01", lane: "One", label: "Only event", weight: 0, side: "neutral" },
    ],
    focal: null,
  },
  {
    kind: "heat",
    unit: "events",
    rows: ["Trade"],
    cells: [{ date: "2024-01-01", row: "Trade", value: 0 }],
    marks: [],
  },
  {
    kind: "odds",
    rows: [{ label: "Visit", horizon: "", probability: 1, low: 1, high: 1, base: 0, term: "certain" }],
  },
  { kind: "reliability", bins: [{ forecast: 0.5, frequency: 0, low: 0, high: 0.8, n: 1 }] },
  {
    kind: "waterfall",
    start: { label: "Usual", probability: 0.5 },
    rows: [{ label: "One", adds: 0 }],
    end: { label: "Chance", probability: 0.5 },
  },
];

const allNull: FigureData[] = [
  {
    kind: "phases",
    unit: "events a year",
    grain: "year",
    cells: years(2000, 2004).map((y) => ({
      from: day(y),
      to: day(y + 1),
      cooperation: 0,
      conflict: 0,
      covered: false,
    })),
    phases: [],
    marks: [],
  },
  {
    kind: "lines",
    unit: "%",
    series: [{ label: "China", points: years(2000, 2004).map((y) => ({ date: day(y), value: null })) }],
    marks: [],
  },
  {
    kind: "panels",
    panels: [
      {
        label: "Trade",
        unit: "US$ million",
        shape: "bar",
        points: years(2000, 2004).map((y) => ({ date: day(y), value: null })),
      },
    ],
    marks: MEETINGS,
  },
  {
    kind: "heat",
    unit: "events",
    rows: ["Trade", "Taiwan"],
    cells: ["Trade", "Taiwan"].flatMap((row) =>
      years(2000, 2004).map((y) => ({ date: day(y), row, value: null })),
    ),
    marks: [],
  },
  {
    kind: "effects",
    unit: "events",
    rows: [
      {
        group: "Japan",
        label: "Statements",
        effect: null,
        low: null,
        high: null,
        placeboLow: null,
        placeboHigh: null,
        n: 0,
        thin: true,
      },
    ],
  },
];

const crowded: FigureData[] = [
  {
    kind: "phases",
    unit: "events a quarter",
    grain: "quarter",
    cells: phasesCells,
    phases: [
      ...PAIR_PHASES.slice(0, 4),
      { from: "2018-03-25", to: "2018-09-01", label: "Interlude of summits", level: 5 },
      { from: "2018-09-01", to: "2025-09-04", label: "Repair", level: 2.6 },
    ],
    marks: SIXTY,
  },
  {
    kind: "effects",
    unit: "events a month",
    rows: Array.from({ length: 6 }, (_, i) => ({
      group: i < 3 ? LONG_LABEL : "Others",
      label: `${LONG_LABEL} ${i}`,
      effect: 1000 * (i - 2),
      low: 1000 * (i - 3),
      high: 1000 * (i - 1),
      placeboLow: -500,
      placeboHigh: 700,
      n: 12,
      thin: i === 4,
    })),
  },
  {
    kind: "beforeAfter",
    unit: "events a month",
    rows: Array.from({ length: 6 }, (_, i) => ({
      group: i < 3 ? LONG_LABEL : "Others",
      label: `${LONG_LABEL} ${i}`,
      before: 1000 * i,
      after: 1234.5 * (6 - i),
      n: 12,
      change: (["rise", "fall", "none", "thin"] as const)[i % 4]!,
    })),
  },
  {
    kind: "lines",
    unit: "index",
    series: Array.from({ length: 9 }, (_, s) => ({
      label: s === 4 ? LONG_LABEL : `Series ${s + 1}`,
      points: months(2022, 2025).map((date, i) => ({ date, value: s * 2 + wobble(i + s, 6) })),
    })),
    marks: MEETINGS.slice(2),
  },
  {
    kind: "panels",
    panels: [
      {
        label: LONG_LABEL,
        unit: "events a month, both directions together",
        shape: "line",
        points: months(1980, 2024).map((date, i) => ({ date, value: wobble(i, 11) - 4 })),
      },
      {
        label: "Counts",
        unit: "events",
        shape: "bar",
        points: months(1980, 2024).map((date, i) => ({ date, value: wobble(i, 7) * 12000 })),
      },
    ],
    marks: SIXTY,
  },
  {
    kind: "network",
    nodes: Array.from({ length: 12 }, (_, i) => ({
      id: `N${String(i).padStart(2, "0")}`,
      label: i === 5 ? "Democratic Republic of the Congo" : `Country ${i + 1}`,
      role: i < 2 ? ("pair" as const) : ("other" as const),
    })),
    edges: Array.from({ length: 30 }, (_, i) => ({
      a: `N${String(i % 12).padStart(2, "0")}`,
      b: `N${String((i + 1 + (i % 5)) % 12).padStart(2, "0")}`,
      score: ((i * 7) % 21) / 10 - 1,
      events: 1 + wobble(i, 90),
    })),
    strained: [],
  },
  {
    kind: "mix",
    unit: "events a month",
    categories: ["Trade", "Technology", "Taiwan", "South China Sea", "Human rights", "Hong Kong", LONG_LABEL],
    cells: months(2015, 2024).flatMap((date, i) =>
      ["Trade", "Technology", "Taiwan", "South China Sea", "Human rights", "Hong Kong", LONG_LABEL].map(
        (category, c) => ({ date, category, value: wobble(i + c * 3, 8) }),
      ),
    ),
    phases: [],
    marks: SIXTY.slice(45),
  },
  {
    kind: "ranking",
    unit: "events",
    rows: Array.from({ length: 14 }, (_, i) => ({
      label: i === 2 ? LONG_LABEL : `Actor ${i + 1}`,
      value: 120000 / (i + 1),
      low: 100000 / (i + 1),
      high: 150000 / (i + 1),
      note: i === 2 ? LONG_LABEL : "",
    })),
  },
  {
    kind: "timeline",
    lanes: ["One", LONG_LABEL],
    marks: SIXTY.map((mark, i) => ({
      from: mark.date,
      to: mark.date,
      lane: i % 3 === 0 ? LONG_LABEL : "One",
      label: mark.label,
      weight: wobble(i, 10) / 10,
      side: (["cooperation", "conflict", "neutral"] as const)[i % 3]!,
    })),
    focal: { date: "2025-09-04", label: "Meeting" },
  },
  {
    kind: "heat",
    unit: "intensity, Goldstein",
    rows: Array.from({ length: 10 }, (_, r) => (r === 3 ? LONG_LABEL : `Issue ${r + 1}`)),
    cells: Array.from({ length: 10 }, (_, r) =>
      years(1980, 2024).map((y, i) => ({
        date: day(y),
        row: r === 3 ? LONG_LABEL : `Issue ${r + 1}`,
        value: r === 2 && i < 9 ? null : wobble(i * 3 + r, 40) / 2 - 9,
      })),
    ).flat(),
    marks: SIXTY.slice(0, 20),
  },
  {
    kind: "odds",
    rows: Array.from({ length: 8 }, (_, i) => ({
      label: i % 3 === 0 ? LONG_LABEL : `Outcome ${i}`,
      horizon: i < 4 ? "30 days" : "365 days",
      probability: i / 8,
      low: Math.max(0, i / 8 - 0.1),
      high: Math.min(1, i / 8 + 0.2),
      base: i / 9,
      term: "roughly even chance",
    })),
  },
  {
    kind: "waterfall",
    start: { label: LONG_LABEL, probability: 0.004 },
    rows: Array.from({ length: 12 }, (_, i) => ({
      label: i % 3 === 0 ? LONG_LABEL : `Reason ${i}`,
      adds: (i % 4) - 0.8,
    })),
    end: { label: "Chance within 365 days", probability: 1 / (1 + 0.996 / (0.004 * Math.exp(8.4))) },
  },
  {
    kind: "reliability",
    bins: Array.from({ length: 20 }, (_, i) => ({
      forecast: i / 20 + 0.025,
      frequency: Math.min(1, i / 19),
      low: Math.max(0, i / 19 - 0.1),
      high: Math.min(1, i / 19 + 0.1),
      n: 4000 - i * 180,
    })),
  },
];

const longNames: FigureData[] = [
  {
    kind: "timeline",
    lanes: ["Shows of force"],
    marks: [3, 4, 5, 6].map((month) => ({
      from: day(2025, month),
      to: day(2025, month, 9),
      lane: "Shows of force",
      label: LONG_LABEL,
      weight: 1,
      side: "conflict" as const,
    })),
    focal: { date: "2025-09-04", label: `${LONG_LABEL} meets` },
  },
  {
    kind: "lines",
    unit: LONG_LABEL,
    series: [
      {
        label: LONG_LABEL,
        points: [
          { date: "2020-01-01", value: 1 },
          { date: "2021-01-01", value: 2 },
        ],
      },
    ],
    marks: [{ date: "2020-07-01", label: LONG_LABEL }],
  },
];

const named = (name: string, all: FigureData[]) =>
  all.map((data) => figure(`${name}-${data.kind}`, `${name} ${data.kind}`, data));

/** Awkward data: nothing, one point, nothing but gaps, and far too much. */
export const AWKWARD: Figure[] = [
  ...named("empty", empty),
  ...named("one", onePoint),
  ...named("null", allNull),
  ...named("crowded", crowded),
  ...named("long", longNames),
];

export const ALL: Figure[] = [...TYPICAL, ...AWKWARD];
