import { formatDate } from "../../dates.ts";
import type { Naming } from "../history.ts";
import type { LatestFacts, ResponseFacts, ShowerFacts, UnityFacts } from "../signals.ts";
import { changeWords } from "./change.ts";
import { effectWords, pValue } from "./effects.ts";
import { capital, count, list, number, plural } from "./forms.ts";

/** English of the single findings of the answer on shows of force, with the labels of their numbers. */

/** "missile tests and launches by North Korea", and the same on a chart. */
export const own = {
  label: (kind: string, who: string) => `${kind} by ${who}`,
  short: (kind: string, who: string) => `${kind}, ${who}`,
};
export const against = {
  label: (kind: string, who: string) => `${kind} of others against ${who}`,
  short: (kind: string, who: string) => `${kind} against ${who}`,
};

const who = (responder: string, name: Naming) =>
  responder === "" ? "all responders together" : name(responder);

export const shower = {
  statement: (f: ShowerFacts, name: Naming): string =>
    f.responses.length === 0 ? few(f) : `${opening(f, name)} ${detail(f)}`,
  labels: {
    members: (label: string) => `${label} on record`,
    episodes: "of these, openings of an episode known to the day",
    change: ({ kind, responder }: Pick<ResponseFacts, "kind" | "responder">, days: number, name: Naming) =>
      `${kind} of conflict by ${who(responder, name)}, change over ${days} days`,
    delay: "median days to the first answer",
    delayPlacebo: "the same after placebo dates",
    raised: ({ window, raised }: ShowerFacts) =>
      `windows of ${window} days in a row with more answers than placebo dates give, of ${raised.of}`,
  },
  query: (
    { label, window }: ShowerFacts,
    {
      responders,
      addressees,
      against: others,
    }: { responders: readonly string[]; addressees: readonly string[]; against: boolean },
    windows: readonly number[],
  ) =>
    `${capital(label)}, first days after ${window} quiet days; verbal conflict (words) and material conflict (deeds) of ${responders.join(", ")} toward ${addressees.slice(0, 6).join(", ")}${others ? ", and their shows of force to nobody," : ""} in the ${list(windows.map(String))} days before and after; placebo dates of the same five years.`,
};

function few({ label, members, cases, used }: ShowerFacts): string {
  return `Too few cases to say how others answer ${label}: ${plural(members, "act")} on record, ${count(cases)} the opening of an episode known to the day, ${used === 0 ? "none" : count(used)} of use.`;
}

function opening({ label, responses }: ShowerFacts, name: Naming): string {
  const moved = responses.filter((one) => one.moved !== "none");
  if (moved.length === 0)
    return `After ${label} none of ${plural(responses.length, "response")} followed changed beyond what placebo dates give.`;
  const words = moved.map(
    ({ responder, kind, study, moved: way }) =>
      `${kind} of conflict by ${who(responder, name)} ${way === "rise" ? "rose" : "fell"} from ${effectWords(study)}`,
  );
  return `After ${label}, ${list(words)}: beyond placebo dates, the number of tests allowed for.`;
}

function detail({ responses, window, delay, raised, longest }: ShowerFacts): string {
  const days = (n: number) =>
    n >= longest ? `${longest} days or more` : `${number(n)} ${n === 1 ? "day" : "days"}`;
  const quiet = responses.filter(({ responder, moved }) => responder === "" && moved === "none");
  const rates = quiet.length
    ? `All responders together over ${window} days: ${list(quiet.map(({ kind, study }) => `${kind} ${effectWords(study)}`))}. `
    : "";
  const late = delay
    ? `The first answer comes after a median of ${days(delay.days)}, against ${days(delay.placebo)} after placebo dates (p ${pValue(delay.p)}, ${plural(delay.n, "case")}). `
    : "";
  const lasts =
    raised.windows === 0
      ? `In none of the ${count(raised.of)} windows of ${window} days that follow is the rate above that of placebo dates.`
      : `The rate stays above that of placebo dates for ${plural(raised.windows * window, "day")}.`;
  return `${rates}${late}${lasts}`;
}

export const responders = {
  labels: {
    tested: "combinations with enough cases",
    standingOut: "of these, beyond placebo dates at a false discovery rate of 10 %",
    unadjusted: "combinations beyond placebo dates at 10 % each",
  },
  query: (tests: number) =>
    `All classes, responders and kinds of answer of this question at the main window; Benjamini–Hochberg over ${plural(tests, "p-value")}.`,
  why: (tests: number) => `${plural(tests, "test")}; answers that no source tied to the pair are missing.`,
};

