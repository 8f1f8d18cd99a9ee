// How well the next day's events are foretold on ICEWS14, by the protocol of temporal knowledge graph benchmarks: single step, both
// directions, all actors ranked, time-aware filter, ties at their mean rank. Weights are fitted on the train days alone;
// counts roll forward day by day. The recurrency baseline comes first. The best model is the additive one with its first
// candidates put in a new order by a small network; the additive one's figures stand beside it.
//
//   npm run bench:forecast -- --data DIR --split valid|test [--model best|additive|recurrency] [--seed N | --seeds 1,2,3]
//                             [--without GROUP …] [--from DAY] [--json]
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { ChanceryError } from "../dist/errors.js";
import { evaluate, evaluateEach } from "../dist/forecast/ranking/evaluate.js";
import { FEATURE_GROUPS } from "../dist/forecast/ranking/features/all.js";
import { fitRanker } from "../dist/forecast/ranking/fit.js";
import { History } from "../dist/forecast/ranking/history.js";
import { icews14Names, icews14Stream } from "../dist/forecast/ranking/icews14Files.js";
import { KINDS, kindOf } from "../dist/forecast/ranking/kinds.js";
import { likeliest } from "../dist/forecast/ranking/predict.js";
import { queriesOf } from "../dist/forecast/ranking/queries.js";
import { recurrencyScores } from "../dist/forecast/ranking/recurrency.js";
import { fitReranked } from "../dist/forecast/ranking/rerank/fit.js";

/** First day of each split, and the day after the last. Days before `FILL` only fill the counts. */
const STARTS = { train: 0, valid: 304, test: 334, end: 365 };
const FILL = 40;

try {
  run(options());
} catch (error) {
  const usage = String(error.code).startsWith("ERR_PARSE_ARGS");
  if (!usage && !(error instanceof ChanceryError)) throw error;
  console.error([error.message, error.hint].filter(Boolean).join(" "));
  process.exitCode = error.exitCode ?? 2;
}

function options() {
  const { values } = parseArgs({
    options: {
      data: { type: "string" },
      split: { type: "string", default: "valid" },
      model: { type: "string", default: "additive" },
      seed: { type: "string", default: "1" },
      seeds: { type: "string" },
      without: { type: "string", multiple: true, default: [] },
      from: { type: "string", default: String(FILL) },
      json: { type: "boolean", default: false },
    },
  });
  if (!values.data) throw new ChanceryError("usage", "--data DIR is needed: a folder with ICEWS14.");
  oneOf("--split", values.split, ["valid", "test"]);
  oneOf("--model", values.model, ["best", "additive", "recurrency"]);
  const ids = FEATURE_GROUPS.map(({ id }) => id);
  for (const id of values.without) oneOf("--without", id, ids);
  const seeds = (values.seeds ?? values.seed).split(",").map(Number);
  if (!seeds.every(Number.isInteger)) throw new ChanceryError("usage", "A seed is a whole number.");
  const from = Number(values.from);
  if (!(from >= 0 && from < STARTS.valid)) throw new ChanceryError("usage", "--from is a day of 0..303.");
  return { ...values, seeds, from };
}

function oneOf(option, value, allowed) {
  if (allowed.includes(value)) return;
  throw new ChanceryError("usage", `${option} is "${value}"; it may be ${allowed.join(", ")}.`);
}

function run({ data, split, model, seeds, without, from, json }) {
  const splits = split === "test" ? ["train", "valid", "test"] : ["train", "valid"];
  const stream = icews14Stream(data, splits);
  const files = Object.fromEntries(icews14Names(splits).map((name) => [name, sha256(join(data, name))]));
  const days = split === "test" ? [STARTS.test, STARTS.end] : [STARTS.valid, STARTS.test];
  const say = json ? () => undefined : console.log;
  say(
    `seeds ${seeds.join(", ")}; ${split} days ${days[0]}-${days[1] - 1}; without ${without.join(", ") || "nothing"}`,
  );
  for (const [name, hash] of Object.entries(files)) say(`sha256 ${hash}  ${name}`);
  say(`\n${"".padEnd(26)}queries    MRR    H@1    H@3   H@10`);

  const baseline = recurrency(stream, days);
  tell(say, "recurrency", baseline);
  const groups = FEATURE_GROUPS.filter(({ id }) => !without.includes(id));
  const runs =
    model === "recurrency"
      ? []
      : seeds.map((seed) => {
          const found = (model === "best" ? best : additive)(stream, days, groups, seed, from);
          if (found.additive) tell(say, `additive, seed ${seed}`, found.additive);
          tell(say, `${model}, seed ${seed}`, found);
          say(
            `  fit ${found.fit_s.toFixed(1)} s, predict ${found.predict_s.toFixed(1)} s, one ranking ${found.rank_ms.toFixed(2)} ms (slowest ${found.slowest_ms.toFixed(1)} ms)`,
          );
          return found;
        });
  const shown = runs.length > 0 ? mean(runs) : baseline;
  if (runs.length > 1) {
    if (shown.additive) tell(say, `additive, ${runs.length} seeds`, shown.additive);
    tell(say, `mean of ${runs.length} seeds`, shown);
  }
  const memory_mb = process.resourceUsage().maxRSS / 1024;
  say(`\nat most ${memory_mb.toFixed(0)} MB`);
  if (json)
    console.log(
      JSON.stringify(
        { model, split, seeds, without, from, files, ...shown, memory_mb, recurrency: baseline, runs },
        null,
        2,
      ),
    );
}

