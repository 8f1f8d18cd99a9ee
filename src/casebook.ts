/** The casebook that ships with Chancery; the same folder from src and from dist. */
export const CASEBOOK = new URL("../casebook/", import.meta.url);

/** The built-in case, on the day of the meeting that it is about. */
export const BUILT_IN_CASE = { a: "CHN", b: "PRK", asOf: "2025-09-04" };
