import { useState } from "preact/hooks";
import type { Figure } from "../../questions/answer.ts";
import { addressOf } from "../api.ts";
import { subject } from "../state.ts";
import { useAnswer } from "../useAnswer.ts";
import { usePictureWidth } from "../useWidth.ts";
import { words } from "../words.ts";
import { Drawing } from "./Drawing.tsx";
import { FigureData } from "./FigureData.tsx";
import { savePng } from "./savePng.ts";

const say = words.figure;

/** A figure drawn for the room that it has, with its words, its data, and ways to take it along. */
export function FigureView({ figure }: { figure: Figure }) {
  const [box, width] = usePictureWidth<HTMLDivElement>();
  const state = subject.value;
  const { value: svg, fault } = useAnswer(
    "figure",
    state && width ? { ...state, figure: figure.id, width } : null,
  );
  const [failed, setFailed] = useState(false);
  const file = { ...state!, figure: figure.id };
  const picture = addressOf("figure", { ...file, width: 720, alone: "true" });
  return (
    <figure id={`figure-${figure.id}`} class="figure">
      {figure.topic && <p class="figure-topic">{figure.topic}</p>}
      <p class="figure-title">{figure.title}</p>
      <div class="drawing" ref={box}>
        {fault ? <p>{figure.alt}</p> : svg && <Drawing figure={figure} svg={svg} />}
      </div>
      <figcaption>{figure.caption}</figcaption>
      <div class="tools" role="group" aria-label={say.tools}>
        <a href={addressOf("figureData", file, { keep: "1" })} download="">
          {say.csv}
        </a>
        <a href={`${picture}&keep=1`} download="">
          {say.svg}
        </a>
        <button type="button" onClick={() => savePng(picture, figure.id).catch(() => setFailed(true))}>
          {say.png}
        </button>
        {failed && <span role="alert">{say.failed}</span>}
      </div>
      <FigureData figure={figure} />
    </figure>
  );
}
