import { topOf } from "../predict.ts";
import type { ScoredQuery } from "../ranker.ts";
import { inputsOf, inputWidth } from "./inputs.ts";
import { Moments, type Scale } from "./scale.ts";

/** Candidates that are put in a new order. */
export const TOP = 32;

/** A query to learn from: its best candidates with their inputs, as scored before it was learnt from. */
export interface Example {
  day: number;
  /** Additive scores, best first. */
  scores: Float64Array;
  /** Inputs as bytes, a row a candidate. */
  inputs: Int8Array;
  /** Where the answers stand among the candidates. */
  places: number[];
  /** Answers of the query, also those that are no candidates. */
  answers: number;
}

/** Collects examples during the additive fit. The days before `from` give the scale, so that bytes can be kept at once. */
export class Examples {
  readonly found: Example[] = [];
  private readonly scaleFrom: number;
  private readonly from: number;
  private moments: Moments | null = null;
  private made: Scale | null = null;

  constructor(scaleFrom: number, from: number) {
    this.scaleFrom = scaleFrom;
    this.from = from;
  }

  /** The scale of the inputs. Throws RangeError where no query came before the days that are kept. */
  get scale(): Scale {
    if (!this.moments) throw new RangeError("no query to take the scale from.");
    this.made ??= this.moments.scale();
    return this.made;
  }

  take(scored: ScoredQuery): void {
    const { query, scores, scorer } = scored;
    if (query.day < this.scaleFrom) return;
    const top = topOf(scores, TOP);
    if (query.day < this.from) {
      this.moments ??= new Moments(inputWidth(scorer.width));
      this.moments.add(inputsOf(scored, top));
      return;
    }
    const places = query.answers.map((answer) => top.indexOf(answer)).filter((place) => place >= 0);
    // Without an answer among them, there is nothing to learn about the order of the candidates.
    if (places.length === 0) return;
    this.found.push({
      day: query.day,
      scores: Float64Array.from(top, (o) => scores[o]!),
      inputs: this.scale.stored(inputsOf(scored, top)),
      places,
      answers: query.answers.length,
    });
  }
}
