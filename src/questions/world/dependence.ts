import type { TradePartner } from "../../record/world/economy.ts";
import * as say from "../../words/en/world/dependence.ts";
import { measure } from "../kit/measure.ts";
import type { Subject } from "../subject.ts";
import { rowEvidence, type WorldFact } from "./fact.ts";

/** How much the two need each other: the part of the one in the other's trade, and refugees of one in the other. */
export function dependenceFacts(subject: Subject): WorldFact[] {
  const { a, b } = subject;
  const fled = [...refugees(a, b, subject), ...refugees(b, a, subject)];
  const persons = ({ numbers }: WorldFact) => numbers[0]!.value;
  return [...trade(subject), ...fled.sort((x, y) => persons(y) - persons(x))];
}

/** Each side's exports to and imports from the other, where the other is among its five largest partners. */
function trade(subject: Subject): WorldFact[] {
  const { a, b, name, record } = subject;
  const sides = [
    { state: a, other: b },
    { state: b, other: a },
  ].map(({ state, other }) => {
    const lists = (["export", "import"] as const).map((direction) => record.world.partners(state, direction));
    const places = lists.flatMap((list) => list.find(({ partner }) => partner === other) ?? []);
    return { state: name(state), other: name(other), lists, places };
  });
  const listed = sides.filter(({ lists }) => lists.some((list) => list.length > 0));
  if (listed.length === 0) return [];
  if (sides.every(({ places }) => places.length === 0)) return [none(sides, subject)];
  const largest = (side: (typeof sides)[number]) => Math.max(0, ...side.places.map(({ share }) => share));
  return sides
    .filter((side) => side.places.length > 0)
    .sort((x, y) => largest(y) - largest(x))
    .map((side, at, told) => ({
      name: at === 0 ? "trade" : "trade-back",
      about: "pair",
      // Of the side that needs the other less one number is enough.
      statement: say.trade({ ...side, shown: at === 0 ? 2 : 1, alone: told.length === 1 }),
      more: say.tradeMore(side.places),
      numbers: side.places.map((place) =>
        measure(
          nameOf(place),
          say.labels.share(side.state, side.other, place.direction),
          place.share,
          "share",
        ),
      ),
      evidence: side.places.map((place) => evidenceOf(place, subject)),
      query: say.queries.trade(a, b),
      ...(at === 0 && { glance: glanceOf(side.places, subject) }),
    }));
}

const nameOf = ({ state, direction }: TradePartner) => `${state}-${direction}`;

function evidenceOf(place: TradePartner, { name }: Subject) {
  return rowEvidence(place, {
    who: `${name(place.state)} – ${name(place.partner)}`,
    what: say.row(place),
    when: place.year,
  });
}

function glanceOf(places: readonly TradePartner[], { name }: Subject): WorldFact["glance"] {
  const largest = [...places].sort((x, y) => y.share - x.share)[0]!;
  return {
    kind: "share",
    label: say.glance(name(largest.state), name(largest.partner), largest.direction),
    value: largest.share,
  };
}

/** That neither is among the other's largest partners, with who is. */
function none(
  sides: readonly { state: string; other: string; lists: readonly TradePartner[][] }[],
  subject: Subject,
): WorldFact {
  const { a, b } = subject;
  const firsts = sides.flatMap(({ lists }) => lists.flatMap((list) => list.slice(0, 1)));
  return {
    name: "no-trade",
    about: "absence",
    statement: say.noTrade(
      sides.map(({ state, other, lists }) => ({
        state,
        other,
        listed: lists.some((list) => list.length > 0),
      })),
      firsts[0]!.year,
    ),
    numbers: [measure("places", say.labels.places, 0, "count")],
    evidence: firsts.map((place) => evidenceOf(place, subject)),
    query: say.queries.trade(a, b),
  };
}

function refugees(host: string, origin: string, { name, record }: Subject): WorldFact[] {
  const row = record.world.refugees(host, origin);
  if (!row) return [];
  return [
    {
      name: `refugees-${host}`,
      about: "pair",
      statement: say.refugees({
        host: name(host),
        origin: name(origin),
        persons: row.persons,
        year: row.year,
      }),
      numbers: [measure("persons", say.labels.persons, row.persons, "count")],
      evidence: [
        rowEvidence(row, {
          who: `${name(origin)} – ${name(host)}`,
          what: say.refugeesRow(row.persons),
          when: row.year || say.edition,
        }),
      ],
      query: say.queries.refugees(host, origin),
    },
  ];
}
