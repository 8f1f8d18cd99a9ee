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
  return names.map((name, i) => ({
    colour: sideColour(stage, name) ?? palette[i % palette.length]!,
    dash: DASHES[(i + Math.floor(i / palette.length)) % DASHES.length],
  }));
}

/** The colour of a name that says cooperation or conflict; null for any other. */
export function sideColour(stage: Stage, name: string): string | null {
  if (/cooperati/i.test(name)) return stage.theme.cooperation;
  return /conflict/i.test(name) ? stage.theme.conflict : null;
}
