import { safeUrl } from "../../brief/render/escape.ts";
import type { Evidence } from "../../questions/answer.ts";

/** Events and facts with date, actors, act, publisher and place in the data. */
export function EvidenceList({ pieces }: { pieces: readonly Evidence[] }) {
  return (
    <ul class="pieces">
      {pieces.map((piece) => {
        const url = safeUrl(piece.url);
        return (
          <li key={piece.id}>
            <time dateTime={piece.date}>{piece.when}</time> <b>{piece.who}</b> {piece.what}{" "}
            <span class="publisher">
              {url ? (
                <a href={url} rel="noopener noreferrer" target="_blank">
                  {piece.publisher || new URL(url).hostname}
                </a>
              ) : (
                piece.publisher
              )}{" "}
              · {piece.source}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
