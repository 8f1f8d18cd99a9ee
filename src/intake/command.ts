import type { Choice } from "./choice.ts";
import { flagOf, type IntakeOptions, SAID } from "./options.ts";

/** The command that takes in what was chosen, ready to paste into a shell. */
export function commandOf({ format, paths }: Choice, options: IntakeOptions): string {
  const words = [
    "chancery",
    "ingest",
    format,
    ...paths.map((path) => (path.startsWith("-") ? `./${path}` : path)),
  ];
  for (const option of SAID) {
    const values = options[option];
    for (const value of Array.isArray(values) ? values : [values])
      if (typeof value === "string") words.push(flagOf(option), value);
  }
  if (options.header === false) words.push("--no-header");
  if (options.replace) words.push("--replace");
  return words.map(quote).join(" ");
}

/** A word as a shell takes it whole. */
export function quote(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
