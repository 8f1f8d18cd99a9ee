import { useEffect } from "preact/hooks";
import { formatDate } from "../../dates.ts";
import type { Answer, Figure } from "../../questions/answer.ts";
import type { AnswerOf } from "../../server/endpoints.ts";
import { FigureView } from "../brief/FigureView.tsx";
import { Skeleton } from "../brief/Skeleton.tsx";
import { Said, Sentences } from "../evidence/Said.tsx";
import { rememberPair } from "../recent.ts";
import { Trouble } from "../shell/Trouble.tsx";
import { SubjectBar } from "../subject/SubjectBar.tsx";
import { words } from "../words.ts";
import "../style/outcomes.css";
import { Chances } from "./Chances.tsx";
import { ChanceTable } from "./ChanceTable.tsx";
import { Issued } from "./Issued.tsx";
import { Right } from "./Right.tsx";
import { useOutcomes } from "./useOutcomes.ts";
import { WithoutOdds } from "./WithoutOdds.tsx";

const say = words.outcomes;

/** What is likely to come of it: chances with what settles them and why, what has none, and how such chances did. */
export function OutcomesPage() {
  const { value, fault, busy } = useOutcomes();
  useEffect(() => {
    if (!value) return;
    const { a, b } = value.subject;
    document.title = `${say.kicker(a.name, b.name)} · ${words.product}`;
    rememberPair({ a, b });
  }, [value]);
  return (
    <>
      <SubjectBar brief={value} waits={!value && !fault} bare />
      {fault ? <Trouble fault={fault} /> : value ? <Outcomes of={value} busy={busy} /> : <Skeleton />}
    </>
  );
}

function Outcomes({ of, busy }: { of: AnswerOf<"outcomes">; busy: boolean }) {
  const { subject, table, answer } = of;
  const { a, b, asOf } = subject;
  const any = table.targets.length > 0;
  return (
    <div class={busy ? "brief stale" : "brief"} aria-busy={busy}>
      {busy && (
        <p class="working" role="status">
          {words.loading}
        </p>
      )}
      <div class="contents" />
      <article class="outcomes">
        <header class="masthead">
          <p class="kicker">{say.kicker(a.name, b.name)}</p>
          <h1>{say.title}</h1>
          <p class="asof">{words.brief.asOf(formatDate(asOf))}</p>
        </header>
        <p class="bottom-line">
          <Sentences all={answer.short} />
        </p>
        <p class="meta">
          {words.brief.confidence(answer.confidence.level)}: {answer.confidence.why}
        </p>
        {any && <Chances table={table} />}
        {any && <ChanceTable table={table} />}
        {!any && table.without.length === 0 && <p>{say.noEvents}</p>}
        <WithoutOdds rows={table.without} any={any} />
        {!any && answer.figure && <FigureView figure={answer.figure} />}
        <Right table={table} answer={answer} />
        <Issued asOf={asOf} />
        <Also of={of} />
        <Specialists answer={answer} any={any} />
      </article>
    </div>
  );
}

/** Findings that no row of the page stands for: the calendar, what came since, what the record of the world tells. */
function Also({ of: { table, answer } }: { of: AnswerOf<"outcomes"> }) {
  const told = new Set([
    ...table.targets.flatMap(({ finding, why }) => [finding, why?.finding]),
    ...table.without.map(({ finding }) => finding),
    "outcomes.track-record",
  ]);
  const left = answer.findings.filter(({ id }) => !told.has(id));
  if (left.length === 0) return null;
  return (
    <section class="part" aria-labelledby="also-title">
      <h2 id="also-title">{say.also}</h2>
      <ul class="findings">
        {left.map(({ id, statement, thin }) => (
          <li key={id} id={id} class={thin ? "thin" : undefined}>
            <Said text={statement} findings={[id]} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What is drawn for those who read log-odds, the method, and other readings of the same record. */
function Specialists({ answer, any }: { answer: Answer; any: boolean }) {
  const plots: Figure[] = [
    ...(any && answer.figure ? [answer.figure] : []),
    ...answer.moreFigures.filter(({ data }) => data.kind !== "reliability"),
  ];
  const track = answer.findings.find(({ id }) => id === "outcomes.track-record");
  const lists: [string, readonly string[]][] = [
    [words.brief.method, [answer.method]],
    [words.brief.otherReadings, answer.alternatives],
    [words.brief.wouldChange, answer.wouldChange],
  ];
  return (
    <details class="part">
      <summary>{say.specialists}</summary>
      {plots.map((figure) => (
        <FigureView key={figure.id} figure={figure} />
      ))}
      {track && (
        <p>
          <Said text={track.statement} findings={[track.id]} />
        </p>
      )}
      <div class="asides">
        {lists.map(([title, items]) => (
          <div key={title}>
            <h3>{title}</h3>
            <ul>
              {items.map((item) => (
                <li key={item}>{item}</li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </details>
  );
}
