import { useEffect, useRef, useState } from "preact/hooks";
import { formatDate } from "../../dates.ts";
import type { AnswerOf } from "../../server/endpoints.ts";
import { number, signed } from "../../words/en/forms.ts";
import { asked, go, hrefWith } from "../address.ts";
import { Trouble } from "../shell/Trouble.tsx";
import { useAnswer } from "../useAnswer.ts";
import { words } from "../words.ts";

const say = words.chronicle;

type Event = AnswerOf<"events">["events"][number];

/** One event with all that is held of it; it stands in the address as `row`. */
export function EventDetail() {
  const { row, asOf } = asked.value;
  const dialog = useRef<HTMLDialogElement>(null);
  const { value, fault, busy } = useAnswer("events", row ? { id: row, asOf, limit: 1 } : null);
  useEffect(() => {
    if (row && !dialog.current?.open) dialog.current?.showModal();
    else if (!row) dialog.current?.close();
  }, [row]);
  const close = () => asked.value.row && go(hrefWith({ row: undefined }), { replace: true });
  const found = busy ? undefined : value?.events[0];
  return (
    // A click beside it closes it, as Escape and the button do.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <dialog
      ref={dialog}
      class="event-detail"
      aria-label={say.detail}
      onClose={close}
      onClick={(event) => event.target === event.currentTarget && close()}
    >
      {row && (
        <div>
          <div class="evidence-head">
            <h2>{found ? found.when : say.detail}</h2>
            <button type="button" class="close" aria-label={say.close} onClick={close}>
              ×
            </button>
          </div>
          {fault && <Trouble fault={fault} />}
          {busy && <p role="status">{words.loading}</p>}
          {value && !busy && !found && <p>{say.noRow}</p>}
          {found && <Detail event={found} />}
        </div>
      )}
    </dialog>
  );
}

function Detail({ event }: { event: Event }) {
  const { said } = say;
  const rows: [string, preact.ComponentChildren][] = [
    [said.who, <Party key="who" party={event.source} />],
    [said.whom, event.target ? <Party key="whom" party={event.target} /> : said.nobody],
    [
      said.act,
      <>
        {event.act.name} <span class="soft">{said.cameo(event.act.code)}</span>
      </>,
    ],
    [said.quad, event.quad],
    [said.goldstein, event.goldstein === 0 ? "0" : signed(event.goldstein)],
    [said.aim, said.aims[event.aim] ?? event.aim],
    [said.kind, said.kinds[event.kind] ?? event.kind],
    ...(event.issue ? [[said.issue, event.issue] as [string, string]] : []),
    [said.reports, number(event.reports)],
    [said.confidence, event.confidence],
    [said.known, formatDate(event.known)],
    ...(event.publisher ? [[said.publisher, event.publisher] as [string, string]] : []),
    ...event.urls.map((url): [string, preact.ComponentChildren] => [
      said.report,
      <a key={url} href={url} target="_blank" rel="noopener noreferrer">
        {url}
      </a>,
    ]),
    [said.origin, said.line(event.dataset, event.file, event.line)],
    [said.id, event.id],
  ];
  return (
    <>
      <p class="event-summary">{event.summary || event.act.name}</p>
      <dl class="numbers">
        {rows.map(([name, value], at) => (
          <div key={at}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <CopyLink />
    </>
  );
}

function Party({ party: { name, code, person, written } }: { party: Event["source"] }) {
  const wrote =
    written !== "" && ![name, code].includes(written) ? words.chronicle.said.written(written) : "";
  return (
    <>
      {person ? `${name} (${person})` : name}{" "}
      <span class="soft">{[code, wrote].filter((part) => part !== "").join(", ")}</span>
    </>
  );
}

function CopyLink() {
  const [copied, setCopied] = useState(false);
  return (
    <p class="actions">
      <button
        type="button"
        onClick={() =>
          navigator.clipboard.writeText(location.href).then(
            () => setCopied(true),
            () => undefined,
          )
        }
      >
        {say.said.copy}
      </button>
      <span role="status">{copied && say.said.copied}</span>
    </p>
  );
}
