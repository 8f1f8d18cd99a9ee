import type { AnswerOf } from "../../server/endpoints.ts";
import { number } from "../../words/en/forms.ts";
import { asked } from "../address.ts";
import { words } from "../words.ts";
import { hrefChoosing, NONE } from "./chosen.ts";

const say = words.chronicle;

type Facet = AnswerOf<"facets">["facets"][number];

/** The part of the address by which the values of a facet are chosen. */
const PART = {
  source: "source",
  target: "target",
  root: "act",
  quad: "quad",
  issue: "issue",
  publisher: "publisher",
  dataset: "dataset",
} as const;

/** Of what the events are made: each value is a link that narrows to it, or takes it away again. */
export function Facets({ facets, busy }: { facets: AnswerOf<"facets">; busy: boolean }) {
  return (
    <section class="facets" aria-label={say.facets} aria-busy={busy}>
      <details open={matchMedia("(min-width: 60rem)").matches}>
        <summary>{say.facets}</summary>
        <div class="facet-lists">
          {facets.facets
            .filter(({ values }) => values.length > 0)
            .map((facet) => (
              <FacetList key={facet.key} facet={facet} />
            ))}
        </div>
      </details>
    </section>
  );
}

function FacetList({ facet: { key, values, more } }: { facet: Facet }) {
  const part = PART[key];
  const held = asked.value[part];
  const most = Math.max(...values.map(({ n }) => n), 1);
  return (
    <section>
      <h3 id={`facet-${key}`}>{say.facet[key]}</h3>
      <ul aria-labelledby={`facet-${key}`}>
        {values.map(({ value, name, n }) => {
          const said = value === "" ? NONE : value;
          const label = value === "" ? say.without[key] : name;
          const isHeld = held === said;
          return (
            <li key={said}>
              <a
                href={hrefChoosing({ [part]: isHeld ? undefined : said })}
                aria-current={isHeld ? "true" : undefined}
                title={isHeld ? say.drop(label) : undefined}
              >
                <span class="label-text">
                  {isHeld && "× "}
                  {label}
                </span>
                <span class="n">{number(n)}</span>
                <span class="share" aria-hidden="true" style={{ width: `${(100 * n) / most}%` }} />
              </a>
            </li>
          );
        })}
      </ul>
      {more.values > 0 && <p class="soft">{say.more(more.values, more.n)}</p>}
    </section>
  );
}
