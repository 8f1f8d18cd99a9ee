import { csvOf } from "../../brief/render/figureCsv.ts";
import { readLedger } from "../../forecast/ledger/file.ts";
import { isHindcast, issuedOf } from "../../forecast/ledger/state.ts";
import { outcomesTable as tableOf } from "../../questions/outcomes/table.ts";
import { defaultLedgerPath } from "../../userFiles.ts";
import type { AnswerTo } from "./all.ts";

export const outcomes: AnswerTo<"outcomes"> = async (held, state) => {
  const { subject, answer } = await held.asked("outcomes", state);
  const { a, b, asOf, name } = subject;
  return {
    subject: { a: { code: a, name: name(a) }, b: { code: b, name: name(b) }, asOf },
    table: await tableOf(subject),
    answer,
  };
};

const COLUMNS = [
  ...["target", "what", "days", "from", "to", "chance", "low", "high", "level", "term", "given"],
  ...["long-run rate", "long-run low", "long-run high", "past forecasts", "came true"],
  ...["Brier score", "Brier of long-run rate", "skill", "rule", "settled by"],
];

export const outcomesTable: AnswerTo<"outcomesTable"> = async (held, state) => {
  const { subject } = await held.asked("outcomes", state);
  const { targets } = await tableOf(subject);
  return csvOf({
    columns: COLUMNS,
    rows: targets.flatMap(({ id, label, rule, settledBy, odds }) =>
      odds.map(({ horizon, from, to, probability, low, high, level, term, given, base, score }) => [
        ...[id, label, horizon, from, to, probability, low, high, level, term, given],
        ...[base.probability, base.low, base.high, score?.n ?? null, score?.came ?? null],
        ...[score?.brier ?? null, score?.base ?? null, score?.skill ?? null, rule, settledBy],
      ]),
    ),
  });
};

/** As-of is law here too: a forecast that was written later is not there, and one that was settled by later data is open. */
export const forecasts: AnswerTo<"forecasts"> = async (held, state) => {
  const { a, b, asOf } = await held.request(state);
  const pair = [a, b];
  const known = issuedOf(readLedger(defaultLedgerPath()).entries).filter(
    ({ forecast }) =>
      pair.includes(forecast.a) &&
      pair.includes(forecast.b) &&
      forecast.asOf <= asOf &&
      forecast.written.slice(0, 10) <= asOf,
  );
  return {
    forecasts: known.map(({ forecast, resolution }) => {
      const settled = resolution && resolution.settledOn <= asOf ? resolution : null;
      const { id, horizon, from, to, probability, low, high, climatology, target } = forecast;
      return {
        ...{ id, horizon, from, to, probability, low, high },
        written: forecast.written.slice(0, 10),
        asOf: forecast.asOf,
        label: target.label,
        rule: target.rule,
        settledBy: target.settledBy,
        base: climatology,
        hindcast: isHindcast(forecast),
        outcome: settled?.outcome ?? null,
        why: settled?.why ?? null,
        settledOn: settled?.settledOn ?? null,
      };
    }),
  };
};
