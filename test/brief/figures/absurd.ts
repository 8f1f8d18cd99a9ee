import { addDays } from "../../../src/dates.ts";
import type { Figure } from "../../../src/questions/answer.ts";
import type { FigureData, Mark } from "../../../src/questions/figures.ts";

/** Figures of a size that no chronicle should give, but some will. Made by rule; the most important of each stands in the middle. */

export const MANY = 20_000;
/** Where the most important one stands, and the name that it bears. */
const CHIEF = 12_345;
export const CHIEF_NAME = "The chief";

const long = (name: string) => `${name} ${"and so on & on ".repeat(700)}`.slice(0, 10_000);
const every = <T>(make: (i: number) => T, n = MANY) => Array.from({ length: n }, (_, i) => make(i));
/** Every thousandth name has ten thousand characters. */
const name = (i: number) => (i === CHIEF ? CHIEF_NAME : i % 1000 === 0 ? long(`Name ${i}`) : `Name ${i}`);
const value = (i: number) => (i === CHIEF ? 1000 : ((i * 7919) % 97) + 1);
const day = (i: number) => addDays("1970-01-01", i);
const marks = (): Mark[] =>
  every((i) => ({ date: day(i), label: i === MANY - 1 ? CHIEF_NAME : name(i + 1).replace(CHIEF_NAME, "") }));
const points = (chief: boolean, n = MANY) =>
  every((i) => ({ date: day(i), value: i % 7 === 3 ? null : value(i % 90) + (chief ? 500 : 0) }), n);
const spans = () =>
  every((i) => ({
    from: day(i),
    to: day(i === CHIEF ? i + 4000 : i + 1),
    label: name(i),
    level: value(i % 90),
  }));

const DATA: FigureData[] = [
  {
    kind: "phases",
    unit: long("Unit"),
    grain: "week",
    cells: every((i) => ({
      from: day(i),
      to: day(i + 1),
      cooperation: value(i),
      conflict: value(i + 3),
      covered: i % 11 !== 0,
    })),
    phases: spans(),
    marks: marks(),
  },
  {
    kind: "effects",
    unit: long("Unit"),
    rows: every((i) => ({
      group: `Group ${i % 3000}`,
      label: name(i),
      effect: i % 5 === 1 ? null : value(i) * (i % 2 ? -1 : 1),
      low: -value(i),
      high: 2 * value(i),
      placeboLow: -4,
      placeboHigh: 4,
      n: i,
      thin: i % 5 === 2,
    })),
  },
  {
    kind: "beforeAfter",
    unit: long("Unit"),
    rows: every((i) => ({
      group: `Group ${i % 3000}`,
      label: name(i),
      before: 0,
      after: value(i),
      n: i,
      change: i % 5 === 2 ? ("thin" as const) : ("none" as const),
    })),
  },
  {
    kind: "lines",
    unit: long("Unit"),
    series: every((i) => ({
      label: name(i),
      points: points(i === CHIEF, i % 997 === 0 || i === CHIEF ? MANY : 3),
    })),
    marks: marks(),
  },
  {
    kind: "panels",
    panels: every(
      (i) => ({
        label: i === 0 ? CHIEF_NAME : name(i),
        unit: long("Unit"),
        shape: (["line", "bar", "dot"] as const)[i % 3]!,
        points: points(false, i < 20 ? MANY : 3),
      }),
      2000,
    ),
    marks: marks(),
  },
  {
    kind: "network",
    nodes: every((i) => ({
      id: `N${i}`,
      label: name(i),
      role: i < 2 ? ("pair" as const) : ("other" as const),
    })),
    edges: every((i) => ({ a: `N${i % 2}`, b: `N${i}`, score: (i % 21) / 10 - 1, events: value(i) })).concat(
      every((i) => ({ a: `N${i}`, b: `N${(i * 7 + 1) % MANY}`, score: 0.5, events: 1 })),
    ),
    strained: every((i) => ({ members: ["N0", "N1", `N${i}`], why: name(i) })),
  },
  {
    kind: "mix",
    unit: long("Unit"),
    categories: every(name, 2000).concat(CHIEF_NAME),
    cells: every((i) => ({
      date: day(i % 5000),
      category: i % 10 === 0 ? CHIEF_NAME : name(i % 2000),
      value: value(i),
    })),
    phases: spans(),
    marks: marks(),
  },
  {
    kind: "ranking",
    unit: long("Unit"),
    rows: every((i) => ({ label: name(i), value: value(i), low: 0, high: value(i) + 1, note: name(i) })),
  },
  {
    kind: "timeline",
    lanes: every((i) => (i === 399 ? CHIEF_NAME : name(i)), 400),
    marks: every((i) => ({
      from: day(i),
      to: day(i + (i % 3)),
      lane: i % 4 === 0 ? CHIEF_NAME : name(i % 399),
      label: i % 4 === 0 && i !== 8000 ? "" : i === 8000 ? "The chief event" : name(i),
      weight: i === 8000 ? 1 : 0.4,
      side: (["cooperation", "conflict", "neutral"] as const)[i % 3]!,
    })),
    focal: { date: day(MANY), label: long("Focal") },
  },
  {
    kind: "heat",
    unit: long("Unit"),
    rows: every(name),
    cells: every((i) => ({ date: day(i), row: name(i), value: i % 7 === 1 ? null : value(i) })).concat(
      every((i) => ({ date: day(i), row: CHIEF_NAME, value: value(i) })),
    ),
    marks: marks(),
  },
  {
    kind: "odds",
    rows: every((i) => ({
      label: name(i),
      horizon: `${i % 500} days`,
      probability: i === CHIEF ? 0.99 : value(i) / 200,
      low: 0,
      high: 1,
      base: 0.1,
      term: i % 2000 === 0 ? long("likely") : "likely",
    })),
  },
  {
    kind: "waterfall",
    start: { label: long("usual"), probability: 0.3 },
    rows: every((i) => ({ label: name(i), adds: i === CHIEF ? 3 : value(i) / 1e6 })),
    end: { label: "chance", probability: 0.9 },
  },
  {
    kind: "reliability",
    bins: every((i) => ({ forecast: i / MANY, frequency: 0.5, low: 0.4, high: 0.6, n: value(i) })),
  },
];

export const ABSURD: Figure[] = DATA.map((data) => ({
  id: `absurd-${data.kind}`,
  title: long("Title"),
  caption: "Too much.",
  alt: long("Alternative"),
  findings: [],
  data,
}));
