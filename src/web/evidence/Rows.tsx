import { useState } from "preact/hooks";
import { subject } from "../state.ts";
import { useAnswer } from "../useAnswer.ts";
import { words } from "../words.ts";
import { PAGE, PagedRows } from "./PagedRows.tsx";

/** The rows behind a finding: its query run again, page by page. */
export function Rows({ finding }: { finding: string }) {
  const [offset, setOffset] = useState(0);
  const page = useAnswer("rows", subject.value && { ...subject.value, finding, offset, limit: PAGE });
  return <PagedRows page={page} offset={offset} title={words.evidence.rowsOf} onMore={setOffset} />;
}
