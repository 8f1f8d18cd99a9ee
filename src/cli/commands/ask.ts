import { askedOf, type Refused } from "../../ask/ask.ts";
import { type Asked, BUILT_IN } from "../../ask/settle.ts";
import { understood, wantedBy } from "../../ask/understood.ts";
import { withKeptFigures } from "../../brief/keptFigures.ts";
import { ALL_DAYS } from "../../dates.ts";
import type { Desk } from "../../desk.ts";
import { ChanceryError } from "../../errors.ts";
import { questionById } from "../../questions/all.ts";
import { askQuestion } from "../../questions/askQuestion.ts";
import { dataEnd } from "../../questions/kit/dataEnd.ts";
import type { Subject } from "../../questions/subject.ts";
import { dayOf, requestOf } from "../../request.ts";
import { list } from "../../words/en/forms.ts";
import { type DeskFlags, withDesk } from "../desk.ts";
import { printAnswer } from "../printAnswer.ts";
import { printShort } from "../printShort.ts";
import { terminal, wrap } from "../terminal.ts";

export interface AskFlags extends DeskFlags {
  json?: boolean;
  full?: boolean;
  annex?: boolean;
}

/** `chancery ask "…"`: says what it understood, then the short answer; refuses what is none of the ten. */
export async function ask(sentence: string, flags: AskFlags): Promise<void> {
  await withDesk(flags, async (desk) => {
    const day = flags.asOf === undefined ? undefined : await dayOf(desk, flags.asOf, "--as-of");
    const asked = await askedOf(desk, sentence, day ?? ALL_DAYS.to);
    if (asked.question === undefined) throw refusal(asked, flags.json);
    await answer(desk, asked, { ...flags, asOf: day ?? asked.eventKnown });
  });
}

async function answer(desk: Desk, asked: Asked, flags: AskFlags): Promise<void> {
  const [a, b] = asked.pair;
  let subject: Subject;
  try {
    subject = await desk.subject(
      await requestOf(desk, a, b, { ...flags, ...wantedBy(asked, flags.dataset) }),
    );
  } catch (error) {
    // Who reads the JSON learns what was understood, and that nothing is held of it.
    if (!flags.json || !(error instanceof ChanceryError) || error.code !== "no-data") throw error;
    terminal.json({ asked: told(asked, flags.asOf), short: [], answer: null, why: error.message }, 2);
    return;
  }
  const found = withKeptFigures(await askQuestion(questionById(asked.question), subject));
  if (flags.json) {
    terminal.json({ asked: told(asked, subject.asOf), short: found.short, answer: found }, 2);
    return;
  }
  terminal.err(`${wrap(understood(asked, subject), terminal.width)}\n\n`);
  const end = dataEnd(await subject.events.coverage(), subject.asOf);
  if (flags.full || flags.annex) {
    printAnswer(found, { asOf: subject.asOf, end, annex: flags.annex }, terminal);
    return;
  }
  printShort(found, { asOf: subject.asOf, end }, terminal);
  terminal.out(
    terminal.style(
      "dim",
      wrap(`More, with the evidence: ask with --full. ${other(asked, subject)}`.trim(), terminal.width),
    ),
    "\n",
  );
}

function told(
  { question, actors, pair, observers, event, leader, sureness, otherwise, assumed }: Asked,
  asOf?: string,
) {
  return {
    question,
    actors,
    pair,
    observers,
    leader: leader ?? null,
    asOf: asOf ?? null,
    event: event ? { id: event.id, date: event.date, summary: event.evidence.summary } : null,
    sureness: Math.round(100 * sureness) / 100,
    otherwise,
    assumed,
  };
}

/** Where another of the ten is nearly as likely, how to ask it. */
function other({ otherwise }: Asked, { a, b }: Subject): string {
  if (otherwise.length === 0) return "";
  const ways = otherwise.slice(0, 2).map((id) => `chancery ${id} ${a} ${b}`);
  return `Perhaps you meant ${list(otherwise.slice(0, 2), "or")}: ${ways.join("; ")}.`;
}

function refusal(
  { understanding: { nearest, sides, sureness } }: Refused,
  json: boolean | undefined,
): ChanceryError {
  const [a, b] = [...sides, ...BUILT_IN.slice(sides.length)];
  if (json) {
    const asked = { question: null, actors: sides, nearest, sureness: Math.round(100 * sureness) / 100 };
    terminal.json({ asked, short: [], answer: null }, 2);
  }
  return new ChanceryError("usage", "That is none of the ten questions that Chancery answers.", {
    hint: `The nearest is ${nearest}: chancery ${nearest} ${a} ${b}. All ten: chancery --help.`,
  });
}
