import { formatDate } from "../../dates.ts";
import { percent } from "../../words/en/forms.ts";
import { whenPhrase } from "../../words/en/when.ts";
import { Said } from "../evidence/Said.tsx";
import { words } from "../words.ts";
import type { Odds, Target } from "./horizon.ts";

const say = words.outcomes;

/** What settles a chance, and the past events that raise or lower it. */
export function Why({ target, odds }: { target: Target; odds: Odds | undefined }) {
  const { rule, settledBy, by, listEnds, acts, last, finding } = target;
  return (
    <div class="because">
      <div>
        <h4>{say.settles}</h4>
        <p>
          {say.counts(rule)} {odds && say.open(formatDate(odds.from), formatDate(odds.to))}{" "}
          {say.settledBy(settledBy)} {say.listed(by, listEnds && formatDate(listEnds))}
        </p>
        <p>
          <Said text={say.soFar(acts, last && whenPhrase(last))} findings={[finding]} />
        </p>
      </div>
      <Reasons target={target} />
    </div>
  );
}

/** Of the horizon that leads: the others have sums of their own. */
function Reasons({ target: { main, odds, why } }: { target: Target }) {
  const lead = odds.find(({ horizon }) => horizon === main)!;
  return (
    <div>
      <h4>{say.why(percent(lead.probability), main)}</h4>
      {why === null && <p>{say.usualGiven}</p>}
      {why && (
        <>
          <p>
            {why.reasons.length > 0 ? say.setOut(percent(why.usual)) : say.nothingMoves(percent(why.usual))}
          </p>
          <ul class="reasons">
            {why.reasons.map(({ feature, text, adds, times, share, events }) => (
              <li key={feature} class={adds < 0 ? "lowers" : "raises"}>
                <span aria-hidden="true">{adds < 0 ? "▼" : "▲"}</span>{" "}
                <span class="unseen">{adds < 0 ? say.lowers : say.raises}: </span>
                <Said text={text} findings={[why.finding]} />
                <span class="soft">
                  {" "}
                  {say.times(times)} · {say.share(share)}
                  {events > 0 && <> · {say.events(events)}</>}
                </span>
                <span class="share" aria-hidden="true">
                  <i style={{ width: `${share * 100}%` }} />
                </span>
              </li>
            ))}
          </ul>
          <p class="soft">{say.noCause}</p>
          <p>
            <Said text={say.openWhy} findings={[why.finding]} />
          </p>
        </>
      )}
    </div>
  );
}
