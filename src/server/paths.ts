/** Where under /api each endpoint is. Apart from the schemas, so that the client need not load these. */
export const PATHS = {
  start: "start",
  actors: "actors",
  pairs: "pairs",
  ask: "ask",
  brief: "brief",
  span: "span",
  focals: "focals",
  rows: "rows",
  figure: "figure.svg",
  figureData: "figure.csv",
  ties: "ties",
  page: "brief.html",
  markdown: "brief.md",
} as const;
