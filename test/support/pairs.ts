/** The pairs that the casebook must serve. */
export const PAIRS: readonly (readonly [string, string])[] = [
  ["CHN", "PRK"],
  ["USA", "KOR"],
  ["RUS", "PRK"],
  ["CHN", "USA"],
  ["JPN", "CHN"],
];
