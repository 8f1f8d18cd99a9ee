import { type OutOfTime, type Unpaired, type Usable, withoutPair } from "../chronicle/usable.ts";
import { formatDate } from "../dates.ts";
import { capital, list, number, percent, plural } from "../words/en/forms.ts";

const ACTORS_SHOWN = 5;

/** What of the rows taken in can't be used, in sentences; none where all of them can. */
export function usableText({ unpaired, outOfTime }: Usable): string[] {
  const shown = outOfTime.slice(0, ACTORS_SHOWN).map(outOfTimeText);
  const more = outOfTime.length - shown.length;
  return [
    ...unpairedText(unpaired),
    ...shown,
    ...(more > 0
      ? [
          `So ${more === 1 ? "is" : "are"} ${plural(more, "other actor")} out of ${more === 1 ? "its" : "their"} time; --json lists all.`,
        ]
      : []),
    ...(shown.length > 0 ? ["These rows are kept as they stand."] : []),
  ];
}

/** "Half of the rows (20 of 40) can serve no pair of states or organisations: 12 stay inside one, …" */
function unpairedText(unpaired: Unpaired): string[] {
  const { events, inside, unknownSide, unaimed } = unpaired;
  const lost = withoutPair(unpaired);
  if (lost === 0) return [];
  const why = [
    { n: inside, text: `${inside === 1 ? "stays" : "stay"} inside one of them` },
    {
      n: unknownSide,
      text: `${unknownSide === 1 ? "has" : "have"} a side that is neither, as far as we know`,
    },
    { n: unaimed, text: `${unaimed === 1 ? "names nobody it is" : "name nobody they are"} aimed at` },
  ]
    .filter(({ n }) => n > 0)
    .sort((x, y) => y.n - x.n);
  const [only, second] = why;
  const reasons =
    only && !second
      ? `${lost === 1 ? "it" : "they"} ${only.text}`
      : list(why.map(({ n, text }) => `${number(n)} ${text}`));
  return [`${share(lost, events)} can serve no pair of states or organisations: ${reasons}.`];
}

function share(lost: number, of: number): string {
  if (lost === of) return of === 1 ? "The row" : `All ${number(of)} rows`;
  const part = lost / of;
  const whole = `(${number(lost)} of ${number(of)})`;
  if (Math.abs(part - 0.5) < 0.005) return `Half of the rows ${whole}`;
  // Of a handful a share says less than the numbers.
  if (part < 0.01 || of < 100) return `${number(lost)} of ${plural(of, "row")}`;
  return `${percent(part)} of the rows ${whole}`;
}

/** "South Sudan is named in 12 rows before 9 July 2011, when it came to be." */
function outOfTimeText({ name, before, after, from, to }: OutOfTime): string {
  const parts = [
    before > 0 ? `in ${plural(before, "row")} before ${formatDate(from)}, when it came to be` : "",
    after > 0 ? `in ${plural(after, "row")} after ${formatDate(to)}, its last day` : "",
  ].filter((part) => part !== "");
  return `${capital(name)} is named ${parts.join(", and ")}.`;
}
