/**
 * Units of the numbers of a finding: a closed list, so that whoever reads an answer knows how to print, compare and
 * sum them. What is counted stands in the label.
 */
export const UNITS = [
  /** How many of what the label names. */
  "count",
  /** A part of a whole, 0 to 1, printed as per cent; a tariff may be above 1. */
  "share",
  /** The same times 100, where the source gives tenths of a per cent that must not be rounded away. */
  "per cent",
  /** 0 to 1: a chance. */
  "probability",
  /** A ratio of two of a kind. */
  "times",
  /** A factor from month to month. */
  "times a month",
  /** Differences of shares, times 100. */
  "percentage points",
  "percentage points a year",
  /** Growth, times 100; log points are 100 times the difference of logarithms. */
  "per cent a year",
  "log points a year",
  "days",
  "quarters",
  "years",
  /** A year of the calendar, never grouped: 2022. */
  "calendar year",
  /** 1 is first. */
  "rank",
  /** A level of a scale that the label names. */
  "level",
  "acts per 30 days",
  /** Acts to 100 rows of the rest of the record in the same time, or to 100 days that the record covers. */
  "acts per 100 rows",
  "acts per 100 days",
  "acts a month",
  "acts a year",
  /** Goldstein (1992), −10 to +10. */
  "Goldstein points",
  /** Bailey, Strezhnev and Voeten (2017), General Assembly votes. */
  "ideal points",
  "ideal points a year",
  "million US dollars",
  "billion US dollars",
  "thousand tonnes",
  "kilometres",
  "log-odds",
  /** Brier score, 0 is best. */
  "score",
  /** A number without a unit: a concentration, a correlation, a rate of false discovery, as the label says. */
  "index",
] as const;

export type Unit = (typeof UNITS)[number];
