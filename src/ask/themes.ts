/**
 * Themes of questions, each by the beginnings of its words: what hundreds of wordings share that have no run of words in
 * common. The classifier learns what each tells; none decides alone.
 */
const THEMES: Readonly<Record<string, string>> = {
  past: "histor|origin|root|past\\b|evol|develop|chronolog|timeline|phase|over the (?:years|decades)|decades|stages|centur|come to be|came to be|bec[ao]me|go back|background",
  economy:
    "trad(?:e|ing)|econom|oil\\b|gas\\b|coal|export|import|loan|aid\\b|money|pipeline|market|customer|invest|suppl|energy|food|fuel|currency|remittance|subsid|sanction",
  need: "depend|rel(?:y|ies|iant|iance)\\b|need|surviv|afloat|lifeline|leverage|without|hooked|benefit|profit|gain|support|prop|provide|hold over|live off",
  seeing:
    "view|see[ns]?\\b|saw\\b|think|thought|react|respon|worr|fear|afraid|perceiv|regard|opinion|make of|made of|alarm|concern|nervous|uneasy|welcome|suspicio|attitude|feel|judge|look at|look upon|watch",
  quarrel:
    "divid|disput|quarrel|at odds|odds with|tension|bad blood|disagree|hostil|rival|conflict|clash|feud|friction|contention|argu|beef|row\\b|split|compet|grievance|problem|irritat|bicker|bad\\b|hate|enem",
  force:
    "parad|missile|rocket|drill|exercise|manoeuvre|maneuver|launch|nuclear test|tests?\\b|show of|shows of|sabre|saber|warship|carrier|bomber|weapons?\\b|war games",
  signal: "signal|messag|meant to|deter|provok|provocat|warn|demonstrat|impress|intimidat|aimed at|answer",
  future:
    "will|shall|next|likel|expect|chance|forecast|odds of|outlook|prospect|probab|outcome|result|future|ever\\b|soon|by 20|come of|going to|predict|scenario|could",
  cause:
    "led to|lead to|led up|prompt|why did|why has|why is|trigger|brought|reason|caus|run-up|prelude|background|behind|push|drove|decid|motiv|why now|preced|what made|how come|set off|before\\b",
  mattering:
    "signific|matter|importan|milestone|turning point|big deal|historic|watershed|breakthrough|what changed|symbol|special|unusual|rare|landmark|special|precedent|first\\b|noteworth|remarkabl|new about|mean\\b|achiev|tell us",
  following:
    "implication|consequence|if\\b|would|effect|follow|fallout|impact|repercussion|balance|shift|spell|affect|reshape|ramification|mean for|stronger|weaker|closer|break\\b|grow",
  ruler:
    "leader|rul(?:e|er|ed|ing)\\b|cours|style|in power|took office|took power|different|personality|reform|himself|his\\b|he\\b|govern|policy|dictator|changed\\b|moderat|priorit",
  event: "summit|meeting|visit|talks|treaty|pact|accord|agreement|trip|handshake|deal\\b|met\\b",
};

const TESTS = Object.entries(THEMES).map(
  ([theme, words]) => [theme, new RegExp(`\\b(?:${words})`, "gi")] as const,
);

/** The themes of a text, each as often as its words stand there, three times at most. */
export function themesOf(text: string): string[] {
  return TESTS.flatMap(([theme, words]) =>
    Array.from({ length: Math.min(3, text.match(words)?.length ?? 0) }, () => theme),
  );
}
