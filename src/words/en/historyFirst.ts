import { CHARACTER } from "../../measures/policy.ts";
import type { FirstFacts, PhaseBar } from "../history.ts";
import { count } from "./forms.ts";
import { type Candidate, FEW, moodWords, years } from "./historyShort.ts";
import { cellName } from "./when.ts";

/** English of what the answer to "How did this tie come to be what it is?" gives to the first page of a brief. */

/** A meeting after so many years is the end of a pause; so many days later it is no news any more. */
const PAUSE_YEARS = 2;
const NEWS_DAYS = 183;

/** Whether the leaders met of late after a long pause. */
function isResumed({ meeting }: FirstFacts): boolean {
  return meeting !== null && meeting.days <= NEWS_DAYS && (meeting.gapYears ?? 0) >= PAUSE_YEARS;
}

/** How sure the beginning of the present mood is. */
function since({ current, only, from }: FirstFacts): string {
  if (only) return `on record since ${from}`;
  return `since ${current.sharp ? "" : "about "}${cellName(current.from, current.grain)}`;
}

/** How the tie stands, as a clause of the headline; null where the record tells no mood. */
export function news(f: FirstFacts): Candidate | null {
  const { current, recent, lately, signed } = f;
  if (f.sight === "unobserved" || !current.conflict || current.n < FEW) return null;
  const mood = current.conflict.estimate;
  if (isResumed(f)) {
    if (mood >= CHARACTER.divided)
      return { text: "contact at the top restored", findings: ["history.leaders"] };
    const tie = lately === "fall" ? "a cooled tie mended" : "a tie renewed at the top";
    return {
      text: signed === false ? `${tie}, not upgraded` : tie,
      findings: [
        "history.leaders",
        "history.phases",
        ...(lately === "fall" ? ["history.now"] : []),
        ...(signed === false ? ["history.alliance"] : []),
      ],
    };
  }
  if (recent)
    return {
      text: `relations ${recent.less ? "friendlier" : "worse"} since ${cellName(recent.from, recent.grain)} began`,
      findings: ["history.current"],
    };
  const pace = lately ? `, ${lately === "rise" ? "busier" : "quieter"} in the past year` : "";
  return {
    text: `relations ${moodWords(mood)} ${since(f)}${pace}`,
    findings: ["history.phases", ...(lately ? ["history.now"] : [])],
  };
}

/** What to take from the past of the tie; null where the record bears nothing. */
export function judgement(f: FirstFacts): Candidate | null {
  const { current, recent, cold, only, sight, headlines } = f;
  if (sight !== "observed" || headlines || !current.conflict || current.n < FEW) return null;
  const mood = current.conflict.estimate;
  const resumed = resumption(f) ?? growth(f);
  if (resumed) return resumed;
  if (recent)
    return {
      text: `Whether the ${recent.less ? "better" : "worse"} turn of ${cellName(recent.from, recent.grain)} lasts is open: ${since(f)} the two have been ${moodWords(mood)}.`,
      findings: ["history.current", "history.phases"],
    };
  if (mood >= CHARACTER.conflictual)
    return {
      text: `Quarrel is the rule between the two and not the exception: so it has been ${since(f)}, and one friendly step would be no turn.`,
      findings: ["history.phases"],
    };
  if (mood >= CHARACTER.divided)
    return {
      text: `Neither warmth nor quarrel has won out between the two ${since(f)}, so one event need not set the course.`,
      findings: ["history.phases"],
    };
  if (cold)
    return {
      text: `A chill between the two need not last: that of ${spell(cold)} gave way to friendlier relations, which still hold.`,
      findings: [
        "history.phases",
        ...(cold.grain === "year" ? [`history.phase-${cold.from.slice(0, 4)}`] : []),
      ],
    };
  return only
    ? {
        text: `No lasting turn of the tie is sure since ${f.from}, so a lasting break now would be the first on record.`,
        findings: ["history.phases"],
      }
    : null;
}

/** One meeting after a pause, held against the last run of meetings. */
function resumption(f: FirstFacts): Candidate | null {
  const { burst, meeting, cold, lately } = f;
  if (!isResumed(f) || !burst || burst.to >= meeting!.year) return null;
  const thaw = cold && cold.to.slice(0, 4) <= burst.from ? "the last thaw" : "the last run of summits";
  const pace =
    lately === "fall"
      ? ", and in the past year dealings were fewer than the growth of the record explains"
      : "";
  return {
    text: `One meeting makes no new phase yet: ${thaw} brought ${count(burst.n)} meetings in ${years(burst)}${pace}.`,
    findings: ["history.leaders", "history.phases", ...(lately === "fall" ? ["history.now"] : [])],
  };
}

/** A treaty signed so many years ago is new. */
const NEW_YEARS = 5;

/** More dealings beside a new treaty between the two. */
function growth({ bonds, lately, asOf }: FirstFacts): Candidate | null {
  const year = bonds.findLast(({ state }) => typeof state !== "object")?.year;
  if (lately !== "rise" || !year || Number(year) < Number(asOf.slice(0, 4)) - NEW_YEARS) return null;
  return {
    text: `The tie is growing and not only lasting: beside a new treaty of ${year} the record has more dealings in the past year than its own growth explains.`,
    findings: ["history.alliance", "history.now"],
  };
}

const spell = ({ from, to }: { from: string; to: string }) =>
  years({ from: from.slice(0, 4), to: to.slice(0, 4) });

export const glance = {
  /** When quarrels weighed most. */
  phases(bars: readonly PhaseBar[]): string {
    const peak = bars.reduce((most, bar) => (bar.share > most.share ? bar : most));
    if (peak.share < CHARACTER.divided) return "Friendly acts prevailed in every phase";
    return peak.last
      ? `Quarrels weigh most since ${peak.from.slice(0, 4)}`
      : `Quarrels weighed most in ${spell(peak)}`;
  },
  bar: (bar: PhaseBar) => (bar.last ? `since ${bar.from.slice(0, 4)}` : spell(bar)),
  one: "Quarrels among their dealings on record",
};
