import type { AskedUpdate } from "../chronicle/chronicle.ts";
import { formatDate } from "../dates.ts";
import type { GdeltPlan } from "../fetch/gdelt/fetch.ts";
import { dayOf } from "../fetch/gdelt/slots.ts";
import type { Refused, UpdateReport } from "../intake/update.ts";
import { plainText } from "../plainText.ts";
import { number, plural } from "../words/en/forms.ts";
import { sizeText, timeText } from "../words/en/sizes.ts";

/** So many of a list are told one by one. */
const TOLD = 5;

/** What is to be fetched, for people: the span, files, bytes, time, and where the source has nothing. */
export function planLines(asked: AskedUpdate, plan: GdeltPlan, only: boolean): string[] {
  const whose = asked.kept ? `, rows of ${asked.kept.join(" or ")} alone` : "";
  const streams = asked.translations ? ", translated reports too" : "";
  const until = asked.until ? `to ${formatDate(asked.until)}` : "and kept fresh";
  return [
    `GDELT 2.0 from ${formatDate(asked.since)} ${until}${whose}${streams}.`,
    ...(plan.span ? [spanLine(plan, only)] : ["The source has published nothing of that span."]),
    ...gapLines(plan),
    ...plan.refused.slice(0, TOLD).map(refusedLine),
    ...plan.lists.flatMap(oddLines),
  ];
}

function spanLine({ files, bytes, known, seconds }: GdeltPlan, only: boolean): string {
  const held = known > 0 ? `; ${plural(known, "file")} held already` : "";
  if (files.length === 0) return `Nothing to fetch${held}.`;
  const time = seconds === undefined ? "" : `, about ${timeText(seconds)} at the rate of the list`;
  return `${plural(files.length, "file")} of a quarter of an hour ${only ? "would be" : "are"} fetched: ${sizeText(bytes)}${time}${held}.`;
}

/** Quarters of an hour without a file: not observed, which is not quiet. */
function gapLines({ gaps }: GdeltPlan): string[] {
  if (gaps.length === 0) return [];
  const slots = gaps.reduce((sum, gap) => sum + gap.slots, 0);
  const longest = [...gaps].sort((a, b) => b.slots - a.slots || a.from - b.from).slice(0, TOLD);
  const told = longest
    .sort((a, b) => a.from - b.from)
    .map(({ from, to }) => {
      const [first, last] = [dayOf(from), dayOf(to)];
      return first === last ? formatDate(first) : `${formatDate(first)} to ${formatDate(last)}`;
    });
  const more = gaps.length > TOLD ? ", and shorter ones" : "";
  return [
    `The source lists no file for ${plural(slots, "quarter")} of an hour (${[...new Set(told)].join("; ")}${more}): nothing was observed then, which is not quiet.`,
  ];
}

function oddLines({ newest, oddities }: GdeltPlan["lists"][number]): string[] {
  const { broken, foreign, foreignHosts } = oddities;
  return [
    `The newest file is of ${new Date(newest).toISOString().slice(0, 16).replace("T", " ")} UTC.`,
    ...(broken > 0 ? [`${plural(broken, "line")} of its list could not be read and were passed over.`] : []),
    ...(foreign > 0
      ? [
          `${plural(foreign, "line")} of its list name another host (${some(foreignHosts)}); nothing is fetched there.`,
        ]
      : []),
  ];
}

/** What came of it, for people. */
export function reportLines(report: UpdateReport, chronicle: string): string[] {
  const { files, read, added, known, differing, quarantined, leftOut, missing, refused, unreached } = report;
  const others =
    leftOut > 0 ? ` ${plural(leftOut, "row")} of others ${leftOut === 1 ? "was" : "were"} passed over.` : "";
  return [
    `${plural(files, "file")} taken in. ${plural(read, "row")} read: ${number(added)} added, ${number(known)} known already, ${number(differing)} differing from what is held, ${number(quarantined)} in quarantine.${others}`,
    ...(missing.length > 0
      ? [`${plural(missing.length, "file")} listed and not there: ${some(missing)}.`]
      : []),
    ...refused.slice(0, TOLD).map(refusedLine),
    ...(refused.length > TOLD ? [`and ${number(refused.length - TOLD)} more that were refused`] : []),
    ...(unreached.length > 0
      ? [
          `${plural(unreached.length, "file")} could not be reached (${unreached[0]!.why}); say chancery update again later.`,
        ]
      : []),
    `Chronicle: ${plainText(chronicle)}`,
  ];
}

function refusedLine({ name, why }: Refused): string {
  return `${plainText(name)} was refused: ${plainText(why.replace(/\.$/, ""))}.`;
}

function some(names: readonly string[]): string {
  const more = names.length - TOLD;
  return names.slice(0, TOLD).map(plainText).join(", ") + (more > 0 ? ` and ${number(more)} more` : "");
}
