import type { Figure } from "../../questions/answer.ts";
import type { State } from "../../server/state.ts";
import { hrefOfBrief } from "../brief/hrefOfBrief.ts";
import { useAnswer } from "../useAnswer.ts";
import { usePictureWidth } from "../useWidth.ts";

interface Sentence {
  text: string;
  findings: readonly string[];
}

/** A short answer of one side: each sentence leads into its brief, with what bears it open. */
export function Short({
  sentences,
  state,
  question,
  none = "",
  figure,
}: {
  sentences: readonly Sentence[];
  state: State;
  question?: string;
  none?: string;
  figure?: Figure | null;
}) {
  if (sentences.length === 0) return <p class="soft">{none}</p>;
  return (
    <>
      <p>
        {sentences.map(({ text, findings }, at) => (
          <>
            {at > 0 && " "}
            <a
              class="said"
              href={hrefOfBrief(state, { unfold: question ?? "", open: findings.join(",") }, question)}
            >
              {text}
            </a>
          </>
        ))}
      </p>
      {figure && <Picture figure={figure} state={state} />}
    </>
  );
}

/** The answer's figure; its marks and its data are opened in the brief. */
function Picture({ figure, state }: { figure: Figure; state: State }) {
  const [box, width] = usePictureWidth<HTMLDivElement>();
  const { value: svg } = useAnswer("figure", width ? { ...state, figure: figure.id, width } : null);
  return (
    <figure class="figure">
      <p class="figure-title">{figure.title}</p>
      <div class="drawing" ref={box}>
        {/* Drawn by the brief's own functions, which make every text in it safe. */}
        {svg && <div role="img" aria-label={figure.alt} dangerouslySetInnerHTML={{ __html: svg }} />}
      </div>
      <figcaption>{figure.caption}</figcaption>
    </figure>
  );
}
