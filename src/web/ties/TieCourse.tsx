import { signed } from "../../words/en/forms.ts";
import { score } from "../../words/en/ties.ts";
import { words } from "../words.ts";
import { type Frame, keyOf, type Ties } from "./shapes.ts";

const say = words.ties;
const HALF = 24;

/** What prevailed in one tie, window by window: its balance up or down, a gap where nothing can be said; the numbers as a table. */
export function TieCourse({ ties, of, now }: { ties: Ties; of: string; now: Frame }) {
  const rows = ties.frames.map((frame) => ({ frame, tie: frame.ties.find((tie) => keyOf(tie) === of) }));
  const step = 100 / rows.length;
  return (
    <div class="course">
      <h3>{say.course}</h3>
      <svg viewBox={`0 0 100 ${2 * HALF}`} preserveAspectRatio="none" aria-hidden="true">
        <path class="zero" d={`M0,${HALF}H100`} />
        {rows.map(({ frame, tie }, i) => {
          const told = tie && tie.prevails !== "few" && tie.prevails !== "unfollowed";
          const size = told ? Math.max(1.5, Math.abs(tie.score) * HALF) : 0;
          return (
            <g key={frame.to}>
              {frame === now && <rect class="now" x={i * step} y={0} width={step} height={2 * HALF} />}
              {!frame.observed && <rect class="no-data" x={i * step} y={HALF - 2} width={step} height={4} />}
              {told && (
                <rect
                  class={tie.prevails}
                  x={(i + 0.1) * step}
                  y={tie.score >= 0 ? HALF - size : HALF}
                  width={step * 0.8}
                  height={size}
                />
              )}
            </g>
          );
        })}
      </svg>
      <p class="soft ends">
        <span>{rows[0]?.frame.to.slice(0, 4)}</span>
        <span>{rows.at(-1)?.frame.to.slice(0, 4)}</span>
      </p>
      <details>
        <summary>{words.figure.data}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard */}
        <div class="scroll" tabIndex={0} role="region" aria-label={say.course}>
          <table>
            <thead>
              <tr>
                <th scope="col">{say.lastDay}</th>
                <th scope="col" class="n">
                  {say.columns.n}
                </th>
                <th scope="col" class="n">
                  {say.columns.score}
                </th>
                <th scope="col">{say.columns.prevails}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ frame, tie }) => (
                <tr key={frame.to}>
                  <td>{frame.to}</td>
                  <td class="n">{tie?.n}</td>
                  <td class="n">{tie && signed(score(tie))}</td>
                  <td class={tie ? undefined : "none"}>
                    {tie ? say.prevails[tie.prevails] : frame.observed ? say.noneHeld : say.noData}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </div>
  );
}
