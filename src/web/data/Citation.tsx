import type { AnswerOf } from "../../server/endpoints.ts";
import { words } from "../words.ts";

const { facts, own, ownTerms } = words.data;
type Source = AnswerOf<"data">["record"]["sources"][number];

/** Whose data they are and on what terms, as parts of a list of facts. */
export function Citation({ of: { citation, terms, note } }: { of: Source }) {
  const parts = [
    [facts.citation, citation || own],
    [facts.terms, terms || ownTerms],
    [facts.note, note],
  ];
  return (
    <>
      {parts
        .filter(([, text]) => text)
        .map(([name, text]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
    </>
  );
}
