import { formatDate } from "../../dates.ts";
import type { Naming } from "../history.ts";
import type {
  ArmsTie,
  BalanceFacts,
  BufferFacts,
  ConductFacts,
  MilitaryFacts,
  PhasesFacts,
  ShortFacts,
  StrainFacts,
} from "../implications.ts";
import { capital, count, list, number, percent, plural, possessive, signed, withoutStop } from "./forms.ts";

/** English of the answer to "What follows if the tie grows stronger or weaker?": from the facts of src/words/implications.ts to sentences. */

const names = (codes: readonly string[], name: Naming) => list(codes.map((code) => name(code)));

/** A share with one decimal, since the shifts are small. */
export function points(share: number): string {
  return share >= 0.1 ? `${(share * 100).toFixed(1)} %` : `${number(share * 100)} %`;
}

/** 1.43 → "about one point". */
function about(gain: number): string {
  const rounded = Math.round(gain);
  return rounded < 1 ? "less than a point" : `about ${count(rounded)} ${rounded === 1 ? "point" : "points"}`;
}

/** 1430 → "$1.43 billion". */
function money(million: number): string {
  return million >= 1000 ? `$${number(million / 1000)} billion` : `$${number(million)} million`;
}

/** 25.3 → "+25 %"; what rounds to nothing is "0 %". */
export function growth(perCent: number): string {
  const rounded = Math.round(perCent);
  return rounded === 0 ? "0 %" : `${signed(rounded)} %`;
}

// The balance of power

/** Below so many points the balance is said hardly to move. */
const HARDLY = 3;

const rivalSide = ({ rival, against }: BalanceFacts, name: Naming) =>
  against.length > 1 ? `${name(rival)} and its treaty allies` : name(rival);

const ownSide = ({ patron, own }: BalanceFacts, name: Naming) =>
  own.length > 1 ? `${name(patron)} and its treaty allies` : name(patron);

export const balance = {
  statement(f: BalanceFacts, name: Naming): string {
    const blocs = f.wide
      ? ` With the ${list(f.blocs)} counted it is ${points(f.bond === "rivals" ? f.wide.apart : f.wide.together)}${f.bond !== "rivals" && f.wide.withThird !== null ? `, or ${points(f.wide.withThird)} with ${name(f.third!)}` : ""}.`
      : "";
    const drift = f.drift
      ? ` Growth has moved the same balance by ${signed(f.drift.points)} points in ${f.drift.years} years.`
      : "";
    const measured = `capabilities (index of ${f.year}: people, industry, arms)`;
    if (f.bond === "rivals")
      return `The two are each other's rivals: ${names(f.own, name)} ${f.own.length === 1 ? "has" : "have"} ${points(f.near.apart)} of the ${measured} of both camps against ${names(f.against, name)}.${f.near.withThird === null ? "" : ` With ${name(f.third!)} on the side of ${name(f.client)} it would be ${points(f.near.withThird)}.`}${blocs}${drift}`;
    const verb = f.bond === "allied" ? "adds" : "would add";
    const third = f.thirdGain === null ? "" : `; ${name(f.third!)} would add ${number(f.thirdGain)}`;
    const stands = {
      allied: "A treaty binds the two, so this is how it stands.",
      free: "No defence treaty binds the two: this is what a firm tie would make.",
      "ally of the rival": `${capital(name(f.client))} is now the ally of ${name(f.rival)}: to come over would be a change of sides.`,
    }[f.bond];
    return `${capital(name(f.client))} ${verb} ${number(f.gain)} points to the ${points(f.near.apart)} of the ${measured} of both camps that ${names(f.own, name)} ${f.own.length === 1 ? "has" : "have"} against ${names(f.against, name)}${third}. ${stands}${blocs}${drift}`;
  },
  title(f: BalanceFacts, name: Naming): string {
    if (f.bond === "rivals")
      return `${capital(ownSide(f, name))}: ${points(f.near.apart)} of the capabilities of both camps${f.wide ? `, ${points(f.wide.apart)} with defence blocs counted` : ""}`;
    const third = f.thirdGain === null ? "" : `, ${name(f.third!)} would add ${f.thirdGain.toFixed(1)}`;
    return `${capital(name(f.client))} ${f.bond === "allied" ? "adds" : "would add"} ${f.gain.toFixed(1)} points to ${possessive(name(f.patron))} share of power${third}`;
  },
  unit: "per cent of the capabilities of both camps",
  /** Who is counted on the patron's side. */
  row(f: BalanceFacts, which: "apart" | "together" | "withThird", name: Naming): string {
    const own = f.own.length > 1 ? `${capital(name(f.patron))} and allies` : capital(name(f.patron));
    if (f.bond === "rivals")
      return which === "withThird" ? `${own}, ${name(f.third!)} with ${name(f.client)}` : own;
    if (which === "apart") return `${own} without ${name(f.client)}`;
    return which === "together"
      ? `${own} with ${name(f.client)}`
      : `${own} with ${name(f.client)} and ${name(f.third!)}`;
  },
  note: (f: BalanceFacts, wide: boolean, name: Naming) =>
    wide ? "defence blocs counted" : `against ${rivalSide(f, name)}`,
  caption: (f: BalanceFacts, name: Naming) =>
    `Share of the capabilities of both camps (CINC, ${f.year}; Singer 1987). Treaty allies are those of treaties between two or three; against ${names(f.against, name)}.${f.wide ? ` Defence blocs: ${list(f.blocs)}.` : ""}`,
};

