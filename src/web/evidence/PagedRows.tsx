import { useEffect, useState } from "preact/hooks";
import type { Evidence } from "../../questions/answer.ts";
import { words } from "../words.ts";
import { EvidenceList } from "./EvidenceList.tsx";

/** How many rows a page of them has. */
export const PAGE = 50;

/** What was got of a page of rows, and what was said in its place. */
interface Page {
  value?: { n: number; rows: Evidence[] };
  fault?: Error;
  busy: boolean;
}

/** Rows that are asked for page by page; those of the pages before stay. `onMore` is told where the next begins. */
export function PagedRows({
  page: { value, fault, busy },
  offset,
  title,
  onMore,
}: {
  page: Page;
  offset: number;
  title: (shown: number, n: number) => string;
  onMore: (offset: number) => void;
}) {
  const [rows, setRows] = useState<Evidence[]>([]);
  useEffect(() => {
    if (value && !busy) setRows((held) => [...held.slice(0, offset), ...value.rows]);
  }, [value, busy]);
  if (fault) return <p role="alert">{fault.message}</p>;
  if (!value) return <p aria-busy="true">{words.loading}</p>;
  return (
    <section class="rows" aria-label={words.evidence.rows}>
      <h4>{title(rows.length, value.n)}</h4>
      <EvidenceList pieces={rows} />
      {rows.length < value.n && (
        <button type="button" disabled={busy} onClick={() => onMore(rows.length)}>
          {words.evidence.moreRows}
        </button>
      )}
    </section>
  );
}
