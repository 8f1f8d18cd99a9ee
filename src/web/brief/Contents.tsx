import { hasChanges } from "../../brief/brief.ts";
import { shortTitle } from "../../brief/render/shortTitle.ts";
import type { AnswerOf } from "../../server/endpoints.ts";
import { hrefWith } from "../address.ts";
import { words } from "../words.ts";
import { hrefUnfolded } from "./unfolded.ts";

export function Contents({ brief }: { brief: AnswerOf<"brief"> }) {
  const say = words.brief;
  return (
    <nav class="contents" aria-label={say.contents}>
      <ol>
        <li>
          <a href={hrefWith({}, { fragment: "front" })}>{say.inShort}</a>
        </li>
        {brief.answers.map(({ question }) => (
          <li key={question}>
            <a href={hrefUnfolded(question)}>{shortTitle(question)}</a>
          </li>
        ))}
        {hasChanges(brief) && (
          <li>
            <a href={hrefWith({}, { fragment: "changes" })}>{say.contentsChanges}</a>
          </li>
        )}
        <li>
          <a href={hrefWith({}, { fragment: "gaps" })}>{say.gaps}</a>
        </li>
        <li>
          <a href={hrefWith({}, { fragment: "sources" })}>{say.contentsSources}</a>
        </li>
      </ol>
    </nav>
  );
}
