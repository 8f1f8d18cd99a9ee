import { eventClass, inClass } from "../../chronicle/classes.ts";
import type { ChronicleEvent } from "../../chronicle/event.ts";
import { addMonths } from "../../dates.ts";
import { isCooperation } from "../../measures/pairEvents.ts";
import { powersOf, rivalsOf } from "../../measures/roles.ts";
import type { Subject } from "../subject.ts";

/** A class of outcome for one pair: what would count, and the acts that did. */
export interface OutcomeClass {
  id: string;
  /** "Economic cooperation between China and North Korea". */
  label: string;
  /** The rule that settles it: "at least one …". */
  rule: string;
  /** Acts that count, in order of time. */
  events: ChronicleEvent[];
}

const ECONOMIC_ISSUES = new Set(["trade", "energy", "food", "aid"]);
const MILITARY_ISSUES = new Set(["exercise", "arms-transfer", "military-presence"]);
/** How many years back the rival is looked for where none has been at odds with the greater power of late. */
const ERA_YEARS = 25;

const is = (id: string) => (event: ChronicleEvent) => inClass(event, eventClass(id));
const isJoint = (event: ChronicleEvent) => event.kind === "act" && isCooperation(event);
const isEconomic = (event: ChronicleEvent) =>
  is("economic-cooperation")(event) || (isJoint(event) && ECONOMIC_ISSUES.has(event.issue));
const isMilitary = (event: ChronicleEvent) =>
  is("military-cooperation")(event) || (isJoint(event) && MILITARY_ISSUES.has(event.issue));

/**
 * The classes of outcome that a brief gives odds for, between the two and around them. Each is a rule
 * over CAMEO codes and issues, so that anyone can settle it from the chronicle later.
 */
export async function outcomeClasses(subject: Subject): Promise<OutcomeClass[]> {
  const { a, b, name, events } = subject;
  const since = addMonths(subject.asOf, -12 * ERA_YEARS);
  const pair = await events.events({ between: [a, b], from: since });
  const pairNames = `${name(a)} and ${name(b)}`;
  const { greater, lesser } = powersOf(subject);
  const [rival] = await rivalsOf(subject, greater, [lesser]);
  const around = (actors: readonly string[]) => events.events({ target: actors, from: since, kind: ["act"] });
  const shows = async (code: string) =>
    (await events.events({ source: [code], from: since, kind: ["act"] })).filter(is("show-of-force"));
  const between = (
    id: string,
    label: string,
    rule: string,
    holds: (event: ChronicleEvent) => boolean,
  ): OutcomeClass => ({
    id,
    label: `${label} between ${pairNames}`,
    rule: `at least one ${rule} between ${pairNames}`,
    events: pair.filter(holds),
  });

  const classes: OutcomeClass[] = [
    between(
      "contacts",
      "A visit or meeting",
      "visit or meeting (CAMEO 040, 042 to 046)",
      is("high-level-visit"),
    ),
    between(
      "support",
      "A statement of support",
      "statement of support or approval (CAMEO 018, 03, 05)",
      is("supportive-statement"),
    ),
    between(
      "economic",
      "Economic cooperation",
      "act of economic cooperation or aid (CAMEO 061, 07, 085, or a cooperative act in trade, energy, food or aid)",
      isEconomic,
    ),
    between(
      "military",
      "Military cooperation",
      "act of military cooperation (CAMEO 062, 072, or a cooperative act in exercises, arms or forces)",
      isMilitary,
    ),
    between(
      "agreement",
      "An agreement or joint project",
      "agreement or joint project (CAMEO 057, 06)",
      is("agreement"),
    ),
    between(
      "criticism",
      "Public criticism",
      "criticism, rejection or threat (CAMEO 11 to 13)",
      is("criticism"),
    ),
    {
      id: "sanctions",
      label: `New sanctions on ${name(a)} or ${name(b)}`,
      rule: `at least one sanction by anyone else on ${name(a)} or ${name(b)} (CAMEO 163, 172)`,
      events: (await around([a, b])).filter(
        (event) => is("sanction")(event) && ![a, b].includes(event.source.code),
      ),
    },
  ];
  for (const code of [a, b]) {
    classes.push({
      id: `force-${code === greater ? "greater" : "lesser"}`,
      label: `A show of force by ${name(code)}`,
      rule: `at least one test, launch, parade, exercise or other show of force by ${name(code)} (CAMEO 15)`,
      events: await shows(code),
    });
  }
  if (rival) {
    const talks = await events.events({ between: [lesser, rival.code], from: since });
    classes.push({
      id: "rival-talks",
      label: `Talks between ${name(lesser)} and ${name(rival.code)}`,
      rule: `at least one visit or meeting between ${name(lesser)} and ${name(rival.code)} (CAMEO 040, 042 to 046)`,
      events: talks.filter(is("high-level-visit")),
    });
  }
  return classes;
}
