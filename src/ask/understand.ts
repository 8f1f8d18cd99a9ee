import { QUESTION_IDS, type QuestionId } from "../questions/ids.ts";
import { classify, type Weights } from "./classifier.ts";
import { type EventWords, eventIn } from "./event.ts";
import { type Lexicon, namedIn } from "./named.ts";
import { termsOf } from "./terms.ts";
import { type Who, whoIn } from "./who.ts";

/** What a question in plain words means, as far as the words alone tell. */
export interface Understanding extends Who {
  /** Which of the ten; undefined where it is none of them. */
  question: QuestionId | undefined;
  /** The likeliest of the ten, also where it is none. */
  nearest: QuestionId;
  /** How sure that is: the chance among all kinds, 0 to 1. */
  sureness: number;
  /** Others that are nearly as likely, the likeliest first. */
  otherwise: QuestionId[];
  /** Whether no actor is named. */
  unnamed: boolean;
  event: EventWords | undefined;
}

/** The kind of what is none of the ten, in the bank (models/ask/). */
const NONE = "none";

/** None of the ten is meant only where that is clearly likelier than the best of them. */
const SURELY = 1.25;

/** Another kind is named beside the best if it is at least so likely, in parts of it. */
const NEAR = 0.5;
/**
 * Matters inside one state, or of no state, that none of the ten treats. Between two powers they may well be what led
 * to something: they count where fewer than two are named.
 */
const OUTSIDE =
  /\b(?:coup|elections?|elected|referendum|impeach\w*|assassinat\w*|die|dies|resign\w*|succe(?:ed|ssor)|opposition|protests?|parliament|weather|recipe|bake|cook|poem|visa|tourists?|population|gdp|inflation|stock markets?|shares|exchange rates?|oil prices?|gas prices?|currency|yen|dollar|bitcoin|world cup|olympics|salary|tax(?:es)?)\b/i;

/** Less than this, of a sentence that names nobody, and nothing in it points to any of the ten. */
const FAINT = 0.24;

/**
 * Reads a question: which of the ten, by a classifier that learnt from a bank of wordings; whom, by the names in it;
 * which event, by its nouns, places and dates. No model of language, no network: the same words always mean the same.
 */
export function understand(
  sentence: string,
  lexicon: Lexicon,
  weights: Weights,
  asOf: string,
): Understanding {
  const named = namedIn(sentence, lexicon, asOf);
  const actors = named.filter(({ topic }) => !topic);
  const chances = classify(weights, termsOf(sentence, actors));
  const ten = chances.filter((one): one is { kind: QuestionId; chance: number } => isQuestion(one.kind));
  const [best, ...rest] = ten as [(typeof ten)[number], ...typeof ten];
  const who = whoIn(sentence, named, best.kind);
  const none =
    (chances.find(({ kind }) => kind === NONE)?.chance ?? 0) > SURELY * best.chance ||
    (OUTSIDE.test(sentence) && who.sides.length < 2) ||
    (best.chance < FAINT && named.length === 0);
  return {
    ...who,
    question: none ? undefined : best.kind,
    nearest: best.kind,
    sureness: best.chance,
    otherwise: rest.filter(({ chance }) => chance >= NEAR * best.chance).map(({ kind }) => kind),
    unnamed: named.length === 0,
    event: best.kind === "history" ? undefined : eventIn(sentence, named),
  };
}

function isQuestion(kind: string): kind is QuestionId {
  return (QUESTION_IDS as readonly string[]).includes(kind);
}
