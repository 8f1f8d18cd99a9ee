import { useRef, useState } from "preact/hooks";
import { asked } from "../address.ts";
import { addressOf } from "../api.ts";
import { subject } from "../state.ts";
import { words } from "../words.ts";

const say = words.brief;

/** Ways to take the brief along: files, print, its link. */
export function ExportMenu() {
  const frame = useRef<HTMLIFrameElement>(null);
  const [prints, setPrints] = useState(false);
  const [copied, setCopied] = useState(false);
  if (!subject.value) return null;
  const query = { ...subject.value, since: asked.value.since };
  const copy = () =>
    navigator.clipboard?.writeText(location.href).then(() => {
      setCopied(true);
      setTimeout(() => setCopied(false), 4_000);
    });
  return (
    <details class="menu">
      <summary>{say.export}</summary>
      <ul>
        <li>
          <a href={addressOf("page", query, { keep: "1" })} download="">
            {say.exportPage}
          </a>
        </li>
        <li>
          <a href={addressOf("markdown", query, { keep: "1" })} download="">
            {say.exportMarkdown}
          </a>
        </li>
        <li>
          <a href={addressOf("brief", query, { keep: "1" })} download="">
            {say.exportJson}
          </a>
        </li>
        <li>
          <button
            type="button"
            onClick={() => (prints ? frame.current?.contentWindow?.print() : setPrints(true))}
          >
            {say.print}
          </button>
        </li>
        <li>
          <button type="button" onClick={copy}>
            {say.copyLink}
          </button>
        </li>
      </ul>
      <span class="unseen" role="status">
        {copied ? say.copied : ""}
      </span>
      {prints && (
        // The page of the brief is laid out for A4; it is loaded unseen and handed to the browser's print.
        <iframe
          ref={frame}
          class="printed"
          title={say.print}
          tabIndex={-1}
          aria-hidden="true"
          src={addressOf("page", query)}
          onLoad={() => frame.current?.contentWindow?.print()}
        />
      )}
    </details>
  );
}
