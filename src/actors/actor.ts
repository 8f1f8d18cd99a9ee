export type ActorKind = "state" | "organisation" | "bloc" | "territory";

/** Someone who acts: a state, a territory, an organisation or a bloc, under the label that held on a day. */
export interface Actor {
  /** ISO 3166-1 alpha-3 for states and territories; CSK, DDR, YMD, YUG, RVN and EAZ for states that are gone; UNO, EUU, NAT, IAE … for organisations. */
  code: string;
  /** As it stands inside a sentence: "the United States", "North Korea". */
  name: string;
  /** As it stands on a chart or in a table, without the article: "United States", "USSR". */
  short: string;
  /** The adjective: "American", "North Korean". */
  demonym: string;
  kind: ActorKind;
  iso2?: string;
  iso3?: string;
  /** Correlates of War number. */
  cow?: number;
  /** CAMEO country code, or CAMEO code of a known group. */
  cameo?: string;
  /** First and last day as an actor, where they are known and matter. */
  from?: string;
  to?: string;
  /** Code of the state it left or replaced. */
  predecessor?: string;
  /** Codes of the states that came after it. */
  successors?: readonly string[];
}
