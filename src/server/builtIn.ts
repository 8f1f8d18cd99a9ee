/** The built-in case, on the day of the meeting that it is about. */
export const BUILT_IN_CASE = { a: "CHN", b: "PRK", asOf: "2025-09-04" };
