import { formatDate } from "../../dates.ts";
import { asked, hrefWith } from "../address.ts";
import { useAnswer } from "../useAnswer.ts";
import { words } from "../words.ts";
import { chosen, hrefChoosing, hrefOfAll } from "./chosen.ts";
import { EventDetail } from "./EventDetail.tsx";
import { EventTable } from "./EventTable.tsx";
import { Facets } from "./Facets.tsx";
import { Filters } from "./Filters.tsx";
import { Refused } from "./Refused.tsx";
import { Timeline } from "./Timeline.tsx";
import { titleOf } from "./title.ts";
import "../style/chronicle.css";

const say = words.chronicle;

/** The chronicle: what is looked for, how much of it there is over time, of what it is made, and every row. */
export function ChroniclePage() {
  const query = chosen.value;
  const refused = asked.value.show === "refused";
  const timeline = useAnswer("timeline", query);
  const facets = useAnswer("facets", query);
  const fault = timeline.fault ?? facets.fault;
  return (
    <article class="chronicle">
      <Filters facets={facets.value} />
      <div class="chronicle-body">
        <header>
          <p class="kicker">{say.kicker}</p>
          {query.asOf && (
            <p class="soft">
              {say.asOf(/^\d{4}-\d\d-\d\d$/.test(query.asOf) ? formatDate(query.asOf) : query.asOf)}{" "}
              <a href={hrefChoosing({ asOf: undefined })}>{say.anyDay}</a>
            </p>
          )}
          <nav class="chronicle-tabs" aria-label={say.tabs}>
            <a
              href={hrefWith({ show: undefined, reason: undefined })}
              aria-current={refused ? undefined : "true"}
            >
              {say.tabEvents}
            </a>
            <a
              href={hrefWith({ show: "refused", row: undefined })}
              aria-current={refused ? "true" : undefined}
            >
              {say.tabRefused}
            </a>
          </nav>
        </header>
        {refused ? (
          <Refused />
        ) : fault ? (
          <section class="chronicle-fault" role="alert">
            <h1>{say.faulty}</h1>
            <p>{fault.message}</p>
            {"hint" in fault && <p>{String(fault.hint ?? "")}</p>}
            <p>
              <a href={hrefOfAll()}>{say.clear}</a>
            </p>
          </section>
        ) : (
          <>
            <h1 aria-live="polite" class={timeline.busy ? "stale" : undefined}>
              {timeline.value ? titleOf(timeline.value) : say.looking}
            </h1>
            {timeline.value?.total === 0 && (
              <p>
                {say.nothing} <a href={hrefOfAll()}>{say.clear}</a>
              </p>
            )}
            {timeline.value && <Timeline timeline={timeline.value} busy={timeline.busy} />}
            <div class="chronicle-parts">
              {facets.value && <Facets facets={facets.value} busy={facets.busy} />}
              {timeline.value && timeline.value.total > 0 && (
                <EventTable total={timeline.value.total} busy={timeline.busy} />
              )}
            </div>
          </>
        )}
      </div>
      <EventDetail />
    </article>
  );
}
