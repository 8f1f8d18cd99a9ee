import { z } from "zod";
import { ChanceryError, type ErrorCode } from "../errors.ts";
import { plainText } from "../plainText.ts";

/** A fault as it crosses a thread and a wire. */
export interface Fault {
  status: 400 | 403 | 404 | 409 | 415 | 422 | 429 | 499 | 500 | 503 | 504;
  code: string;
  message: string;
  hint?: string;
}

const STATUS: Record<ErrorCode, Fault["status"]> = {
  usage: 400,
  "unknown-actor": 400,
  "ambiguous-actor": 400,
  "unknown-option": 400,
  "bad-date": 400,
  "bad-input": 422,
  "no-data": 404,
  stopped: 499,
  store: 503,
  io: 500,
};

/** What a caller is told of an error; what we did not foresee is told without its inside. */
export function faultOf(error: unknown): Fault {
  if (error instanceof Faulty) return error.fault;
  if (error instanceof ChanceryError) {
    const { code, message, hint } = error;
    return {
      status: STATUS[code],
      code,
      message: plainText(message),
      ...(hint && { hint: plainText(hint) }),
    };
  }
  if (error instanceof z.ZodError) {
    const [issue] = error.issues;
    const field = issue?.path.join(".") ?? "";
    return {
      status: 400,
      code: "usage",
      message: plainText(
        `What was asked is not understood: ${field ? `"${field}": ` : ""}${issue?.message}.`,
      ),
      hint: "All that can be asked is described at /api/openapi.json.",
    };
  }
  if (error instanceof DOMException && error.name === "AbortError")
    return { status: 499, code: "stopped", message: "The question was taken back before it was answered." };
  return {
    status: 500,
    code: "fault",
    message: "An unexpected fault in Chancery.",
    hint: "Please report it, with what was asked. The terminal in which the server runs has more.",
  };
}

/** An error that is a fault already: it was told by another thread, or is the server's own. */
export class Faulty extends Error {
  readonly fault: Fault;

  constructor(fault: Fault) {
    super(fault.message);
    this.fault = fault;
  }
}
