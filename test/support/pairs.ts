/** The pairs that the casebook must serve. */
export const PAIRS: readonly (readonly [string, string])[] = [
  ["CHN", "PRK"],
  ["USA", "KOR"],
  ["RUS", "PRK"],
  ["CHN", "USA"],
  ["JPN", "CHN"],
];

/** Pairs and days at which every answer is held to the rules of plain words: near and far, followed and not. */
export const ASKED: readonly (readonly [a: string, b: string, asOf: string, datasets?: string[]])[] = [
  ["CHN", "PRK", "2025-09-04"],
  ["CHN", "PRK", "2025-12-31"],
  ["CHN", "PRK", "2018-06-12"],
  ["CHN", "PRK", "1994-07-01"],
  ["CHN", "PRK", "2017-10-01"],
  ["USA", "KOR", "2025-09-04"],
  ["RUS", "PRK", "2025-09-04"],
  ["CHN", "USA", "2025-09-04"],
  ["JPN", "CHN", "2025-09-04"],
  ["RUS", "UKR", "2025-09-04", ["casebook"]],
  ["CHN", "VNM", "2023-06-30", ["casebook"]],
  // Without events: from the record of the world.
  ["RUS", "UKR", "2025-09-04"],
  ["IND", "PAK", "2026-06-30"],
  ["USA", "VEN", "2026-06-30"],
  ["FRA", "DEU", "2026-06-30"],
  ["FJI", "MWI", "2026-06-30"],
  ["SAU", "YEM", "2020-06-30"],
  ["ISR", "IRN", "1985-06-30"],
];
