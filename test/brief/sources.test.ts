import { describe, expect, it } from "vitest";
import { sourceMix, sourcesBehind } from "../../src/brief/sources.ts";
import { chooser } from "../../src/chronicle/memory/choose.ts";
import { counterOf } from "../../src/chronicle/memory/count.ts";
import { columnsOf } from "../../src/chronicle/memory/ofEvents.ts";
import type { Evidence } from "../../src/questions/answer.ts";
import { event } from "../chronicle/store/sample.ts";
import { answer, evidence, finding } from "./sampleBrief.ts";

const behind = (pieces: Partial<Evidence>[], datasets = ["casebook"]) =>
  sourcesBehind([answer("history", [finding("history.a", { evidence: pieces.map(evidence) })])], datasets);

describe("sources behind the answers", () => {
  it("are the event data first, then what the evidence names, each once", () => {
    const keys = behind([
      { kind: "record", sources: ["cow-nmc-7.0"] },
      { kind: "record", sources: ["cow-nmc-7.0"] },
      { kind: "dispute", sources: ["dyadic-mid-4.02"] },
      { kind: "treaty", sources: ["unts-6045", "atop-5.1"] },
      { kind: "series", sources: ["casebook"] },
    ]).map((source) => source.key);
    expect(keys).toEqual(["casebook", "atop-5.1", "cow-nmc-7.0", "dyadic-mid-4.02", "unts-6045"]);
  });

  it("carry citation, terms and what is known of their quality", () => {
    const [casebook, cinc] = behind([{ sources: ["cow-nmc-7.0"] }]);
    expect(casebook!.citation).toContain("CSIS Beyond Parallel");
    expect(casebook!.quality).toContain("in an audit");
    expect(cinc!.citation).toBe("Singer, Bremer and Stuckey 1972; Singer 1987");
    expect(cinc!.terms).not.toBe("");
  });

  it("that are a single page say so", () => {
    const treaty = behind([{ kind: "treaty", sources: ["tass-2024-12"] }])[1]!;
    expect(treaty.title).toBe("single page: tass-2024-12");
    expect(treaty.citation).toBe("tass.com/world/1882445");
  });

  it("that are the user's own say so; a key that nobody knows stays without a citation, for the check to find", () => {
    const [mine, unknown] = behind([{ sources: ["no-such-key"] }], ["mine"]);
    expect(mine).toMatchObject({ key: "mine", title: "mine", citation: "supplied by the user" });
    expect(unknown).toMatchObject({ key: "no-such-key", citation: "" });
  });

  it("an event's publisher is no source key", () => {
    expect(behind([{ publisher: "cow-nmc-7.0" }]).map((source) => source.key)).toEqual(["casebook"]);
  });
});

describe("the mix of publishers", () => {
  const from = (...publishers: string[]) => {
    const events = publishers.map((publisher, index) => event(`e${index}`, { evidence: { publisher } }));
    const columns = columnsOf(events);
    const counter = counterOf(columns, chooser(columns));
    return sourceMix(counter.counts(Int32Array.from(events.keys()), ["publisher", "confidence"]));
  };

  it("places them by whole words, and says where it can't", () => {
    const { byPlace } = from("Xinhua", "Xinhua (copy)", "Nobody's Gazette");
    expect(byPlace[0]).toMatchObject({ events: 2 });
    expect(byPlace[0]!.label).not.toBe("not placed");
    expect(byPlace[1]).toEqual({ label: "not placed", events: 1, share: 1 / 3 });
  });

  it("gives shares that add up to one, the largest first", () => {
    const { byPlace, byConfidence } = from("Xinhua", "Reuters", "Yonhap", "Yonhap", "x", "y", "z");
    for (const rows of [byPlace, byConfidence]) {
      expect(rows.reduce((sum, row) => sum + row.share, 0)).toBeCloseTo(1);
      const counts = rows.map((row) => row.events);
      expect(counts).toEqual([...counts].sort((x, y) => y - x));
    }
    expect(byConfidence).toEqual([{ label: "high", events: 7, share: 1 }]);
  });

  it("of no events is empty", () => {
    expect(from()).toEqual({ byPlace: [], byConfidence: [] });
  });
});
