/** Numbers that decide how results are told, each with its reason, in one place. */

/** Level of every interval: one in ten may miss. 95 % would say of samples this small mostly that anything may be. */
export const LEVEL = 0.9;

/** From this share of acts that stand in complete classes on, a count is a count and needs no exposure. */
export const MOSTLY_LISTED = 0.8;

/** Fewer rows than this say little of a pair: confidence by cases begins at the same number. */
export const FEW_ROWS = 10;

/** A stretch of which the data sets cover less than this share was not observed. */
export const HALF_COVERED = 0.5;
