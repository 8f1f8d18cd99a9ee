import type { Held } from "../desk/held.ts";
import type { AnswerOf, DeskName, EndpointName, QueryOf } from "../endpoints.ts";
import { actors, pairs } from "./actors.ts";
import { ask } from "./ask.ts";
import { brief, figure, figureData, markdown, page } from "./brief.ts";
import { events, facets, quarantine, timeline } from "./chronicle.ts";
import { data } from "./data.ts";
import { mark, rows } from "./evidence.ts";
import { forecasts, outcomes, outcomesTable } from "./outcomes.ts";
import { start } from "./start.ts";
import { focals, span } from "./subject.ts";
import { ties } from "./ties.ts";

/** How an endpoint is answered from the desk. */
export type AnswerTo<Name extends EndpointName> = (
  held: Held,
  query: QueryOf<Name>,
) => Promise<AnswerOf<Name>>;

export const ANSWERS: { [Name in DeskName]: AnswerTo<Name> } = {
  start,
  actors,
  pairs,
  ask,
  brief,
  span,
  focals,
  rows,
  outcomes,
  outcomesTable,
  forecasts,
  mark,
  figure,
  figureData,
  ties,
  page,
  markdown,
  data,
  events,
  timeline,
  facets,
  quarantine,
};
