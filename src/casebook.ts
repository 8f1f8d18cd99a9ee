/** The casebook that ships with Chancery; the same folder from src and from dist. */
export const CASEBOOK = new URL("../casebook/", import.meta.url);
