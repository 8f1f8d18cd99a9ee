import type { z } from "zod";

/** A question that the server can be asked over HTTP: its address, what it is asked with, what it answers. */
export interface Endpoint<
  Query extends z.ZodType = z.ZodType,
  Answer extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
> {
  /** Under /api: "brief". */
  path: string;
  /** One sentence for the OpenAPI description. */
  summary: string;
  /** How it is called where it is not simply asked for. */
  method?: "post";
  query: Query;
  /** What is sent with it, where something is: JSON of this shape, or bytes where `sends` is another type. */
  body?: Body;
  sends?: string;
  answer: Answer;
  /** What the answer is where it is not JSON: then the schema is that of a text. */
  type?: string;
  /** The name under which a browser keeps it, where it is a file to keep. */
  file?: (query: z.infer<Query>) => string;
}

export function endpoint<
  Query extends z.ZodType,
  Answer extends z.ZodType,
  Body extends z.ZodType = z.ZodUndefined,
>(made: Endpoint<Query, Answer, Body>): Endpoint<Query, Answer, Body> {
  return made;
}
