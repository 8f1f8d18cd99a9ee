import { number } from "../../words/en/forms.ts";
import type { Brief } from "../brief.ts";

/** How many rows of the sources were refused, and why. */
export function quarantineText({ quarantined }: Pick<Brief, "quarantined">): string {
  const rows = quarantined.reduce((sum, row) => sum + row.rows, 0);
  if (rows === 0) return "No row of the sources was refused.";
  const reasons = quarantined.map((row) => `${number(row.rows)} ${row.reason}`).join(", ");
  return `${number(rows)} ${rows === 1 ? "row" : "rows"} of the sources could not be read and ${rows === 1 ? "stands" : "stand"} in quarantine: ${reasons}.`;
}
