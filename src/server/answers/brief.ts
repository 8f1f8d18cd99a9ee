import { drawAll } from "../../brief/drawings.ts";
import { figureSvg, standaloneSvg } from "../../brief/figures/svg.ts";
import { figuresOf } from "../../brief/figuresOf.ts";
import { figureCsv } from "../../brief/render/figureCsv.ts";
import { renderHtml } from "../../brief/render/html.ts";
import { renderMarkdown } from "../../brief/render/markdown.ts";
import { ChanceryError } from "../../errors.ts";
import type { Figure } from "../../questions/answer.ts";
import { questionOf } from "../../questions/ids.ts";
import type { Held } from "../desk/held.ts";
import type { State } from "../state.ts";
import type { AnswerTo } from "./all.ts";

export const brief: AnswerTo<"brief"> = (held, { since, ...state }) => held.brief(state, since);

export const page: AnswerTo<"page"> = async (held, { since, ...state }) => {
  const made = await held.brief(state, since);
  return renderHtml(made, drawAll(made.answers));
};

export const markdown: AnswerTo<"markdown"> = async (held, { since, ...state }) =>
  renderMarkdown(await held.brief(state, since), embedded);

/** A picture within the document itself: what is kept from a browser is one file. */
const embedded = (drawn: Figure) =>
  `data:image/svg+xml;base64,${Buffer.from(standaloneSvg(figureSvg(drawn))).toString("base64")}`;

export const figure: AnswerTo<"figure"> = async (held, { figure: id, width, alone, ...state }) => {
  const found = await figureById(held, state, id);
  return alone ? standaloneSvg(figureSvg(found, { width })) : figureSvg(found, { width, rows: true });
};

export const figureData: AnswerTo<"figureData"> = async (held, { figure: id, ...state }) =>
  figureCsv(await figureById(held, state, id));

/** Throws ChanceryError "unknown-option" where the brief has no such figure. */
export async function figureById(held: Held, state: State, id: string): Promise<Figure> {
  // Its answer alone where the brief is not there: a page about one question waits for no other.
  const question = questionOf(id);
  const answers = question ? [await held.answer(question, state)] : (await held.brief(state)).answers;
  const all = answers.flatMap(figuresOf);
  const found = all.find((one) => one.id === id);
  if (found) return found;
  throw new ChanceryError("unknown-option", `The brief has no figure "${id}".`, {
    hint: `It has: ${all.map((one) => one.id).join(", ") || "none"}.`,
  });
}
