import { formatDate } from "../../dates.ts";
import type { AnswerOf } from "../../server/endpoints.ts";
import { percent } from "../../words/en/forms.ts";
import { subject } from "../state.ts";
import { useAnswer } from "../useAnswer.ts";
import { words } from "../words.ts";
import { Scroll } from "./Scroll.tsx";

const say = words.outcomes;
type Forecast = AnswerOf<"forecasts">["forecasts"][number];

/** Forecasts on the pair that the ledger held by the day, with what had come of them by then. */
export function Issued({ asOf }: { asOf: string }) {
  const { a, b, dataset } = subject.value!;
  const { value, fault } = useAnswer("forecasts", { a, b, asOf, dataset });
  return (
    <section class="part" aria-labelledby="issued-title">
      <h2 id="issued-title">{say.issued}</h2>
      {fault && <p role="alert">{fault.message}</p>}
      {value && (value.forecasts.length === 0 ? <Nothing /> : <Forecasts all={value.forecasts} />)}
    </section>
  );
}

function Nothing() {
  return (
    <>
      <p>{say.issuedNone}</p>
      <p class="soft">{say.issuedHow}</p>
    </>
  );
}

function Forecasts({ all }: { all: readonly Forecast[] }) {
  const of = (outcome: Forecast["outcome"]) => all.filter((one) => one.outcome === outcome).length;
  return (
    <>
      <p>{say.issuedSaid(all.length, of("yes"), of("no"), of(null), of("void"))}</p>
      <Scroll label={say.issued}>
        <table class="issued">
          <thead>
            <tr>
              {say.issuedColumns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {all.map((one) => (
              <tr key={one.id}>
                <td>
                  {formatDate(one.written)}
                  {one.hindcast && <span class="soft line">{say.hindcast}</span>}
                </td>
                <th scope="row">
                  {one.label}
                  <span class="soft line">{one.rule}</span>
                </th>
                <td>
                  {formatDate(one.from)} – {formatDate(one.to)}
                </td>
                <td>
                  {percent(one.probability)} <span class="soft">({say.range(one.low, one.high)})</span>
                </td>
                <td class="n">{percent(one.base)}</td>
                <td>
                  <b>{one.outcome ? say.outcome[one.outcome] : say.isOpen}</b>
                  {one.why && <span class="soft line">{one.why}</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </>
  );
}
