import { mentions } from "../../actors/mentions.ts";
import { ALL_DAYS } from "../../dates.ts";
import type { Desk } from "../../desk.ts";
import { ChanceryError } from "../../errors.ts";
import type { QuestionId } from "../../questions/ids.ts";
import { understand } from "../../questions/understand.ts";
import { type DeskFlags, dayOf, requestOf, withDesk } from "../desk.ts";
import { type AnswerFlags, tellAnswer } from "../tellAnswer.ts";
import { terminal, wrap } from "../terminal.ts";

export interface AskFlags extends DeskFlags, AnswerFlags {}

/** `chancery ask "…"`: plain matching, no model; says what it understood, and asks back where unsure. */
export async function ask(sentence: string, flags: AskFlags): Promise<void> {
  await withDesk(flags, async (desk) => {
    const asOf = flags.asOf === undefined ? ALL_DAYS.to : await dayOf(desk, flags.asOf, "--as-of");
    const who = actorsIn(desk, sentence, asOf);
    const named = await pairFor(desk, who.codes, sentence, asOf);
    const id = questionFor(sentence, who.leader !== undefined, named);
    // "How does Japan see China and North Korea?": whoever looks on is named before the pair.
    const looksOn = id === "outsiders" && who.codes.length > 2;
    const pair = looksOn ? who.codes.slice(-2) : named;
    const subject = await desk.subject(
      await requestOf(desk, pair[0]!, pair[1]!, {
        ...flags,
        leader: who.leader,
        observers: looksOn ? who.codes.slice(0, -2).join(",") : undefined,
        rivals: id === "contention" && who.codes.length > 1 ? pair.join(",") : undefined,
      }),
    );
    await tellAnswer(id, subject, flags, () =>
      terminal.err(
        `${wrap(`Understood: ${id}, ${subject.name(subject.a)} and ${subject.name(subject.b)}, as of ${subject.asOf}.`, terminal.width)}\n\n`,
      ),
    );
  });
}

/**
 * The actors that the sentence names, in its order, states before others ("the West"); a leader stands
 * for his state. Throws ChanceryError "ambiguous-actor" where a name may mean several.
 */
function actorsIn(
  desk: Desk,
  sentence: string,
  asOf: string,
): { codes: string[]; leader: string | undefined } {
  const found = mentions(sentence, desk.actors, desk.leaders, asOf);
  const unclear = found.find((mention) => mention.candidates.length > 0);
  if (unclear) {
    throw new ChanceryError(
      "ambiguous-actor",
      `"${unclear.matched}" may mean ${unclear.candidates.join(" or ")}.`,
      { hint: "Ask again with the one that you mean." },
    );
  }
  const actors = found.flatMap(({ actor }) => (actor ? [actor] : []));
  const states = actors.filter((actor) => actor.kind === "state");
  const leaders = new Set(found.flatMap(({ leader }) => (leader ? [leader.name] : [])));
  return {
    codes: [...new Set([...states, ...actors].map((actor) => actor.code))],
    leader: leaders.size === 1 ? [...leaders][0] : undefined,
  };
}

/** Two actors: those named, else the one named and its most frequent partner. */
async function pairFor(
  desk: Desk,
  codes: readonly string[],
  sentence: string,
  asOf: string,
): Promise<[string, string]> {
  if (codes.length >= 2) return [codes[0]!, codes[1]!];
  const only = codes[0];
  if (only === undefined) {
    throw new ChanceryError("usage", `No actor was recognised in "${sentence}".`, {
      hint: 'Name one or two, for example: chancery ask "What led up to the meeting of China and North Korea?"',
    });
  }
  return [await partnerOf(desk, only, asOf), only];
}

/** The state with which the actor has most events known by the day. */
async function partnerOf(desk: Desk, code: string, asOf: string): Promise<string> {
  const held = await desk.chronicle.datasets(asOf);
  const view = desk.chronicle.view(
    asOf,
    held.map((row) => row.dataset),
  );
  const counts = new Map<string, number>();
  for (const row of await view.counts({ involving: [code] }, ["source", "target"])) {
    const other = row.source === code ? row.target : row.source;
    if (other !== code && other !== "" && desk.actors.byCode(other)?.kind === "state") {
      counts.set(other, (counts.get(other) ?? 0) + row.n);
    }
  }
  const best = [...counts].sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1))[0];
  if (best) return best[0];
  throw new ChanceryError("no-data", `Nothing is held about ${desk.actors.name(code)}.`, {
    hint: "List what is held with: chancery sources.",
  });
}

function questionFor(sentence: string, namesLeader: boolean, pair: readonly [string, string]): QuestionId {
  const found = understand(sentence);
  const [best, second] = found;
  if (best && best.score > (second?.score ?? 0)) return best.question;
  if (namesLeader && (!best || found.some((candidate) => candidate.question === "leader"))) return "leader";
  const nearest = (
    found.length ? found.slice(0, 3).map((candidate) => candidate.question) : ["history", "outcomes"]
  ) as QuestionId[];
  throw new ChanceryError(
    "usage",
    `It is not clear which question is meant; the actors are ${pair[0]} and ${pair[1]}${best ? `, and the words point to ${nearest.join(" or ")}` : ""}.`,
    { hint: `Ask for one: ${nearest.map((id) => `chancery ${id} ${pair[0]} ${pair[1]}`).join("; ")}.` },
  );
}
