const ARTICLE = /Union|League|Forum|Organi|Community|alliance|^(G7|G20|OECD|OIC|OAS|SCO|CIS|GCC|CSTO|Quad)/;

/** Clubs that tell most about where a state stands, the most telling first; the rest follow in the order of the list. */
const WEIGHTY = [
  "NATO",
  "European Union",
  "CSTO",
  "SCO",
  "BRICS",
  "G7",
  "G20",
  "Quad",
  "ASEAN",
  "African Union",
  "Arab League",
  "GCC",
];

export function weightyFirst(names: readonly string[]): string[] {
  const place = (name: string) => (WEIGHTY.includes(name) ? WEIGHTY.indexOf(name) : WEIGHTY.length);
  return [...names].sort((x, y) => place(x) - place(y));
}

/** An organisation as it stands in a sentence: "the African Union", "NATO". */
export function articled(name: string): string {
  const told = name === "Quad" ? "Quadrilateral Security Dialogue" : name;
  return ARTICLE.test(name) ? `the ${told}` : told;
}
