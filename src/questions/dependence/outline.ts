import { percent, possessive } from "../../words/en/forms.ts";
import type { Confidence, Finding } from "../answer.ts";
import { numberOf } from "../kit/finding.ts";
import type { Subject } from "../subject.ts";
import type { Sides } from "./sides.ts";

export const METHOD =
  "Trade shares and totals by year and basis (declared series; COW trade 4.0), trend by Theil–Sen (Sen 1968), concentration by the Herfindahl index; power as asymmetry of need (Keohane and Nye 1977; Hirschman 1945).\n" +
  "Hedging as the third power's share of visits and meetings (Wilson intervals, differences after Newcombe 1998); calls for restraint against placebo days of the same years; UN ideal points (Bailey, Strezhnev and Voeten 2017).";

function told(findings: readonly Finding[], id: string, name: string): number | undefined {
  return numberOf(
    findings.filter((row) => !row.thin),
    `dependence.${id}`,
    name,
  );
}

export function confidenceOf(findings: readonly Finding[]): Confidence {
  const trade = findings.find((row) => row.id === "dependence.trade-share");
  const others = findings.filter((row) => !row.thin && row.confidence.level !== "low").length;
  const why = `trade share: ${trade?.thin ? "too thin" : trade?.confidence.why}; ${others} of ${findings.length} findings rest on more than a few cases`;
  return {
    level:
      trade && !trade.thin
        ? trade.confidence.level === "high"
          ? "moderate"
          : trade.confidence.level
        : "low",
    why,
  };
}

export function alternativesOf(
  sides: Sides,
  findings: readonly Finding[],
  third: string | null,
  subject: Subject,
): string[] {
  const [client, patron] = [subject.name(sides.client), subject.name(sides.patron)];
  const both = told(findings, "asymmetry", "client");
  const distance = told(findings, "political-distance", "ratio");
  return [
    both === undefined
      ? `Without trade of both sides, dependence may run either way: ${client} is taken as the dependent side only because ${sides.why}.`
      : `Trade alone may overstate ${possessive(patron)} hold: a share is not leverage where stopping the trade would harm ${possessive(patron)} own ends more than it would win.`,
    `The share may be high because ${possessive(client)} other trade is unseen or forbidden, not because ${possessive(patron)} grew: sanctions close other doors, and arms, labour and smuggling are in no customs figure.`,
    ...(third
      ? [
          `Dealings with ${subject.name(third)} may be a passing bargain and no lasting alternative: contacts count visits, not what was delivered.`,
        ]
      : []),
    ...(distance === undefined
      ? []
      : [
          `Votes close to ${patron} may show shared opposition to its rival rather than obedience: most states outside the rival's camp vote so.`,
        ]),
  ];
}

export function wouldChangeOf(
  sides: Sides,
  findings: readonly Finding[],
  third: string | null,
  subject: Subject,
): string[] {
  const patron = subject.name(sides.patron);
  const share = told(findings, "trade-share", "share");
  const hedge = told(findings, "hedging", "share");
  return [
    share === undefined
      ? "Trade figures of either side, by partner."
      : `A year in which ${possessive(patron)} share falls below ${percent(share > 0.2 ? share - 0.1 : share / 2)}, or figures for trade that is now unseen.`,
    third && hedge !== undefined
      ? `Trade, fuel or food of ${subject.name(third)} on a scale that customs figures show; or a year in which its share of contacts falls back below ${percent(hedge / 2)}.`
      : "A third power that supplies what the other side does now.",
    `New measures of ${patron} against ${subject.name(sides.client)}, or its vote for new sanctions.`,
  ];
}

export function gapsOf(sides: Sides, findings: readonly Finding[], subject: Subject): string[] {
  const [client, patron] = [subject.name(sides.client), subject.name(sides.patron)];
  const thin = findings.filter((row) => row.thin).map((row) => row.id.replace("dependence.", ""));
  const notes = [sides.client, sides.patron].flatMap((code) =>
    [...new Set(subject.record.notes(code, "trade_flow").map((row) => row.note))].map((note) => `${note}.`),
  );
  const path = sides.shares[0];
  return [
    ...(path
      ? [
          `The share of ${possessive(client)} trade is on record for ${path.points.length} years (${path.basis}, ${path.points[0]!.year} to ${path.points.at(-1)!.year}).`,
        ]
      : [`No share of ${possessive(client)} trade with ${patron} is on record.`]),
    ...(thin.length
      ? [`Too thin to tell: ${thin.join(", ")} (${thin.length} of ${findings.length} findings).`]
      : []),
    ...notes,
    "Services, labour, transit, smuggling, debt and arms are in no series here.",
  ];
}
