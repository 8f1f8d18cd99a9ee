/** The pairs that the casebook must serve. */
export const PAIRS: readonly (readonly [string, string])[] = [
  ["CHN", "PRK"],
  ["USA", "KOR"],
  ["RUS", "PRK"],
  ["CHN", "USA"],
  ["JPN", "CHN"],
];

/** Pairs and days at which every answer is held to the rules of plain words: near and far, followed and not. */
export const ASKED: readonly (readonly [a: string, b: string, asOf: string])[] = [
  ["CHN", "PRK", "2025-09-04"],
  ["CHN", "PRK", "2025-12-31"],
  ["CHN", "PRK", "2018-06-12"],
  ["CHN", "PRK", "1994-07-01"],
  ["CHN", "PRK", "2017-10-01"],
  ["USA", "KOR", "2025-09-04"],
  ["RUS", "PRK", "2025-09-04"],
  ["CHN", "USA", "2025-09-04"],
  ["JPN", "CHN", "2025-09-04"],
  ["RUS", "UKR", "2025-09-04"],
  ["CHN", "VNM", "2023-06-30"],
];
