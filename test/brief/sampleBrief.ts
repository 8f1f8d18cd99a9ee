import type { Brief } from "../../src/brief/brief.ts";
import { BRIEF_FORMAT } from "../../src/brief/format.ts";
import type { Answer, Evidence, Finding, Likelihood, Measure } from "../../src/questions/answer.ts";

export const LIKELY: Likelihood = {
  probability: 0.6,
  low: 0.4,
  high: 0.75,
  level: 0.9,
  term: "likely",
  reasons: [
    { feature: "base", text: "its usual rate", adds: 0.2 },
    { feature: "month", text: "2 in the last 90 days", adds: Math.log(0.6 / 0.4) - 0.2 },
  ],
  resolves: {
    target: "contacts",
    label: "A visit or meeting between the two",
    rule: "at least one visit or meeting of officials",
    atLeast: 1,
    from: "2025-09-05",
    to: "2025-12-03",
    settledBy: "notices of the two governments",
  },
};

export function measure(wish: Partial<Measure> = {}): Measure {
  return { name: "acts", label: "acts in the last year", value: 12, unit: "count", ...wish };
}

export function evidence(wish: Partial<Evidence> = {}): Evidence {
  return {
    kind: "event",
    id: "20250904-PRK-CHN-042",
    date: "2025-09-04",
    when: "4 September 2025",
    who: "North Korea → China",
    what: "Kim met Xi in Beijing.",
    publisher: "Gazette",
    url: "https://example.org/a",
    source: "casebook events.csv:7",
    sources: ["casebook"],
    ...wish,
  };
}

export function finding(id: string, wish: Partial<Finding> = {}): Finding {
  return {
    id,
    statement: `What ${id} says: 12 acts in the last year.`,
    nature: "information",
    numbers: [measure()],
    evidence: [evidence()],
    evidenceCount: 12,
    query: {
      words: "acts between CHN and PRK, 2024-09-05 to 2025-09-04",
      events: [{ between: ["CHN", "PRK"], kind: ["act"], from: "2024-09-05" }],
    },
    confidence: { level: "moderate", why: "12 acts" },
    ...wish,
  };
}

export function answer(
  question: Answer["question"],
  findings: Finding[],
  wish: Partial<Answer> = {},
): Answer {
  return {
    question,
    title: `What of ${question}?`,
    short: [{ text: "They met often last year.", findings: findings.slice(0, 1).map((one) => one.id) }],
    headline: "There were 12 acts in the last year.",
    findings,
    body: Math.min(6, findings.length),
    figure: {
      id: `${question}.figure`,
      title: "Acts by year",
      caption: "Acts between the two.",
      alt: "A line that rises.",
      findings: findings.slice(0, 1).map((one) => one.id),
      data: {
        kind: "lines",
        unit: "acts",
        series: [{ label: "acts", points: [{ date: "2025-01-01", value: 12 }] }],
        marks: [],
      },
    },
    moreFigures: [],
    confidence: { level: "moderate", why: "12 acts" },
    alternatives: ["The press may have looked harder."],
    method: "Counts of acts.",
    wouldChange: ["A year without acts."],
    gaps: ["No data before 1948."],
    ...wish,
  };
}

/** A small brief that meets the standard; a new one each time, so that a test may spoil it. */
export function sampleBrief(): Brief {
  return {
    format: BRIEF_FORMAT,
    version: "0.0.0",
    title: "China and North Korea, as of 4 September 2025",
    subject: {
      a: { code: "CHN", name: "China" },
      b: { code: "PRK", name: "North Korea" },
      asOf: "2025-09-04",
      focal: {
        id: "20250904-PRK-CHN-042",
        date: "2025-09-04",
        when: "4 September 2025",
        summary: "Kim met Xi in Beijing.",
      },
      datasets: ["casebook"],
    },
    loadEvents: "",
    countingRule: "",
    audit: "Of 100 rows of the casebook drawn at random and checked, 95 held no fault.",
    completeness: [
      {
        label: "nuclear tests by North Korea",
        from: "2006-01-01",
        to: "2025-09-04",
        grade: "complete",
        by: "CTBTO",
        listed: 6,
        held: 6,
        note: "",
      },
    ],
    front: {
      title: "Xi and Kim meet",
      titleFindings: ["history.phases"],
      audit: "Of 100 rows of the casebook drawn at random and checked, 95 held no fault.",
      reports: "",
      bottomLine: [{ text: "The two met again.", findings: ["history.phases"] }],
      judgements: [
        {
          question: "outcomes",
          statement: "A visit is likely.",
          likelihood: { ...LIKELY },
          confidence: { level: "low", why: "few cases" },
          findings: ["outcomes.visit-90"],
        },
      ],
      watch: [
        {
          kind: "date",
          text: "10 October 2025: the 80th anniversary.",
          when: "10 October 2025",
          findings: ["outcomes.visit-90"],
        },
        {
          kind: "odds",
          text: "A visit by 3 December 2025: likely, 60 %.",
          findings: ["outcomes.visit-90"],
          likelihood: { ...LIKELY },
        },
        { kind: "change", text: "A treaty.", findings: ["history.phases"] },
      ],
      short: [
        {
          question: "history",
          asks: "How did it come to be?",
          sentences: [{ text: "They acted 12 times in the last year.", findings: ["history.phases"] }],
          glance: {
            kind: "number",
            label: "Acts in the last year",
            value: 12,
            unit: "count",
            findings: ["history.phases"],
          },
        },
      ],
    },
    answers: [
      answer("history", [finding("history.phases")]),
      answer("outcomes", [
        finding("outcomes.visit-90", {
          nature: "judgement",
          likelihood: { ...LIKELY },
          numbers: [measure(), measure({ name: "chance", label: "chance", value: 0.6, unit: "share" })],
        }),
        finding("outcomes.track-record"),
      ]),
    ],
    changes: {
      since: "2024-09-04",
      items: [
        { question: "history", finding: "", statement: "9 events between the two." },
        { question: "history", finding: "history.phases", statement: "History, phases: acts: 4 → 12 acts." },
      ],
      redline: [
        {
          question: "history",
          kind: "changed",
          text: "They met often last year.",
          was: "They met seldom last year.",
          findings: ["history.phases"],
          words: [
            { text: "They met", kind: "same" },
            { text: "seldom", kind: "gone" },
            { text: "often", kind: "new" },
            { text: "last year.", kind: "same" },
          ],
        },
        { question: "outcomes", kind: "new", text: "A visit is likely.", findings: ["outcomes.visit-90"] },
        {
          question: "outcomes",
          kind: "gone",
          text: "No visit is in sight.",
          findings: ["outcomes.visit-90"],
        },
      ],
    },
    gaps: ["No data before 1948."],
    sources: [
      {
        key: "casebook",
        title: "Casebook",
        citation: "Casebook 2026",
        terms: "facts only",
        quality: "a few faults",
        blindSpots: [],
      },
    ],
    sourceMix: {
      byPlace: [{ label: "China", events: 12, share: 1 }],
      byConfidence: [{ label: "high", events: 12, share: 1 }],
    },
    coverage: [
      { dataset: "casebook", from: "1948-02-08", to: "2025-09-04", events: 900, pair: 12, acts: 11 },
    ],
    quarantined: [],
  };
}
