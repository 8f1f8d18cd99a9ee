import { useEffect, useRef } from "preact/hooks";
import type { Finding } from "../../questions/answer.ts";
import { address, asked, page } from "../address.ts";
import { words } from "../words.ts";
import { FindingCard } from "./FindingCard.tsx";
import { MarkCard } from "./MarkCard.tsx";
import { closeEvidence, type Opened, opened, rememberOpener } from "./open.ts";
import { useAnswers } from "./useAnswers.ts";

/** The pages whose sentences open their evidence. */
const WITH_EVIDENCE = new Set(["brief", "outcomes"]);

/** The panel beside the page: what bears a sentence, a number or a mark. */
export function Evidence() {
  const what = opened.value;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!what) return;
    rememberOpener();
    heading.current?.focus({ preventScroll: true });
    const onKey = (event: KeyboardEvent) => event.key === "Escape" && closeEvidence();
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [asked.value.open]);
  if (!what || !WITH_EVIDENCE.has(page.value)) return null;
  return (
    <aside class="evidence" aria-label={words.evidence.region} key={address.value.searchParams.get("open")}>
      <Body what={what} heading={heading} />
    </aside>
  );
}

function Body({ what, heading }: { what: Opened; heading: preact.RefObject<HTMLHeadingElement | null> }) {
  const answers = useAnswers();
  const all = answers?.flatMap(({ findings }) => findings) ?? [];
  const ids = what.kind === "findings" ? what.ids : [];
  const found = ids.flatMap((id): Finding[] => all.filter((one) => one.id === id));
  return (
    <>
      <div class="evidence-head">
        <h2 tabIndex={-1} ref={heading}>
          {what.kind === "mark" ? words.figure.mark : words.evidence.title(found.length)}
        </h2>
        <button type="button" class="close" onClick={closeEvidence} aria-label={words.evidence.close}>
          ×
        </button>
      </div>
      {answers && what.kind === "mark" && (
        <MarkCard brief={{ answers }} figure={what.figure} row={what.row} />
      )}
      {answers && what.kind === "findings" && found.length === 0 && <p>{words.evidence.gone}</p>}
      {found.map((finding) => (
        <FindingCard key={finding.id} finding={finding} meant={asked.value.n} />
      ))}
    </>
  );
}
