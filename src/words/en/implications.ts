import type { Naming } from "../history.ts";
import type { ArmsTie, BalanceFacts, BufferFacts, MilitaryFacts, ShortFacts } from "../implications.ts";
import { capital, count, list, percent, possessive, signed, withoutStop } from "./forms.ts";
import { names, ownSide } from "./implicationsPower.ts";

/** English of the answer to "What follows if the tie grows stronger or weaker?" as a whole: what is asked, the short answer and the headline. The findings are said in the files beside it. */

export const title = "Implications";

export const asks = (first: string, second: string, name: Naming) =>
  `What follows if the tie between ${name(first)} and ${name(second)} grows stronger or weaker?`;

/** 1.43 → "about one point". */
function about(gain: number): string {
  const rounded = Math.round(gain);
  return rounded < 1 ? "less than a point" : `about ${count(rounded)} ${rounded === 1 ? "point" : "points"}`;
}

/** Below so many points the balance is said hardly to move. */
export const HARDLY = 3;

/** What the tie does to the balance of power where a treaty binds the two, or would do where none does. */
export function moves({ gain, bond }: BalanceFacts): string {
  if (bond === "allied") return gain < HARDLY ? "hardly moves" : "moves a little";
  return gain < HARDLY ? "would hardly move" : "would move a little";
}

const SHORT_NAMED = 3;

export const short = {
  unfollowed: (f: ShortFacts, name: Naming) =>
    `The record does not follow ${name(f.first)} and ${name(f.second)} as a pair, so what a closer tie would bring cannot be read off their past.${f.hostile ? " What it holds of them is hostile." : ""}`,
  balance(f: BalanceFacts, hostile: boolean, name: Naming): string {
    const [patron, client] = [name(f.patron), name(f.client)];
    if (f.bond === "rivals")
      return `${capital(patron)} and ${client} are each other's main rivals. On paper ${ownSide(f, name)} ${f.own.length > 1 ? "have" : "has"} ${percent(f.near.apart)} of the power of both camps${f.wide && f.wide.apart < 0.5 !== f.near.apart < 0.5 ? `, but ${f.wide.apart < 0.5 ? "less" : "more"} than half once defence blocs are counted` : ""}.`;
    if (f.bond === "rival-ally")
      return `${capital(client)} is the ally of ${name(f.rival)}, the rival of ${patron}: a firm tie would be a change of sides, worth ${about(f.gain)} of the power of both camps.`;
    const third =
      f.thirdGain !== null && f.thirdGain > f.gain
        ? `, ${name(f.third!)} would add ${f.thirdGain > 3 * f.gain ? "far more" : "more"}`
        : "";
    if (f.bond === "allied")
      return `The balance of power ${moves(f)}: on paper ${client} adds ${about(f.gain)} to the share of ${patron}${third}.`;
    const opening = hostile ? "Were the two to stand together, the" : "The";
    return `${opening} balance of power ${moves(f)}: on paper ${client} would add ${about(f.gain)} to the share of ${patron}${third}.`;
  },
  /** What trade did under sanctions; only with several rounds, trade and its share on record. */
  buffer(f: BufferFacts, name: Naming): string {
    const { peak, withShare } = f.trade!;
    const down = f.rounds.filter((row) => row.growth <= 0).map(({ year }) => String(year));
    const rounds = down.length
      ? `it shrank after those of ${list(down)}, but`
      : "it grew after each of those on record, and";
    const part = f.share!.last;
    const level =
      withShare === null || withShare.value >= 0.95 * peak.value
        ? ""
        : `, at ${fraction(withShare.value / peak.value)} of its peak`;
    const opening =
      part.value >= 0.5
        ? `Trade with ${name(f.patron)} has outlasted the sanctions`
        : `Trade with ${name(f.patron)} is no great buffer against sanctions`;
    return `${opening}: ${rounds} was ${percent(part.value)} of ${possessive(name(f.client))} trade in ${part.year}${level}.`;
  },
  military({ own, direction }: MilitaryFacts): string {
    if (own.deeds > 0) {
      const more = direction === "rise" ? "; their dealings over arms and the alliance have grown" : "";
      return `${own.treaty === null ? "Without a defence treaty" : `Under their defence treaty of ${own.treaty}`}, arms, troops or joint exercises are on record between the two, last in ${own.lastDeed}${more}.`;
    }
    const since = own.lastDeed === null ? "" : ` since ${own.lastDeed}`;
    return own.treaty === null
      ? `The two have no defence treaty, and no joint exercise, arms or troops on record${since}.`
      : `The two have a defence treaty of ${own.treaty}, but no joint exercise, arms or troops on record${since}.`;
  },
  /** What the lesser one has with the third power instead; only with a treaty or a deed. */
  beside({ x, y, treaty, lastDeed }: ArmsTie, name: Naming): string {
    const held = [
      treaty === null ? "" : `a defence treaty of ${treaty}`,
      lastDeed === null ? "" : `arms, troops or exercises on record, last in ${lastDeed}`,
    ].filter((part) => part !== "");
    return `${capital(name(x))} and ${name(y)} have ${list(held)}.`;
  },
  /** Whether closeness emboldens the lesser one. */
  force({ client, firm, more }: NonNullable<ShortFacts["force"]>, name: Naming): string {
    return firm
      ? `${capital(name(client))} showed force ${more ? "more" : "less"} often when the two were close, which proves no cause.`
      : `Whether closeness emboldens ${name(client)} the record cannot say: the difference is within chance.`;
  },
  uncompared: (f: ShortFacts, name: Naming) =>
    `Whether a closer tie changes what others do is unproven: too little between ${name(f.first)} and ${name(f.second)} is on record to compare close and distant times.`,
  /** Who would have to choose; "" where nobody would. */
  choice({ stronger, weaker }: ShortFacts, name: Naming): string {
    const between = stronger.between.map(({ code }) => code).slice(0, SHORT_NAMED);
    if (between.length)
      return `A closer tie would strain relations with ${names(between, name)}, friendly with one of the two and hostile to the other.`;
    return weaker.friends.length
      ? `If the two fell out, ${names(weaker.friends.slice(0, SHORT_NAMED), name)} would have to choose.`
      : "";
  },
};

/** 0.333 → "a third"; "33 %" where no plain fraction is near. */
function fraction(share: number): string {
  const plain: readonly (readonly [number, string])[] = [
    [1 / 4, "a quarter"],
    [1 / 3, "a third"],
    [1 / 2, "half"],
    [2 / 3, "two thirds"],
    [3 / 4, "three quarters"],
  ];
  return plain.find(([value]) => Math.abs(share - value) < 0.02)?.[1] ?? percent(share);
}

/** The head of the answer: what is known first, with its numbers. */
export function headline(f: ShortFacts, name: Naming): string {
  const { share, trade, old } = f.buffer;
  const weight = f.balance
    ? `${withoutStop(short.balance(f.balance, f.hostile, name))} (${f.balance.bond === "rivals" ? "" : `${signed(f.balance.gain)} points, `}index of capabilities of ${f.balance.year}).`
    : "The record has no index of capabilities for the two and their rivals.";
  const traded =
    share && trade && !old && f.balance?.bond !== "rivals"
      ? `Trade with ${name(f.buffer.patron)} was ${percent(share.last.value)} of all trade of ${name(f.buffer.client)} in ${share.last.year}; in ${trade.last.year} it stood at ${percent(trade.last.value / trade.peak.value)} of its peak.`
      : f.followed
        ? short.military(f.military)
        : short.unfollowed(f, name);
  return `${weight} ${traded}`;
}
