import { isoNumber } from "../../actors/isoNumber.ts";
import { tiesOver } from "../../measures/tiesOver.ts";
import { tiesChoice, tiesLead, tiesTitle } from "../../words/en/ties.ts";
import type { AnswerTo } from "./all.ts";

export const ties: AnswerTo<"ties"> = async (held, { years, around, ...state }) => {
  const subject = await held.desk.subject(await held.request(state));
  const { a, b, asOf, name, actors, events } = subject;
  const over = await tiesOver(subject, years, around);
  const shortOn = (code: string, day?: string) => actors.byCode(code, day)?.short ?? code;
  return {
    asOf,
    a: { code: a, name: name(a) },
    b: { code: b, name: name(b) },
    years,
    datasets: [...events.datasets],
    choice: tiesChoice(over.actors.length - 2, name(a), name(b)),
    nodes: over.actors.map((code) => ({
      code,
      name: name(code),
      short: shortOn(code, asOf),
      kind: actors.byCode(code)?.kind ?? "",
      role: code === a || code === b ? "pair" : "other",
      place: isoNumber(code),
      today: shortOn(code, asOf) === shortOn(code) ? null : actors.name(code),
    })),
    frames: over.frames.map((frame) => ({
      ...frame,
      title: tiesTitle(frame, [a, b], (code) => name(code, frame.to)),
      lead: tiesLead(frame),
      names: Object.fromEntries(
        over.actors.flatMap((code) => {
          const then = shortOn(code, frame.to);
          return then === shortOn(code, asOf) ? [] : [[code, { name: name(code, frame.to), short: then }]];
        }),
      ),
    })),
  };
};
