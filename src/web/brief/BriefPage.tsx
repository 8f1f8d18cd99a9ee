import { useEffect } from "preact/hooks";
import { restsOnRecord } from "../../brief/brief.ts";
import { formatDate } from "../../dates.ts";
import { dataEnd } from "../../questions/kit/dataEnd.ts";
import type { AnswerOf } from "../../server/endpoints.ts";
import { capital } from "../../words/en/forms.ts";
import { rememberPair } from "../recent.ts";
import { Trouble } from "../shell/Trouble.tsx";
import { SubjectBar } from "../subject/SubjectBar.tsx";
import { words } from "../words.ts";
import { AnswerSection } from "./AnswerSection.tsx";
import { Changes } from "./Changes.tsx";
import { Contents } from "./Contents.tsx";
import { ExportMenu } from "./ExportMenu.tsx";
import { Front } from "./Front.tsx";
import { Skeleton } from "./Skeleton.tsx";
import { Sources } from "./Sources.tsx";
import { useBrief } from "./useBrief.ts";

const say = words.brief;

export function BriefPage() {
  const { value, fault, busy } = useBrief();
  useEffect(() => {
    document.title = value ? `${value.front.title} · ${words.product}` : words.product;
    if (value) rememberPair({ a: value.subject.a, b: value.subject.b });
  }, [value]);
  return (
    <>
      <SubjectBar brief={value} waits={!value && !fault} />
      {fault ? <Trouble fault={fault} /> : value ? <Brief brief={value} busy={busy} /> : <Skeleton />}
    </>
  );
}

function Brief({ brief, busy }: { brief: AnswerOf<"brief">; busy: boolean }) {
  const { subject, front, answers } = brief;
  const end = dataEnd(brief.coverage, subject.asOf);
  return (
    <div class={busy ? "brief stale" : "brief"} aria-busy={busy}>
      {busy && (
        <p class="working" role="status">
          {words.loading}
        </p>
      )}
      <Contents brief={brief} />
      <article>
        <header class="masthead">
          <p class="kicker">{say.kicker(capital(subject.a.name), subject.b.name)}</p>
          <h1>{front.title}</h1>
          <p class="asof">
            {say.asOf(formatDate(subject.asOf))} {end}
          </p>
          {!restsOnRecord(brief) && (
            <p class="focal">
              <span class="label">{say.focal}</span>{" "}
              {subject.focal ? `${subject.focal.when}: ${subject.focal.summary}` : say.noFocal}
            </p>
          )}
          {front.reports && <p class="soft">{front.reports}</p>}
          {front.audit && <p class="soft">{front.audit}</p>}
          {brief.loadEvents && <p class="load">{brief.loadEvents}</p>}
          <ExportMenu />
        </header>
        <Front brief={brief} />
        {answers.map((answer) => (
          <AnswerSection key={answer.question} answer={answer} brief={brief} />
        ))}
        <Changes brief={brief} />
        <Sources brief={brief} />
        <footer class="soft">
          <p>{say.version(brief.version)}</p>
        </footer>
      </article>
    </div>
  );
}
