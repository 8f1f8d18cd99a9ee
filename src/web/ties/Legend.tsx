import { words } from "../words.ts";
import { type Frame, mostActs } from "./shapes.ts";

const say = words.ties.legend;
const LOOKS = ["cooperation", "conflict", "neither", "few"] as const;

/** What the lines mean. */
export function Legend({ frame }: { frame: Frame }) {
  const most = mostActs(frame);
  return (
    <figcaption class="ties-legend">
      {LOOKS.map((look) => (
        <span key={look}>
          <svg width={26} height={10} aria-hidden="true" class={`tie ${look}`}>
            <path class="line" d="M1,5H25" stroke-width={look === "few" ? 1.2 : 3.2} />
          </svg>
          {say[look]}
        </span>
      ))}
      {most > 0 && <span>{say.width(most)}</span>}
    </figcaption>
  );
}