// Trade under sanctions

/** "grew after 2006 and 2009, and shrank after 2013, 2016 and 2017". */
function course(rounds: BufferFacts["rounds"]): string {
  const years = (kept: BufferFacts["rounds"]) => list(kept.map(({ year }) => String(year)));
  const [up, down] = [rounds.filter((row) => row.growth > 0), rounds.filter((row) => row.growth <= 0)];
  if (!down.length) return `grew after ${years(up)}`;
  return up.length
    ? `grew after ${years(up)}, and shrank after ${years(down)}`
    : `shrank after ${years(down)}`;
}

export const buffer = {
  statement(f: BufferFacts, name: Naming): string {
    const [patron, client] = [name(f.patron), name(f.client)];
    if (!f.trade)
      return `Too few cases: the trade of ${patron} and ${client} is not on record for three years, so that it cannot be set beside sanctions.`;
    const { last, peak, trough, basis } = f.trade;
    const rounds = f.rounds.length
      ? `In the two years after new sanctions on ${client} its trade with ${patron} ${course(f.rounds)} (${f.rounds.map(({ year, growth: g }) => `${year} ${growth(g)}`).join(", ")} a year). `
      : f.years.length
        ? `Sanctions on ${client} are on record, but no trade with ${patron} for the two years after. `
        : `No sanctions on ${client} are on record against which its trade with ${patron} could be held. `;
    const volume =
      peak.year === last.year
        ? `It came to ${money(last.value)} in ${last.year}, the most on record (${basis})`
        : `It came to ${money(last.value)} in ${last.year}, ${percent(last.value / peak.value)} of the peak of ${peak.year}${trough ? `, after ${money(trough.value)} in ${trough.year}` : ""} (${basis})`;
    const share = f.share
      ? f.share.first.year === f.share.last.year
        ? `, and was ${percent(f.share.last.value)} of all trade of ${client} in ${f.share.last.year}`
        : `; of all trade of ${client} it was ${percent(f.share.first.value)} in ${f.share.first.year} and ${percent(f.share.last.value)} in ${f.share.last.year}`
      : "";
    const old = f.old ? `Too old to tell of today: trade of the two is on record to ${last.year} only. ` : "";
    return `${old}${rounds}${volume}${share}.`;
  },
};

// Arms and forces

/** "a defence treaty of 1961, and the last exercise, arms or troops on record in 1950". */
function armsWords({ treaty, lastDeed }: ArmsTie): string {
  const bond = treaty === null ? "no defence treaty" : `a defence treaty of ${treaty}`;
  return `${bond}; ${lastDeed === null ? "no exercise, arms or troops are" : `exercises, arms or troops were last`} on record${lastDeed === null ? "" : ` in ${lastDeed}`}`;
}

export const military = {
  statement(f: MilitaryFacts, name: Naming): string {
    const { own, beside, months } = f;
    const span = months % 12 === 0 ? plural(months / 12, "year") : plural(months, "month");
    const change =
      f.direction === null
        ? ""
        : f.direction === "level"
          ? ", no clear change"
          : `, ${f.direction === "rise" ? "more" : "fewer"} than the rest of the record would give`;
    const deeds = own.deeds
      ? ` ${capital(plural(own.deeds, "exercise, delivery or promise of either", "exercises, deliveries or promises of either"))} ${own.deeds === 1 ? "falls" : "fall"} in these two stretches.`
      : " Neither stretch holds an exercise, arms or troops.";
    const third = beside
      ? ` ${capital(name(beside.x))} and ${name(beside.y)} have ${armsWords(beside)}, with ${plural(beside.acts, "such dealing")} in the last ${span}.`
      : "";
    return `${capital(name(own.x))} and ${name(own.y)} have ${armsWords(own)}. ${capital(plural(own.acts, "meeting, word or deed", "meetings, words and deeds"))} on arms, forces and the alliance ${own.acts === 1 ? "is" : "are"} on record in the last ${span}, ${number(f.before)} in the ${span} before${change}.${deeds}${third}${f.followed ? "" : ` The record does not follow ${name(own.x)} and ${name(own.y)} as a pair.`} What is kept secret no public record holds.`;
  },
};

// Close and other times

const spell = ({ from, to }: { from: string; to: string }) =>
  `from ${formatDate(from, "month")} to ${formatDate(to, "month")}`;

