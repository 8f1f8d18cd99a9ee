import { parentPort } from "node:worker_threads";
import type { Figure } from "../questions/answer.ts";
import { type Drawings, drawingsOf } from "./drawings.ts";

/** The far end of the drawing board: draws each figure that comes in, and sends all back at `null`. */
const drawn = new Map<string, Drawings>();
parentPort?.on("message", (figure: Figure | null) => {
  if (figure) drawn.set(figure.id, drawingsOf(figure));
  else parentPort?.postMessage(drawn);
});
