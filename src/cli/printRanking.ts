import type { CameoCode } from "../chronicle/cameo.ts";
import type { ChronicleView } from "../chronicle/chronicle.ts";
import type { EventFilter } from "../chronicle/query.ts";
import { formatDate } from "../dates.ts";
import type { ChronicleActor } from "../forecast/ranking/chronicleActors.ts";
import type { ActorRanking, RankedActor } from "../forecast/ranking/rankActors.ts";
import type { RankingModel } from "../forecast/ranking/shipped.ts";
import { percent } from "../words/en/forms.ts";
import {
  hindcast,
  NOBODY,
  OF_A_SAMPLE,
  rankingLead,
  reasonPhrase,
  tooLittle,
  WHAT_THE_NUMBER_IS,
} from "../words/en/ranking.ts";
import { terminal, wrap } from "./terminal.ts";

/** Rankings with what they rest on. */
export interface ToldRanking {
  day: string;
  own: ChronicleActor;
  act: CameoCode;
  rankings: readonly ActorRanking[];
  model: RankingModel;
  datasets: readonly string[];
  /** Whether all of it is of the casebook. */
  sample: boolean;
  /** First day read. */
  from: string;
  name(actor: ChronicleActor): string;
}

/** Fewer acts than this, and it is said. */
const FEW = 5;
/** Reasons told of each, and events shown of the first. */
const [REASONS, EVENTS] = [3, 5];

function notesOf({ rankings, model, sample, day }: ToldRanking): string[] {
  return [
    ...(sample ? [OF_A_SAMPLE] : []),
    ...rankings.filter(({ seen }) => seen < FEW).map(({ sought, seen }) => tooLittle(sought, seen)),
    ...(day < model.from ? [hindcast(model.from)] : []),
  ];
}

/**
 * Prints rankings as JSON: reasons add up to the score, and each has the query of the rows behind it, by its place in `filters`:
 * many reasons share one, and some name hundreds of bodies.
 */
export function rankingJson(told: ToldRanking): void {
  const { day, own, act, rankings, model, datasets, from, name } = told;
  const places = new Map<string, number>();
  const filters: EventFilter[] = [];
  const placeOf = (filter: EventFilter): number => {
    const key = JSON.stringify(filter);
    const place = places.get(key) ?? filters.push(filter) - 1;
    places.set(key, place);
    return place;
  };
  const who = (actor: ChronicleActor) => ({ name: name(actor), kind: actor.kind, id: actor.id });
  const sides = Object.fromEntries(
    rankings.map(({ sought, ranked }) => [
      sought,
      ranked.map(({ actor, probability, score, reasons }) => ({
        actor: who(actor),
        probability,
        score,
        reasons: reasons.map(({ group, feature, value, adds, behind }) => ({
          feature: `${group}: ${feature}`,
          value,
          adds,
          behind: placeOf(behind),
        })),
      })),
    ]),
  );
  terminal.json(
    {
      day,
      actor: who(own),
      act: { code: act.code, name: act.name },
      ...sides,
      filters,
      seen: Object.fromEntries(rankings.map(({ sought, seen }) => [sought, seen])),
      notes: notesOf(told),
      model: { id: model.format, version: model.version, from: model.from },
      datasets,
      from,
    },
    1,
  );
}

/** Prints rankings for a reader, with the latest events behind the first of each. */
export async function printRanking(told: ToldRanking, view: ChronicleView): Promise<void> {
  const { out, style, width } = terminal;
  const asked = { actor: told.name(told.own), act: told.act.name, day: formatDate(told.day) };
  for (const { sought, ranked } of told.rankings) {
    const [first] = ranked;
    if (!first) {
      out(style("bold", sought === "object" ? "Object" : "Subject"), "\n", wrap(NOBODY, width), "\n\n");
      continue;
    }
    const lead = rankingLead(sought, asked, { name: told.name(first.actor), probability: first.probability });
    out(style("bold", wrap(lead, width)), "\n\n");
    const usual = meanOf(ranked);
    ranked.forEach((one, i) => {
      out(
        wrap(
          `${i + 1}. ${told.name(one.actor)}, ${percent(one.probability)}: ${phrases(one, usual)}`,
          width,
          "   ",
          "",
        ),
        "\n",
      );
    });
    const behind = first.reasons.find(({ group }) => group === "recency-pair")?.behind;
    const events = behind ? await view.events(behind, { last: EVENTS }) : [];
    if (events.length) out("\n", wrap(`The latest events with ${told.name(first.actor)}:`, width), "\n");
    for (const { date, evidence } of [...events].reverse())
      out(wrap(`${formatDate(date)}: ${evidence.summary}`, width, "  ", "– "), "\n");
    out("\n");
  }
  const data = `Data: ${told.datasets.join(", ")}, ${formatDate(told.from)} to the day before.`;
  for (const note of [WHAT_THE_NUMBER_IS, ...notesOf(told), data]) out(style("dim", wrap(note, width)), "\n");
}

function familySums({ reasons }: RankedActor): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { family, adds } of reasons) sums.set(family, (sums.get(family) ?? 0) + adds);
  return sums;
}

/** What each family of features adds on average to those that are shown. */
function meanOf(ranked: readonly RankedActor[]): Map<string, number> {
  const mean = new Map<string, number>();
  for (const one of ranked)
    for (const [family, adds] of familySums(one))
      mean.set(family, (mean.get(family) ?? 0) + adds / ranked.length);
  return mean;
}

/** The families of features that set one apart from the others that are shown, in words: what all share tells nothing of it. */
function phrases(one: RankedActor, usual: ReadonlyMap<string, number>): string {
  return [...familySums(one)]
    .map(([family, adds]) => ({ family, adds, apart: adds - (usual.get(family) ?? 0) }))
    .sort((x, y) => y.apart - x.apart)
    .slice(0, REASONS)
    .map(({ family, adds }) => reasonPhrase(family, one.facts, adds))
    .join("; ");
}