export const phases = {
  statement(f: PhasesFacts, name: Naming): string {
    const distant = f.cells - f.close - f.quiet;
    const now = {
      close: "they stand close",
      distant: "they stand distant",
      quiet: "too little passes between them to say",
    };
    return (
      `Since ${formatDate(f.from, "month")} ${name(f.first)} and ${name(f.second)} were close in ${f.close} of ${f.cells} ${f.grain}s${f.longest ? ` (longest ${spell(f.longest)})` : ""}, distant in ${distant}${f.longestQuiet ? `; in ${f.quiet} so little passed between them that neither can be said (longest ${spell(f.longestQuiet)})` : ""}. ` +
      `${f.now ? `Now ${now[f.now]}. ` : ""}` +
      `Of ${plural(f.compared, "kind")} of conduct by others and the two ${f.firm.length === 0 ? "none differs between close and distant times beyond chance" : `${list(f.firm)} ${f.firm.length === 1 ? "differs" : "differ"} between close and distant times`}, with the number looked at allowed for.`
    );
  },
};

export const conduct = {
  statement(f: ConductFacts): string {
    const counts = `${number(f.inClose)} in ${plural(f.closeCells, `close ${f.grain}`)}, ${number(f.inOther)} in ${plural(f.otherCells, "distant one")}`;
    if (f.thin || !f.difference || f.p === null) return `Too few cases of ${f.label}: ${counts}.`;
    const even = f.basis === "record" ? ", held against the density of the record" : "";
    const { estimate, low, high } = f.difference;
    const verdict = f.firm
      ? `${estimate > 0 ? "more" : "fewer"} when the two were close`
      : "no difference that chance would not give";
    return `${capital(f.label)}: ${counts}, ${number(f.close)} a year when the two were close and ${number(f.other)} when distant${even}; within the same five years ${signed(estimate)} a year (90 % interval ${signed(low)} to ${signed(high)}, p ${number(f.p)} after adjustment): ${verdict}.`;
  },
};

// Who would have to choose

export const strain = {
  statement(f: StrainFacts, name: Naming): string {
    const pair = `${name(f.first)} and ${name(f.second)}`;
    const unseen = f.followed ? "" : ` The record does not follow ${pair} as a pair.`;
    if (f.way === "stronger") {
      if (f.between.length === 0)
        return `If ${pair} draw closer, none of the ${f.looked} states that deal most with them has to choose: none is friendly with one and hostile to the other.${unseen}`;
      const told = f.between.map(
        ({ code, friendOf, foeOf }) =>
          `${name(code)} (friendly with ${name(friendOf)}, hostile to ${name(foeOf)})`,
      );
      return `If ${pair} draw closer, ${list(told)} ${told.length === 1 ? "has" : "have"} a friend on good terms with a foe: one of the ties has to give.${unseen}`;
    }
    if (f.friends.length + f.foes.length === 0)
      return `If ${pair} fall out, none of the ${f.looked} states that deal most with them has to choose: none stands alike to both.${unseen}`;
    const choose = f.friends.length
      ? `${names(f.friends, name)}, friendly with both, would have to choose`
      : "";
    const gain = f.foes.length ? `${names(f.foes, name)}, hostile to both, would gain` : "";
    return `If ${pair} fall out, ${[choose, gain].filter((part) => part !== "").join("; ")}.${unseen}`;
  },
};

// In short

const SHORT_NAMED = 3;

export const short = {
  unfollowed: (f: ShortFacts, name: Naming) =>
    `The record does not follow ${name(f.first)} and ${name(f.second)} as a pair, so what a closer tie would bring cannot be read off their past${f.hostile ? "; what it holds of them is hostile" : ""}.`,
  balance(f: BalanceFacts, hostile: boolean, name: Naming): string {
    const [patron, client] = [name(f.patron), name(f.client)];
    if (f.bond === "rivals")
      return `${capital(patron)} and ${client} are each other's main rivals: on paper ${ownSide(f, name)} ${f.own.length > 1 ? "have" : "has"} ${percent(f.near.apart)} of the power of both camps${f.wide && f.wide.apart < 0.5 !== f.near.apart < 0.5 ? `, but ${f.wide.apart < 0.5 ? "less" : "more"} than half once defence blocs are counted` : ""}.`;
    if (f.bond === "ally of the rival")
      return `${capital(client)} is the ally of ${name(f.rival)}, the rival of ${patron}: a firm tie would be a change of sides, worth ${about(f.gain)} of the power of both camps.`;
    const third =
      f.thirdGain !== null && f.thirdGain > f.gain
        ? `, ${name(f.third!)} would add ${f.thirdGain > 3 * f.gain ? "far more" : "more"}`
        : "";
    const [moves, wouldMove] =
      f.gain < HARDLY ? ["hardly moves", "would hardly move"] : ["moves a little", "would move a little"];
    if (f.bond === "allied")
      return `The balance of power ${moves}: on paper ${client} adds ${about(f.gain)} to the share of ${patron}${third}.`;
    const opening = hostile ? "Were the two to stand together, the" : "The";
    return `${opening} balance of power ${wouldMove}: on paper ${client} would add ${about(f.gain)} to the share of ${patron}${third}.`;
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
