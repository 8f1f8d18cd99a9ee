import type { z } from "zod";
import { ASK_ENDPOINTS } from "./endpoints/ask.ts";
import { BRIEF_ENDPOINTS } from "./endpoints/brief.ts";
import { DESK_ENDPOINTS } from "./endpoints/desk.ts";
import { SUBJECT_ENDPOINTS } from "./endpoints/subject.ts";
import { TIES_ENDPOINTS } from "./endpoints/ties.ts";

/**
 * All that can be asked. A new question is an entry in one of these and its answer in `answers`; the OpenAPI description is
 * made from this table.
 */
export const ENDPOINTS = {
  ...DESK_ENDPOINTS,
  ...ASK_ENDPOINTS,
  ...SUBJECT_ENDPOINTS,
  ...BRIEF_ENDPOINTS,
  ...TIES_ENDPOINTS,
} as const;

export type EndpointName = keyof typeof ENDPOINTS;
export type QueryOf<Name extends EndpointName> = z.output<(typeof ENDPOINTS)[Name]["query"]>;
/** What a caller gives: fields with a default may be left out. */
export type AskedOf<Name extends EndpointName> = z.input<(typeof ENDPOINTS)[Name]["query"]>;
export type AnswerOf<Name extends EndpointName> = z.output<(typeof ENDPOINTS)[Name]["answer"]>;
