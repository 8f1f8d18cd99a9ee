import { ambiguousActor, unknownActor } from "../../actors/errors.ts";
import { nearest } from "../../actors/similar.ts";
import { type CameoCode, cameo, cameoByName, cameoCodes } from "../../chronicle/cameo.ts";
import type { EventFilter } from "../../chronicle/query.ts";
import { ALL_DAYS, addDays } from "../../dates.ts";
import type { Desk } from "../../desk.ts";
import { ChanceryError } from "../../errors.ts";
import type { ChronicleActor } from "../../forecast/ranking/chronicleActors.ts";
import { chronicleStream } from "../../forecast/ranking/chronicleStream.ts";
import { followedStates } from "../../forecast/ranking/followed.ts";
import { rankActors, type Sought } from "../../forecast/ranking/rankActors.ts";
import { rankerOf, shippedRanking } from "../../forecast/ranking/shipped.ts";
import { datasetsNamed, dayOf, words } from "../../request.ts";
import { withDesk } from "../desk.ts";
import { printRanking, rankingJson } from "../printRanking.ts";

export interface RankFlags {
  day?: string;
  top: string;
  as: Sought | "both";
  dataset?: string;
  chronicle?: string;
  json?: boolean;
}

/** `chancery rank CHN "Make a visit" --day 2014-12-01`: who is likely on the other side of an act, with reasons. */
export async function rank(actor: string, act: string, flags: RankFlags): Promise<void> {
  const code = actOf(act);
  const top = topOf(flags.top);
  await withDesk(flags, async (desk) => {
    const asked = flags.day === undefined ? undefined : await dayOf(desk, flags.day, "--day");
    const { datasets, to } = await chosen(desk, actor, asked, flags.dataset);
    const day = asked ?? addDays(to, 1);
    const view = desk.chronicle.view(addDays(day, -1), datasets);
    const held = await chronicleStream(view, day, {
      isState: (one) => ["state", "territory"].includes(desk.actors.byCode(one)?.kind ?? ""),
      isNameOf: (name, one) => desk.actors.named(name).some((found) => found.code === one),
    });
    const number = placeOf(desk, actor, held.actors, day);
    const own = held.actors[number]!;
    const model = shippedRanking();
    const ranker = rankerOf(model, held.stream);
    const sample = datasets.every((one) => one === "casebook");
    const record = desk.record.at(view.asOf);
    const followed = sample
      ? followedStates(own, held.actors, { events: view, record, asOf: view.asOf })
      : null;
    const among = (one: ChronicleActor) => followed === null || followed.has(one);
    const rankings = (["object", "subject"] as const)
      .filter((sought) => flags.as === "both" || flags.as === sought)
      .map((sought) => rankActors(held, ranker, { actor: number, code: code.code, sought, top, among }))
      .map((ranking) => (sample && ranking.seen === 0 ? { ...ranking, ranked: [] } : ranking));
    const told = {
      day,
      own,
      act: code,
      rankings,
      model,
      datasets,
      sample,
      from: held.from,
      name: (one: ChronicleActor) => (one.kind === "state" ? desk.actors.name(one.id, view.asOf) : one.id),
    };
    if (flags.json) rankingJson(told);
    else await printRanking(told, view);
  });
}

function actOf(text: string): CameoCode {
  const found = (/^\d\d$/.test(text) && cameo(`${text}0`)) || cameo(text) || cameoByName(text);
  if (found) return found;
  const low = text.toLowerCase();
  const holding = cameoCodes().filter(({ name }) => name.toLowerCase().includes(low));
  const near = [...holding, ...nearest(low, cameoCodes(), ({ name }) => name.toLowerCase(), 3)].slice(0, 3);
  throw new ChanceryError("unknown-option", `CAMEO has no act "${text}".`, {
    hint: near.length
      ? `Nearest: ${near.map(({ name, code }) => `${name} (${code})`).join(", ")}.`
      : 'Write its name or code, for example "Make a visit" or 042.',
  });
}

function topOf(text: string): number {
  if (/^[1-9]\d{0,3}$/.test(text)) return Number(text);
  throw new ChanceryError("usage", `--top is "${text}", not a number of names.`, {
    hint: "For example: --top 10.",
  });
}

/** The data sets named, else the one that holds most events of the actor before the day. */
async function chosen(desk: Desk, text: string, day: string | undefined, named: string | undefined) {
  const asOf = day === undefined ? ALL_DAYS.to : addDays(day, -1);
  const held = await desk.chronicle.datasets(asOf);
  const all = held.map((row) => row.dataset);
  const asked = named === undefined ? undefined : await datasetsNamed(desk, words(named));
  for (const one of asked ?? []) {
    if (!all.includes(one))
      throw new ChanceryError("unknown-option", `No data set "${one}" is held as of ${asOf}.`, {
        hint: `Held: ${all.join(", ") || "none"}.`,
      });
  }
  const codes = desk.actors.meant(text, day).map(({ code }) => code);
  const of: EventFilter = {
    any: [{ involving: codes }, { person: [text] }, { sourceName: [text] }, { targetName: [text] }],
  };
  const counts = await desk.chronicle.view(asOf, all).counts(of, ["dataset"]);
  const most = counts.reduce((best, row) => (row.n > best.n ? row : best), { dataset: "casebook", n: 0 });
  const datasets = asked ?? [most.dataset];
  const last = held.filter((row) => datasets.includes(row.dataset)).map((row) => row.to);
  return { datasets, to: last.sort().at(-1) ?? asOf };
}

/** The number of the one actor that a text means. */
function placeOf(desk: Desk, text: string, actors: readonly ChronicleActor[], day: string): number {
  const meant = desk.actors.meant(text, day);
  const state = actors.findIndex(
    ({ kind, id }) => kind === "state" && meant.length === 1 && id === meant[0]!.code,
  );
  if (state >= 0) return state;
  const low = text.toLowerCase().replaceAll("_", " ");
  const named = actors.findIndex(
    ({ kind, id, names }) => kind !== "state" && [id, ...names].some((one) => one.toLowerCase() === low),
  );
  if (named >= 0) return named;
  if (meant.length > 1) throw ambiguousActor(text, meant);
  if (meant.length === 0) throw unknownActor(text, desk.actors.near(text, day));
  throw new ChanceryError("no-data", `No act of ${meant[0]!.name} is known before ${day}.`, {
    hint: "List what is held with: chancery sources. Name another data set with --dataset.",
  });
}