function recurrency(stream, [first, end]) {
  const start = performance.now();
  const history = new History(stream);
  const scores = new Float64Array(stream.actors.length);
  const found = evaluate(
    stream,
    first,
    end,
    ({ day, source, act }) => {
      history.advanceTo(day);
      recurrencyScores(history, source, act, scores);
      return scores;
    },
    kindIn(history),
    progress("recurrency", first, end),
  );
  return { ...found, fit_s: 0, predict_s: since(start) };
}

function additive(stream, [first, end], groups, seed, from) {
  const start = performance.now();
  const ranker = fitRanker(stream, fitOptions(groups, seed, from));
  const fit_s = since(start);
  const predicting = performance.now();
  const found = evaluate(
    stream,
    first,
    end,
    (query) => ranker.score(query).scores,
    kindIn(ranker.history),
    progress("predict", first, end),
  );
  return {
    seed,
    ...found,
    fit_s,
    predict_s: since(predicting),
    ...single(queriesOf(stream, end - 1), (query) => likeliest(ranker.score(query), 10)),
  };
}

/** Whether an answer is new or repeats, as the history has it on the day. */
function kindIn(history) {
  return ({ source, act }, answer) => kindOf(history, source, act, answer);
}

/** Both models in one run, as both read the same history. */
function best(stream, [first, end], groups, seed, from) {
  const start = performance.now();
  const { ranker, reranker } = fitReranked(stream, fitOptions(groups, seed, from));
  const fit_s = since(start);
  const predicting = performance.now();
  let scored;
  const [additive, found] = evaluateEach(
    stream,
    first,
    end,
    [
      (query) => {
        scored = ranker.score(query);
        return scored.scores;
      },
      () => reranker.scores(scored),
    ],
    kindIn(ranker.history),
    progress("predict", first, end),
  );
  return {
    seed,
    ...found,
    fit_s,
    predict_s: since(predicting),
    ...single(queriesOf(stream, end - 1), (query) => reranker.scores(ranker.score(query))),
    additive,
  };
}

function fitOptions(groups, seed, from) {
  return { groups, from, until: STARTS.valid, seed, onDay: progress("fit", from, STARTS.valid) };
}

/** Milliseconds of one ranking, with the history at the day: mean and slowest over a day's queries. */
function single(queries, rank) {
  const times = queries.map((query) => {
    const start = performance.now();
    rank(query);
    return performance.now() - start;
  });
  return {
    rank_ms: times.reduce((sum, time) => sum + time, 0) / times.length,
    slowest_ms: Math.max(...times),
  };
}

/** The mean of each number over the runs. */
function mean(runs) {
  const [first] = runs;
  return Object.fromEntries(
    Object.keys(first)
      .filter((key) => key !== "seed")
      .map((key) => {
        const values = runs.map((run) => run[key]);
        return [
          key,
          typeof first[key] === "number"
            ? values.reduce((sum, value) => sum + value, 0) / values.length
            : mean(values),
        ];
      }),
  );
}

function tell(say, name, found) {
  say(line(name, found));
  for (const kind of KINDS) say(line(`  ${kind}`, found.kinds[kind]));
}

function line(name, { queries, mrr, hits1, hits3, hits10 }) {
  const cells = [mrr, hits1, hits3, hits10].map((value) => (100 * value).toFixed(2).padStart(7));
  return `${name.padEnd(24)}${String(queries).padStart(9)}${cells.join("")}`;
}

/** A line on a terminal that is overwritten; nothing where the output is piped. */
function progress(what, first, end) {
  if (!process.stderr.isTTY) return undefined;
  return (day) =>
    process.stderr.write(day === end - 1 ? "\r\u001b[K" : `\r${what}: day ${day} of ${first}-${end - 1}`);
}

function sha256(file) {
  return createHash("sha256").update(readFileSync(file)).digest("hex");
}

function since(start) {
  return (performance.now() - start) / 1000;
}
