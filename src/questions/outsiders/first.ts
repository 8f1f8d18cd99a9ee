import * as words from "../../words/en/outsidersOutline.ts";
import type { Answer } from "../answer.ts";
import { sentence } from "../kit/short.ts";
import type { Subject } from "../subject.ts";
import type { Told } from "./outline.ts";

/** Few of many: so many outsiders at least, and of these at most such a part that turned on the two, and so many by name. */
const FEWEST = 8;
const PART = 0.25;
const NAMED = 3;
const BARS = 5;

/** What the answer gives to the first page: how wide the protest is, and who is hostile how often. */
export function firstPage(
  { focal, ranking, findings }: Told,
  { name }: Subject,
): Pick<Answer, "judgement" | "glance"> {
  const ids = new Set(findings.map(({ id }) => id));
  const narrow =
    focal !== null &&
    ids.has("outsiders.focal") &&
    focal.outsiders >= FEWEST &&
    focal.critics.length <= Math.min(NAMED, PART * focal.outsiders);
  const bars = ranking.order
    .slice(0, BARS)
    .map(({ code, share }) => ({ name: name(code), value: share.estimate }));
  return {
    ...(narrow && { judgement: sentence(words.first.judgement(focal, name), "outsiders.focal") }),
    ...(ids.has("outsiders.ranking") &&
      bars.length >= 2 && {
        glance: {
          kind: "bars",
          label: words.first.glance,
          findings: ["outsiders.ranking"],
          unit: "share",
          bars,
        },
      }),
  };
}
