import { go } from "../address.ts";
import { hrefOfFindings } from "./open.ts";

/** A number within a sentence, with what belongs to it: "1,204", "87 %", "−0.4", "2.5 times". */
const NUMBER = /[−-]?\d[\d,.]*\d|\d+/g;

/**
 * A sentence as a link to what bears it; a click on a number in it opens the same with the number marked. One that
 * nothing bears is plain text.
 */
export function Said({ text, findings }: { text: string; findings: readonly string[] }) {
  if (findings.length === 0) return <>{text}</>;
  const onClick = (event: MouseEvent) => {
    const n = (event.target as HTMLElement).dataset.n;
    if (n === undefined || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    go(hrefOfFindings(findings, n));
  };
  return (
    <a class="said" href={hrefOfFindings(findings)} onClick={onClick}>
      {withNumbers(text)}
    </a>
  );
}

/** Sentences that follow one another. */
export function Sentences({ all }: { all: readonly { text: string; findings: readonly string[] }[] }) {
  return (
    <>
      {all.map(({ text, findings }, at) => (
        <>
          {at > 0 && " "}
          <Said text={text} findings={findings} />
        </>
      ))}
    </>
  );
}

function withNumbers(text: string): (string | preact.JSX.Element)[] {
  const parts: (string | preact.JSX.Element)[] = [];
  let at = 0;
  for (const { 0: number, index } of text.matchAll(NUMBER)) {
    parts.push(
      text.slice(at, index),
      <span class="number" data-n={number}>
        {number}
      </span>,
    );
    at = index + number.length;
  }
  return [...parts, text.slice(at)];
}
