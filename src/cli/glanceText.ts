import { glanceWords } from "../brief/figures/glance.ts";
import { amountText } from "../brief/render/numbers.ts";
import type { Glance } from "../questions/answer.ts";

const STEPS = "▁▂▃▄▅▆▇█";
const BAR = 24;
/** A long name takes its room from the bars, so that a value still stands within 80 columns. */
const NAME_AND_BAR = 68;

/** The small picture of an answer on a terminal: lines of at most 80 columns, its label first. */
export function glanceText(glance: Glance): string[] {
  switch (glance.kind) {
    case "line": {
      const seen = glance.points.flatMap(({ value }) => (value === null ? [] : [value]));
      const [most, least] = [Math.max(...seen), Math.min(0, ...seen)];
      const sparks = glance.points.map(({ value }) =>
        value === null
          ? " "
          : STEPS[Math.round(((value - least) / (most - least || 1)) * (STEPS.length - 1))],
      );
      return [glanceWords(glance), sparks.join("")];
    }
    case "bars": {
      const most = Math.max(...glance.bars.map(({ value }) => Math.abs(value))) || 1;
      const wide = Math.max(...glance.bars.map(({ name }) => name.length));
      const bar = Math.min(BAR, Math.max(4, NAME_AND_BAR - wide));
      return [
        glance.label,
        ...glance.bars.map(
          ({ name, value }) =>
            `${name.padEnd(wide)} ${"█".repeat(Math.max(1, Math.round((Math.abs(value) / most) * bar)))} ${amountText(value, glance.unit)}`,
        ),
      ];
    }
    case "dots":
      return [
        glanceWords(glance),
        "●".repeat(glance.filled) + "○".repeat(Math.max(0, glance.of - glance.filled)),
      ];
    case "share": {
      const full = Math.round(glance.value * BAR);
      return [glanceWords(glance), "█".repeat(full) + "░".repeat(BAR - full)];
    }
    case "number":
      return [glanceWords(glance)];
  }
}
