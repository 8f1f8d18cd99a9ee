import type { AnswerOf } from "../../server/endpoints.ts";

export type Ties = AnswerOf<"ties">;
export type Frame = Ties["frames"][number];
export type Tie = Frame["ties"][number];
export type TieNode = Ties["nodes"][number];

/** How a tie is named in the address. */
export const keyOf = ({ a, b }: { a: string; b: string }) => `${a}-${b}`;

/** How wide a tie is drawn: by the acts of the frame's busiest. */
export const widthOf = (n: number, most: number) => 1.2 + 6 * Math.sqrt(n / Math.max(1, most));

export const mostActs = (frame: Frame) => Math.max(0, ...frame.ties.map(({ n }) => n));

/** The names that actors had at the end of a frame. */
export function namesIn(ties: Ties, frame: Frame) {
  const nodes = new Map(ties.nodes.map((node) => [node.code, node]));
  return {
    name: (code: string) => frame.names[code]?.name ?? nodes.get(code)?.name ?? code,
    short: (code: string) => frame.names[code]?.short ?? nodes.get(code)?.short ?? code,
  };
}

/** Whether enough is on record to say which kind of act prevails. */
export const isSigned = ({ prevails }: Tie) => prevails !== "few" && prevails !== "unfollowed";
