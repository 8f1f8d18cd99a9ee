/**
 * The forms in which public lists and files write the name of a state, taken back to the name itself. Pure
 * rewriting: whether a form names anybody is for the index to say, and what no form names stays unknown.
 */

/** Words that lists cut short. A full stop is needed where the cut word could be another. */
const CUT: readonly (readonly [RegExp, string])[] = [
  [/\bFed\.? (?:Sts\.?|States)/gi, "Federated States"],
  [/\bPlurin\./gi, "Plurinational"],
  [/\bIsds?\b\.?/gi, "Islands"],
  [/^Br\. /gi, "British "],
  [/^Fr\. /gi, "French "],
  [/\bIsl(?:am)?\. (?=Rep)/gi, "Islamic "],
  [/\bP\.? ?D\.? ?R\.?(?= of\b|$)/g, "People's Democratic Republic"],
  [/\bD\.? ?P\.? ?R\.?(?= of\b|$)/g, "Democratic People's Republic"],
  [/\bD\.? ?R\.?(?= of\b|$)/g, "Democratic Republic"],
  [/\bPeop\.?(?= )/gi, "People's"],
  [/\bRep\.|\bRep\b(?! of the Sea)/gi, "Republic"],
  [/\bDem\.|\bDem\b(?=[ ,)]|$)/gi, "Democratic"],
  [/\bFed\.|\bFed\b(?=[ ,)]|$)/gi, "Federal"],
  [/\bSoc\./gi, "Socialist"],
  [/\b(?:Is|Isl|Isls|Is)\.(?= |$|,)/gi, "Islands"],
  [/\bTerr\./gi, "Territory"],
  [/\bGrenad\./gi, "Grenadines"],
  [/\bPrin\./gi, "Principe"],
  [/\bEq\./gi, "Equatorial"],
  [/\bCent\. Afr\./gi, "Central African"],
  [/\bHerz(?:eg)?\./gi, "Herzegovina"],
  [/\bMarsh\./gi, "Marshall"],
  [/\bSol\./gi, "Solomon"],
  [/\b(?:Govt|Gov't)\b\.?/gi, "Government"],
  [/\bU\.? ?A\.? ?R\.?$/g, "United Arab Republic"],
];

/** Whether a text may hold a word that lists cut short: most names, of which there can be thousands, hold none. */
const MAY_BE_CUT = /\.|\b(?:fed|rep|dem|isds?|peop|p ?d ?r|d ?p ?r|d ?r|govt|gov't|u ?a ?r)\b/i;

/** What stands behind a name and says nothing of whose it is: "Algérie (l')", "Bahamas (the)", "Benin (Rep.)". */
const IDLE = /\s*[([](?:the|rep\.?|republic|l['’]|les?|las?|el|los)\s*[)\]]/gi;

const COMPASS: Readonly<Record<string, string>> = {
  north: "North",
  south: "South",
  east: "East",
  west: "West",
  northern: "North",
  southern: "South",
  eastern: "East",
  western: "West",
  n: "North",
  s: "South",
  e: "East",
  w: "West",
};

/** "Republic of X" and its kin, which X keeps when it is called by its name alone. "Islamic State of X" is somebody else. */
const STYLE =
  /^(?:(?:the|most|serene|federal|federative|federated|democratic|people['’]s|popular|islamic|arab|socialist|soviet|united|oriental|eastern|bolivarian|plurinational|co-?operative|independent|hashemite|grand|great|and)\s+)*(?:republic|kingdom|emirate|commonwealth|federation|union|principality|duchy|sultanate|confederation|government|independent state|plurinational state|united states)\s+of\s+(?:the\s+)?(.+)$/i;

/** States of which two bore the name, or bear it: there the style tells which one is meant. */
const SHARED =
  /^(?:korea|congo|china|germany|yemen|vietnam|viet nam|yugoslavia|samoa|guinea|ireland|cyprus|virgin islands|saint martin)$/i;

/**
 * The name itself, then what it could be a form of, the nearest first: cut words written out, second halves
 * turned to the front ("Korea, North"; "Korea, Dem. People's Rep."; "Iran (Islamic Republic of)"; "Sudan-North"),
 * and the name behind a style ("Government of Iran", "Republic of Kenya").
 */
export function writtenForms(text: string): string[] {
  const plain = text
    .replaceAll("_", " ")
    .replaceAll("（", "(")
    .replaceAll("）", ")")
    .replace(/\s+/g, " ")
    .trim();
  const bare = /[([]/.test(plain) ? plain.replace(IDLE, "").trim() : plain;
  const whole = MAY_BE_CUT.test(bare)
    ? CUT.reduce((name, [pattern, word]) => name.replace(pattern, word), bare)
    : bare;
  const forms = [...new Set([plain, bare, whole, ...turned(whole)])].flatMap(unarticled);
  return [...new Set([...forms, ...forms.flatMap(unstyled)])].filter((form) => form !== "");
}

/** "A (B)" and "A/B" as their two names; undefined for other texts. */
export function twoNames(text: string): [string, string] | undefined {
  const [, first, second] =
    /^([^()[\]/]+?)\s*[([]([^()[\]]+)[)\]]$/.exec(text.trim()) ??
    /^([^/]+?)\s*\/\s*([^/]+)$/.exec(text.trim()) ??
    [];
  return first && second ? [first, second] : undefined;
}

/** The halves of "X, Q", "X (Q)" and "X Q" with the half that qualifies in front. */
function turned(name: string): string[] {
  if (!/[,([]|(?:north|south|east|west)$/i.test(name)) return [];
  const [, x = "", q = ""] =
    /^([^,()[\]]+?)\s*[([]([^()[\]]+)[)\]]$/.exec(name) ??
    /^([^,]+),\s*(.+)$/.exec(name) ??
    /^(.+?)[\s-](north|south|east|west)$/i.exec(name) ??
    [];
  if (!x) return [];
  const open = /\b(?:of(?: the)?|d['’]|du|de(?: la)?|des)$/i.test(q);
  if (open) return [`${q} ${x}`];
  const front = COMPASS[q.toLowerCase().replace(".", "")];
  return [...(front ? [`${front} ${x}`] : []), `${q} ${x}`, `${q} of ${x}`, `${x} ${q}`, `${x}, ${q}`];
}

/** "les Îles Cook" as "Îles Cook" too: French lists turn the article with the name. */
function unarticled(name: string): string[] {
  return [name, name.replace(/^(?:l['’]|(?:la|les?|el|los) )(?=.)/i, "")];
}

function unstyled(name: string): string[] {
  const inner = STYLE.exec(name)?.[1] ?? /^(.+?)\s+government$/i.exec(name)?.[1];
  if (!inner) return [];
  // A government stands for the state whatever its style: "Government of the Republic of Korea".
  const governs = /\bgovernment\b/i.test(name);
  return governs || !SHARED.test(inner) ? [inner] : [];
}
