/** The version of a brief's shape as JSON: it rises whenever the published schema changes (test/contracts/format.test.ts). */
export const BRIEF_FORMAT = "chancery-brief/8";
