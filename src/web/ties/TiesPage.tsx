import { useEffect } from "preact/hooks";
import { list } from "../../words/en/forms.ts";
import { asked, go, hrefWith } from "../address.ts";
import { Trouble } from "../shell/Trouble.tsx";
import { subject } from "../state.ts";
import { SubjectBar } from "../subject/SubjectBar.tsx";
import { useAnswer } from "../useAnswer.ts";
import { words } from "../words.ts";
import { Legend } from "./Legend.tsx";
import type { Ties } from "./shapes.ts";
import { TieCard } from "./TieCard.tsx";
import { TiesMap } from "./TiesMap.tsx";
import { TiesPicture } from "./TiesPicture.tsx";
import { TieTable } from "./TieTable.tsx";
import { TimeBar } from "./TimeBar.tsx";
import "../style/ties.css";

const say = words.ties;
const YEARS = [1, 3, 5];
const AROUND = [6, 10, 16, 24];
const [DEFAULT_YEARS, DEFAULT_AROUND] = [3, 10];

/** The signed ties around the two: as a picture, on the map, as a table; over the years. */
export function TiesPage() {
  const state = subject.value;
  const [years, around] = [
    wholeOr(asked.value.years, DEFAULT_YEARS),
    wholeOr(asked.value.around, DEFAULT_AROUND),
  ];
  const { value, fault, busy } = useAnswer("ties", state && { ...state, years, around });
  useEffect(() => {
    document.title = value ? `${say.kicker(value.a.name, value.b.name)} · ${words.product}` : words.product;
  }, [value]);
  return (
    <>
      <SubjectBar brief={value && { subject: value }} waits={!value && !fault} bare />
      {fault ? (
        <Trouble fault={fault} />
      ) : value ? (
        <article class={busy ? "ties stale" : "ties"} aria-busy={busy}>
          <Body ties={value} years={years} around={around} />
        </article>
      ) : (
        <p class="ties" role="status">
          {words.loading}
        </p>
      )}
    </>
  );
}

function Body({ ties, years, around }: { ties: Ties; years: number; around: number }) {
  const { frames, a, b } = ties;
  const named = frames.findIndex(({ to }) => to === asked.value.until);
  const at = named < 0 ? frames.length - 1 : named;
  const frame = frames[at];
  if (!frame) return <Nothing ties={ties} />;
  return (
    <>
      <header class="masthead">
        <p class="kicker">
          {say.kicker(a.name, b.name)}, {say.window(frame.from, frame.to)}
        </p>
        <h1>{frame.title}</h1>
        <p class="lead">{frame.lead.join(" ")}</p>
        <p class="soft">{say.asOf(ties.asOf)}</p>
      </header>
      <div class="ties-controls">
        <TimeBar ties={ties} at={at} />
        <Choice
          id="years"
          label={say.years}
          value={years}
          usual={DEFAULT_YEARS}
          offered={YEARS}
          text={say.yearsOf}
        />
        <Choice
          id="around"
          label={say.around}
          value={around}
          usual={DEFAULT_AROUND}
          offered={AROUND}
          text={String}
        />
      </div>
      <div class="ties-main">
        <figure>
          <Legend frame={frame} />
          <TiesPicture ties={ties} frame={frame} />
        </figure>
        <TieCard ties={ties} frame={frame} />
      </div>
      <section>
        <h2>{say.map}</h2>
        <TiesMap ties={ties} frame={frame} />
      </section>
      <section>
        <h2>{say.table}</h2>
        <TieTable ties={ties} frame={frame} />
      </section>
      <section>
        <h2>{say.method}</h2>
        <p class="soft">{ties.choice}</p>
        <p class="soft">{say.methodText(list(ties.datasets))}</p>
      </section>
    </>
  );
}

function Nothing({ ties: { a, b } }: { ties: Ties }) {
  return (
    <header class="masthead">
      <p class="kicker">{say.kicker(a.name, b.name)}</p>
      <p>{say.nothing(a.name, b.name)}</p>
      <p>
        <a href={hrefWith({}, { to: "brief" })}>{say.toBrief}</a>
      </p>
    </header>
  );
}

function Choice({
  id,
  label,
  value,
  usual,
  offered,
  text,
}: {
  id: "years" | "around";
  label: string;
  value: number;
  usual: number;
  offered: readonly number[];
  text: (n: number) => string;
}) {
  return (
    <div>
      <label for={id}>{label}</label>
      <select
        id={id}
        value={String(value)}
        onChange={(event) => {
          const chosen = Number(event.currentTarget.value);
          go(hrefWith({ [id]: chosen === usual ? undefined : chosen }));
        }}
      >
        {[...new Set([...offered, value])]
          .sort((x, y) => x - y)
          .map((n) => (
            <option key={n} value={String(n)}>
              {text(n)}
            </option>
          ))}
      </select>
    </div>
  );
}

/** What an address says, to be judged by the server; what is left out is usual. */
function wholeOr(text: string | undefined, usual: number): number {
  return text === undefined || text === "" ? usual : Number(text);
}
