import type { Stage } from "./stage.ts";

/** How a series looks: told apart by colour and by dash. */
export interface SeriesStyle {
  colour: string;
  dash: string | undefined;
}

const DASHES = [undefined, "7,3", "2,3", "9,3,2,3", "4,2"];

/**
 * Styles for named series: those named after cooperation or conflict keep its colour, the others take
 * turns through the palette; every series has its own dash as well.
 */
export function seriesStyles(stage: Stage, names: string[]): SeriesStyle[] {
  const { theme } = stage;
  const palette = [theme.cooperation, theme.conflict, ...theme.others, theme.neutral];
  return names.map((name, i) => {
    const side = sideOf(name);
    return {
      colour: side ? theme[side] : palette[i % palette.length]!,
      dash: DASHES[(i + Math.floor(i / palette.length)) % DASHES.length],
    };
  });
}

/** The side that a name tells; null where it tells neither. */
export function sideOf(name: string): "cooperation" | "conflict" | null {
  if (/cooperati/i.test(name)) return "cooperation";
  return /conflict/i.test(name) ? "conflict" : null;
}
