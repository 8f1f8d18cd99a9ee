/** Numbers that decide how results are told, each with its reason, in one place. */

/** Level of every interval: one in ten may miss. 95 % would say of samples this small mostly that anything may be. */
export const LEVEL = 0.9;

/** From this share of acts that stand in complete classes on, a count is a count and needs no exposure. */
export const MOSTLY_LISTED = 0.8;

/** Fewer rows than this say little of a pair: confidence by cases begins at the same number. */
export const FEW_ROWS = 10;

/** A stretch of which the data sets cover less than this share was not observed. */
export const HALF_COVERED = 0.5;

/**
 * Confidence by cases: high from thirty, where a share is known to about fifteen points either way, moderate from
 * ten, where it is known to about twenty-five. Each weakness that is named takes one level.
 */
export const CASES = { high: 30, moderate: 10 } as const;

/** Confidence in published figures by their age in years: after five a yearly figure tells of another time. */
export const FIGURE_AGE = { high: 2, moderate: 5 } as const;

/** Below this p a change is told apart from what placebo dates give; a judgement says how sure it is beside it. */
export const NOTABLE_P = 0.1;

/** Below this what is notable is told without "seems". */
export const SURE_P = 0.05;

/** Fewer cases of an event study than this, or fewer that are independent, are called thin. */
export const MIN_CASES = 5;
export const MIN_CLUSTERS = 3;

/** Independent cases from which an event study bears moderate confidence: below, a few can carry the mean. */
export const MANY_CLUSTERS = 8;

/** Fewer acts than this are told and called thin, and bear no turn and no interval: one more moves a share by a fifth. */
export const THIN_COUNT = 5;

/** Fewer acts than this are no habit: what is told of two may be chance. */
export const FEWEST_ACTS = 3;

/** Fewer acts than this make no trend and no turning points: three would stand to a stretch of the shortest course. */
export const FEW_FOR_A_COURSE = 15;

/** Within fewer days than this no course can be told from a mood, however many acts are on record. */
export const SHORTEST_COURSE_DAYS = 90;

/** Fewer stretches with acts than this bear no more than low confidence in phases. */
export const ENOUGH_CELLS = 20;

/** Separate windows of the record that a horizon needs to lead a finding on odds. */
export const ENOUGH_WINDOWS = 8;

/** What counts as holding after the number of contrasts looked at is allowed for (false discovery rate). */
export const FIRM_Q = 0.1;

/**
 * Words for a need: a share of trade below `hardly` is nothing to lean on; where the two shares are within a factor of
 * `mutual` the need is on both sides; a figure older than `old` years is said to be old.
 */
export const NEED = { hardly: 0.02, mutual: 3, old: 3 } as const;

/** Shares of conflict from which a phase is called mostly cooperative, divided, conflictual. */
export const CHARACTER = { mostlyCooperative: 0.1, divided: 0.35, conflictual: 0.65 } as const;

/** How far back what passes between two must be seen for anything of it to be told as of the day. */
export const SIGHT_YEARS = 5;

/**
 * A public list that ended at most so many days before the day asked about still bears odds, which look back over
 * decades: they are told to see no further than the list, and with low confidence where that is more than a month.
 */
export const LIST_AGE = { most: 365, fresh: 31 } as const;

/** A tie whose net is less than this share of its gross intensity, either way, is called neither cooperation nor conflict. */
export const NEUTRAL = 0.1;
