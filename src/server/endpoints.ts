import type { z } from "zod";
import { ASK_ENDPOINTS } from "./endpoints/ask.ts";
import { BRIEF_ENDPOINTS } from "./endpoints/brief.ts";
import { CHRONICLE_ENDPOINTS } from "./endpoints/chronicle.ts";
import { DATA_ENDPOINTS } from "./endpoints/data.ts";
import { DESK_ENDPOINTS } from "./endpoints/desk.ts";
import { INTAKE_ENDPOINTS } from "./endpoints/intake.ts";
import { OUTCOMES_ENDPOINTS } from "./endpoints/outcomes.ts";
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
  ...DATA_ENDPOINTS,
  ...INTAKE_ENDPOINTS,
  ...OUTCOMES_ENDPOINTS,
  ...CHRONICLE_ENDPOINTS,
} as const;

export type EndpointName = keyof typeof ENDPOINTS;
/** Those that take files in; the server answers them, all others the desk. */
export type IntakeName = keyof typeof INTAKE_ENDPOINTS;
export type DeskName = Exclude<EndpointName, IntakeName>;
export type QueryOf<Name extends EndpointName> = z.output<(typeof ENDPOINTS)[Name]["query"]>;
/** What a caller gives: fields with a default may be left out. */
export type AskedOf<Name extends EndpointName> = z.input<(typeof ENDPOINTS)[Name]["query"]>;
export type AnswerOf<Name extends EndpointName> = z.output<(typeof ENDPOINTS)[Name]["answer"]>;
/** What is sent with it. */
export type BodyOf<Name extends EndpointName> = z.output<NonNullable<(typeof ENDPOINTS)[Name]["body"]>>;
export type SentTo<Name extends EndpointName> = z.input<NonNullable<(typeof ENDPOINTS)[Name]["body"]>>;
