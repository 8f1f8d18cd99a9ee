/**
 * Colours and type. Hues are Okabe and Ito's (2008) set, safe for the colour-blind; purple is a shade
 * darker than theirs, so that every hue keeps a contrast of 3:1 on white and on the dark page.
 * `ink` is the colour of the surrounding text and `paper` that of its ground.
 */
export interface Theme {
  cooperation: string;
  conflict: string;
  neutral: string;
  /** Third colours, for series that are neither cooperation nor conflict. */
  others: readonly string[];
  ink: string;
  paper: string;
  /** Metric-compatible faces only: labels are laid out with their widths. */
  font: string;
  fontSize: number;
}

/** In a page: text and ground are the page's, light or dark. */
export const PAGE_THEME: Theme = {
  cooperation: "#0072B2",
  conflict: "#D55E00",
  neutral: "#7A7A7A",
  others: ["#009E73", "#B8639A"],
  ink: "currentColor",
  paper: "var(--panel, Canvas)",
  font: "'Helvetica Neue', Helvetica, Arial, 'Liberation Sans', sans-serif",
  fontSize: 12.5,
};
