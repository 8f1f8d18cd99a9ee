import type { AnswerOf } from "../../server/endpoints.ts";
import type { State } from "../../server/state.ts";
import { words } from "../words.ts";
import { ActorPicker } from "./ActorPicker.tsx";

const say = words.subject;

/** Two actors, and a button that swaps them. Names come from the brief that stands, where it is of them. */
export function PairPicker({
  state: { a, b },
  brief,
  onChoose,
}: {
  state: State;
  brief?: AnswerOf<"brief">;
  onChoose: (a: string, b: string) => void;
}) {
  const nameOf = (code: string) =>
    [brief?.subject.a, brief?.subject.b].find((one) => one?.code === code)?.name ?? code;
  return (
    <div class="pair">
      <ActorPicker label={say.first} name={nameOf(a)} beside={b} onChoose={(code) => onChoose(code, b)} />
      <button type="button" class="swap" aria-label={say.swap} onClick={() => onChoose(b, a)}>
        ⇄
      </button>
      <ActorPicker label={say.second} name={nameOf(b)} beside={a} onChoose={(code) => onChoose(a, code)} />
    </div>
  );
}
