import { useEffect, useState } from "preact/hooks";
import type { Evidence } from "../../questions/answer.ts";
import { subject } from "../state.ts";
import { useAnswer } from "../useAnswer.ts";
import { words } from "../words.ts";
import { EvidenceList } from "./EvidenceList.tsx";

const PAGE = 50;

/** The rows behind a finding: its query run again, page by page. */
export function Rows({ finding }: { finding: string }) {
  const [offset, setOffset] = useState(0);
  const [rows, setRows] = useState<Evidence[]>([]);
  const { value, fault, busy } = useAnswer(
    "rows",
    subject.value && { ...subject.value, finding, offset, limit: PAGE },
  );
  useEffect(() => {
    if (value && !busy) setRows((held) => [...held.slice(0, offset), ...value.rows]);
  }, [value, busy]);
  if (fault) return <p role="alert">{fault.message}</p>;
  if (!value) return <p aria-busy="true">{words.loading}</p>;
  return (
    <section class="rows" aria-label={words.evidence.rows}>
      <h4>{words.evidence.rowsOf(rows.length, value.n)}</h4>
      <EvidenceList pieces={rows} />
      {rows.length < value.n && (
        <button type="button" disabled={busy} onClick={() => setOffset(rows.length)}>
          {words.evidence.moreRows}
        </button>
      )}
    </section>
  );
}
