import { useEffect, useState } from "preact/hooks";
import type { AnswerOf } from "../../server/endpoints.ts";
import { number } from "../../words/en/forms.ts";
import { asked, hrefWith } from "../address.ts";
import { Trouble } from "../shell/Trouble.tsx";
import { useAnswer } from "../useAnswer.ts";
import { words } from "../words.ts";

const say = words.chronicle;
const PAGE = 100;

type Row = AnswerOf<"quarantine">["rows"][number];

/** The rows that could not be read, by reason, each with its place and what was wrong. */
export function Refused() {
  const { reason, dataset, asOf } = asked.value;
  const key = JSON.stringify([reason, dataset, asOf]);
  const [place, setPlace] = useState({ key, offset: 0 });
  const offset = place.key === key ? place.offset : 0;
  const [rows, setRows] = useState<{ key: string; rows: Row[] }>({ key, rows: [] });
  const { value, fault, busy } = useAnswer("quarantine", { reason, dataset, asOf, offset, limit: PAGE });
  useEffect(() => {
    if (!value || busy) return;
    setRows((held) => ({
      key,
      rows: [...(held.key === key ? held.rows.slice(0, offset) : []), ...value.rows],
    }));
  }, [value, busy]);
  if (fault) return <Trouble fault={fault} />;
  if (!value) return <p role="status">{words.loading}</p>;
  const all = value.reasons.reduce((sum, { n }) => sum + n, 0);
  const shown = rows.key === key ? rows.rows : [];
  return (
    <section class="refused" aria-busy={busy}>
      <h1>{say.refused(all)}</h1>
      <p>{say.refusedWhy}</p>
      {all > 0 && (
        <>
          <h2>{say.reasons}</h2>
          <ul class="reason-list">
            {[{ reason: undefined, n: all }, ...value.reasons].map((one) => (
              <li key={one.reason ?? ""}>
                <a
                  href={hrefWith({ reason: one.reason })}
                  aria-current={(reason ?? undefined) === one.reason ? "true" : undefined}
                >
                  {one.reason ?? say.allReasons} <span class="n">{number(one.n)}</span>
                </a>
              </li>
            ))}
          </ul>
          <h2>{say.refusedShown(shown.length, value.total)}</h2>
          <RefusedTable rows={shown} />
          {shown.length < value.total && (
            <button type="button" disabled={busy} onClick={() => setPlace({ key, offset: shown.length })}>
              {say.moreRefused}
            </button>
          )}
        </>
      )}
    </section>
  );
}

function RefusedTable({ rows }: { rows: readonly Row[] }) {
  const [where, reason, wrong, raw] = say.refusedColumns;
  return (
    <ol class="refused-rows">
      {rows.map((row, at) => (
        <li key={`${row.file}:${row.line}:${at}`}>
          <dl>
            <dt>{where}</dt>
            <dd>
              {row.file}:{row.line} <span class="soft">{row.dataset}</span>
            </dd>
            <dt>{reason}</dt>
            <dd>{row.reason}</dd>
            <dt>{wrong}</dt>
            <dd>{row.detail}</dd>
            <dt>{raw}</dt>
            <dd>
              <code>{row.raw}</code>
            </dd>
          </dl>
        </li>
      ))}
    </ol>
  );
}
