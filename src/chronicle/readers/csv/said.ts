import type { CameoZeros } from "./cameoZeros.ts";
import type { CodesOption } from "./codesOption.ts";
import type { Field } from "./columns.ts";

/** What the user said of a file; the rest is decided by the file. */
export interface Said {
  columns: ReadonlyMap<Field, string>;
  delimiter?: string;
  header: boolean;
  /** Whether a format of dates was declared: their order is then no question. */
  datesDeclared: boolean;
  codes: CodesOption;
  missing: ReadonlySet<string>;
  zeros?: CameoZeros;
}
