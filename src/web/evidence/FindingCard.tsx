import { useState } from "preact/hooks";
import { likelihoodText, measureText } from "../../brief/render/numbers.ts";
import { formatDate } from "../../dates.ts";
import type { Finding, Likelihood } from "../../questions/answer.ts";
import { hrefWith } from "../address.ts";
import { words } from "../words.ts";
import { EvidenceList } from "./EvidenceList.tsx";
import { Rows } from "./Rows.tsx";

const say = words.evidence;

/** A finding with all that stands behind it. `meant` is a number that the reader pointed at. */
export function FindingCard({ finding, meant }: { finding: Finding; meant?: string }) {
  const [shows, setShows] = useState(false);
  const { id, statement, nature, confidence, likelihood, numbers, evidence, evidenceCount, query } = finding;
  return (
    <article class="card">
      <h3>{statement}</h3>
      <p class="meta">
        <span class={`nature ${nature}`} title={say.natures[nature]}>
          {nature}
        </span>{" "}
        {words.brief.confidence(confidence.level)}: {confidence.why}
      </p>
      {likelihood && <Chance likelihood={likelihood} />}
      {numbers.length > 0 && (
        <>
          <h4>{say.numbers}</h4>
          <dl class="numbers">
            {numbers.map((measure) => {
              const text = measureText(measure);
              return (
                <div key={measure.name} class={isMeant(text, meant) ? "meant" : undefined}>
                  <dt>{measure.label}</dt>
                  <dd>{text}</dd>
                </div>
              );
            })}
          </dl>
        </>
      )}
      <h4>{say.query}</h4>
      <p class="query">{query.words}</p>
      <h4>{say.strongest(evidence.length, evidenceCount)}</h4>
      <EvidenceList pieces={evidence} />
      <p class="actions">
        {!shows && query.events.length > 0 && (
          <button type="button" onClick={() => setShows(true)}>
            {say.rows}
          </button>
        )}
        <a href={hrefWith({ unfold: id.split(".")[0] }, { to: "brief", fragment: id })}>{say.toFinding}</a>
      </p>
      {shows && <Rows finding={id} />}
    </article>
  );
}

function isMeant(text: string, meant: string | undefined): boolean {
  if (meant === undefined) return false;
  const bare = (word: string) => word.replace(/[,.]+$/, "");
  return text.split(/[\s[\](%]+/).some((word) => bare(word) === bare(meant));
}

function Chance({ likelihood }: { likelihood: Likelihood }) {
  const { reasons, resolves } = likelihood;
  return (
    <>
      <p class="likelihood">{likelihoodText(likelihood)}</p>
      <h4>{say.settled}</h4>
      <p class="query">
        {resolves.rule} {formatDate(resolves.from)} – {formatDate(resolves.to)}. {resolves.settledBy}
      </p>
      <h4>{say.why}</h4>
      <ul class="reasons">
        {reasons.map(({ feature, text, adds }) => (
          <li key={feature} class={adds < 0 ? "lowers" : "raises"}>
            <span aria-hidden="true">{feature === "base" ? "=" : adds < 0 ? "▼" : "▲"}</span> {text}
          </li>
        ))}
      </ul>
    </>
  );
}
