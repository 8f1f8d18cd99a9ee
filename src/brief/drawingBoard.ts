import { once } from "node:events";
import { existsSync } from "node:fs";
import { Worker } from "node:worker_threads";
import type { Answer } from "../questions/answer.ts";
import { type Drawings, drawAll } from "./drawings.ts";
import { figuresOf } from "./figuresOf.ts";

const THREAD = new URL("./drawingThread.js", import.meta.url);

/** Where answers are handed in as they are found, and their figures collected at the end. */
export interface DrawingBoard {
  add(answer: Answer): void;
  /** All figures handed in, drawn, by id. */
  finish(): Promise<ReadonlyMap<string, Drawings>>;
  /** Ends the thread, whatever is still to be drawn. */
  close(): void;
}

/**
 * Draws on a second thread while the answers after the first are still being worked out: drawing is a fifth
 * of a brief's time. Run from source there is no JavaScript to start a thread with, and all is drawn at the end.
 */
export function drawingBoard(): DrawingBoard {
  return existsSync(THREAD) ? threaded(new Worker(THREAD)) : atTheEnd();
}

function threaded(worker: Worker): DrawingBoard {
  const drawn = once(worker, "message");
  drawn.catch(() => {}); // finish tells of a fault that came before it was asked
  return {
    add(answer) {
      for (const figure of figuresOf(answer)) worker.postMessage(figure);
    },
    async finish() {
      worker.postMessage(null);
      const [drawings] = await drawn;
      return drawings as Map<string, Drawings>;
    },
    close: () => void worker.terminate(),
  };
}

function atTheEnd(): DrawingBoard {
  const answers: Answer[] = [];
  return {
    add: (answer) => void answers.push(answer),
    finish: async () => drawAll(answers),
    close: () => {},
  };
}
