/** The casebook's issues as they stand in a sentence; an issue that is not listed reads as it is written. */
const WORDS: Readonly<Record<string, string>> = {
  abduction: "abductions",
  alliance: "the alliance",
  "arms-transfer": "arms transfers",
  border: "the border",
  defectors: "defectors",
  exercise: "exercises",
  history: "history",
  "hong-kong": "Hong Kong",
  "human-rights": "human rights",
  "inter-korean": "the division of Korea",
  leadership: "leadership",
  "military-presence": "military presence",
  missile: "missiles",
  nuclear: "nuclear arms",
  parade: "parades",
  pandemic: "the pandemic",
  satellite: "satellite launches",
  "south-china-sea": "the South China Sea",
  taiwan: "Taiwan",
  territorial: "territory",
  war: "the war",
  xinjiang: "Xinjiang",
};

/** "nuclear" → "nuclear arms", "trade" → "trade". */
export function issueWords(issue: string): string {
  return WORDS[issue] ?? issue.replaceAll("-", " ");
}
