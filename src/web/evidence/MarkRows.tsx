import { useState } from "preact/hooks";
import type { Figure } from "../../questions/answer.ts";
import { subject } from "../state.ts";
import { useAnswer } from "../useAnswer.ts";
import { words } from "../words.ts";
import { PAGE, PagedRows } from "./PagedRows.tsx";

const say = words.figure;

/** The events that a mark counts, page by page; what counts none says so. */
export function MarkRows({ figure: { id, behind }, row }: { figure: Figure; row: number }) {
  const [offset, setOffset] = useState(0);
  const page = useAnswer(
    "mark",
    behind && subject.value ? { ...subject.value, figure: id, row, offset, limit: PAGE } : null,
  );
  if (!behind) return <p>{say.noEvents}</p>;
  const { value } = page;
  if (value && !value.counts) return <p>{say.noCount}</p>;
  return (
    <>
      {value && <h3>{behind.share ? say.part(value.n) : say.counts(value.n)}</h3>}
      <p class="query">{behind.words}</p>
      {value && value.counted !== null && value.counted !== value.n && (
        <p>{say.differs(value.counted, value.n)}</p>
      )}
      {value?.n !== 0 && (
        <PagedRows page={page} offset={offset} title={words.evidence.rowsOf} onMore={setOffset} />
      )}
    </>
  );
}
