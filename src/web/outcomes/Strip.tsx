import { percent } from "../../words/en/forms.ts";
import { words } from "../words.ts";
import type { Odds } from "./horizon.ts";

const say = words.outcomes;
const HEIGHT = 26;
const MIDDLE = HEIGHT / 2;
const at = (share: number) => `${(share * 100).toFixed(2)}%`;

/** A chance from 0 to 100 %: a dot with its interval, and the long-run rate as an upright tick. Hollow where no word is put to it. */
export function Strip({ odds }: { odds: Odds }) {
  const { probability, low, high, base, term } = odds;
  const told = [probability, low, high, base.probability].map(percent) as [string, string, string, string];
  return (
    <svg class="strip" width="100%" height={HEIGHT} role="img" aria-label={say.strip(...told)}>
      <Rail />
      <line class="range" x1={at(low)} x2={at(high)} y1={MIDDLE} y2={MIDDLE} />
      <line class="base" x1={at(base.probability)} x2={at(base.probability)} y1={3} y2={HEIGHT - 3} />
      <circle class={term === null ? "dot hollow" : "dot"} cx={at(probability)} cy={MIDDLE} r={5.5} />
    </svg>
  );
}

function Rail() {
  return (
    <>
      <line class="rail" x1="0" x2="100%" y1={MIDDLE} y2={MIDDLE} />
      {[0, 0.25, 0.5, 0.75, 1].map((share) => (
        <line key={share} class="rail" x1={at(share)} x2={at(share)} y1={MIDDLE - 4} y2={MIDDLE + 4} />
      ))}
    </>
  );
}

/** What the marks mean. */
export function Key({ hollow }: { hollow: boolean }) {
  const mark = (drawn: preact.ComponentChildren, text: string) => (
    <li key={text}>
      <svg class="strip" width={22} height={16} aria-hidden="true">
        {drawn}
      </svg>
      {text}
    </li>
  );
  return (
    <ul class="key">
      {mark(<circle class="dot" cx={11} cy={8} r={5.5} />, say.keyDot)}
      {hollow && mark(<circle class="dot hollow" cx={11} cy={8} r={5.5} />, say.keyHollow)}
      {mark(<line class="range" x1={0} x2={22} y1={8} y2={8} />, say.keyRange)}
      {mark(<line class="base" x1={11} x2={11} y1={0} y2={16} />, say.keyBase)}
    </ul>
  );
}