export const attendance = {
  labels: {
    states: "states and organisations with a guest",
    leaders: "guests who led one of the states that the record of leaders knows",
    mostBefore: "most states and organisations with a guest at an earlier parade",
    parades: "parades with guests on record",
  },
  query: (parades: number, first: string, second: string) =>
    `Visits and attendance (CAMEO 042, 050) with the issue “parade” within three days of each of the ${plural(parades, "parade")} of ${first} and ${second} known to the day.`,
  why: "Guests of recent parades are well reported; those of older ones are known only where a page names them.",
};

export const unity = {
  statement({ first, second, years, parades, armed, attended, threefold }: UnityFacts, name: Naming): string {
    const { n, last, before } = threefold;
    const together = last
      ? `Leaders of both and of a third power stood together at ${plural(n, "parade")} on record, the latest ${parade(last, name)}${before ? `, ${Math.round(before.years)} years after the one before (${formatDate(before.day)})` : ""}.`
      : "At none on record did leaders of both and of a third power stand together.";
    return `Of ${plural(parades, "parade")} of ${list([name(first), name(second)])} in ${years} years, ${armed} are told of with the arms shown and ${attended} had a guest of the other side. ${together}`;
  },
  labels: {
    threefold: "parades with leaders of both and of a third power",
    years: "years between the latest two of these",
    partner: (years: number) => `share of parades of ${years} years with a guest of the other side`,
    arms: (years: number) => `share of parades of ${years} years whose row names the arms shown`,
  },
  query: ({ first, second }: UnityFacts) =>
    `Parades of ${first} and ${second} with their guests; leaders in office by the record of leaders; arms by words in the row's summary.`,
  why: ({ parades, years }: UnityFacts) =>
    `${plural(parades, "parade")} in ${years} years; the record of leaders knows six states, and parades of 1950 to 1990 are thin.`,
};

/** "3 September 2025 (China)": the day and the host. */
function parade({ day, host }: { day: string; host: string }, name: Naming): string {
  return `${formatDate(day)} (${name(host, day)})`;
}

export const latest = {
  statement(f: LatestFacts, name: Naming): string {
    const what = f.isParade
      ? `the parade of ${parade(f, name)}`
      : `the show of force of ${formatDate(f.day)} by ${name(f.host)}`;
    const critics = f.critics.map((code) => name(code)).sort();
    const start = f.soon
      ? `Too early to judge: ${plural(f.days, "day")} from ${what}, in which`
      : `In the ${plural(f.days, "day")} from ${what}`;
    const dealt =
      f.companions.length > 1
        ? `; ${list(f.companions.map((code) => name(code)))} dealt with each other in ${plural(f.joined, "act")} of cooperation after it`
        : "";
    return `${start} outsiders turned on the two in ${plural(f.criticisms, "act")} (${critics.length ? list(critics) : "nobody"}), against ${f.before} in as many days before${f.change ? `: ${changeWords(f.change)}` : ""}${dealt}. One case proves nothing.`;
  },
  labels: {
    days: "days looked at",
    after: "acts of conflict by outsiders toward the two",
    before: "the same in as many days before",
    ratio: "after, as a part of the record, against before",
    joined: "acts of cooperation among those who stood there, after it",
  },
  query: ({ day, days, companions }: LatestFacts, first: string, second: string, until: string) =>
    `Acts of third parties toward ${first} or ${second} from ${day} to ${until} and in the ${days} days before, each against the rest of the record in the same days; ${companions.length > 1 ? `acts of cooperation among ${companions.join(", ")} after it, as far as one of the pair takes part` : "nobody of the pair or of third powers stood together there"}.`,
  why: "One case: what followed need not follow from it.",
};

export const none = {
  statement: (first: string, second: string) =>
    `Too few cases: the record has no parade, test, exercise or other show of force by ${first} or ${second} that can be studied.`,
  label: "shows of force that can be studied",
  query: (first: string, second: string, asOf: string, datasets: readonly string[]) =>
    `shows of force (CAMEO 15) by ${first} and ${second} up to ${asOf}; data sets ${datasets.join(", ")}`,
  why: "No case; the sources may not code such acts for this pair.",
};
