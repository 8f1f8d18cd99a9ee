import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { compileFunction } from "node:vm";
import type * as PlotLibrary from "@observablehq/plot";

let loaded: typeof PlotLibrary | undefined;

/**
 * Observable Plot from the single-file builds that it and D3 ship. They load in 75 ms; the several
 * hundred modules behind `import "@observablehq/plot"` take 300 ms, a tenth of a brief's time.
 */
export function plotBundle(): typeof PlotLibrary {
  if (!loaded) {
    const fromPlot = createRequire(createRequire(import.meta.url).resolve("@observablehq/plot"));
    const d3 = runBundle(besideEntry(fromPlot.resolve("d3"), "d3.min.js"), undefined);
    const plot = besideEntry(fromPlot.resolve("@observablehq/plot"), "plot.umd.min.js");
    loaded = runBundle(plot, d3) as typeof PlotLibrary;
  }
  return loaded;
}

/** `dist/FILE` of the package whose entry (in `src` or `dist`) is given. */
function besideEntry(entry: string, file: string): string {
  return join(dirname(entry), "..", "dist", file);
}

/** Runs a bundle as a CommonJS module and gives what it exports; `needed` is the one module that it requires. */
function runBundle(path: string, needed: unknown): unknown {
  const exports = {};
  const run = compileFunction(readFileSync(path, "utf8"), ["exports", "module", "require"], {
    filename: path,
  });
  run(exports, { exports }, () => needed);
  return exports;
}
