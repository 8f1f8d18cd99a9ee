import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { asked, go, hrefWith } from "../address.ts";
import { addressOf } from "../api.ts";
import { words } from "../words.ts";
import { chosen } from "./chosen.ts";
import { type EventRow, useRows } from "./useRows.ts";
import { useWindow } from "./useWindow.ts";

const say = words.chronicle;

/** Heights of a row and of the head above it, of a table and of cards; the style sheet draws no other. */
const ROW = { row: 36, head: 32 };
const CARD = { row: 118, head: 0 };
const isNarrow = matchMedia("(max-width: 42rem)");

/** Every event, row by row: only those in view are there, the rest is fetched when it is gone to. */
export function EventTable({ total, busy }: { total: number; busy: boolean }) {
  const order = asked.value.order === "earliest" ? "earliest" : "latest";
  const query = { ...chosen.value, order } as const;
  const list = addressOf("events", query);
  const narrow = useNarrow();
  const sizes = narrow ? CARD : ROW;
  const view = useWindow(total, sizes, list);
  const [active, setActive] = useState(0);
  useEffect(() => setActive(0), [list]);
  const first = Math.floor(view.top);
  const last = Math.min(total - 1, Math.ceil(view.top + view.visible));
  const { rowAt, fault } = useRows(query, first, last);

  const move = (to: number) => {
    const next = Math.max(0, Math.min(total - 1, to));
    setActive(next);
    view.reveal(next);
  };
  const open = (row: EventRow | undefined) => row && go(hrefWith({ row: row.id }));
  const onKeyDown = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor(view.visible) - 1);
    const to = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + page,
      PageUp: active - page,
      Home: 0,
      End: total - 1,
    }[event.key];
    if (to !== undefined) move(to);
    else if (event.key === "Enter" || event.key === " ") open(rowAt(active));
    else return;
    event.preventDefault();
  };
  const shown = Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
  return (
    <section class="event-list" aria-busy={busy}>
      <div class="list-head">
        <h2>{say.list}</h2>
        <label for="order">{say.order}</label>
        <select
          id="order"
          value={order}
          onChange={(event) =>
            go(
              hrefWith({
                order: event.currentTarget.value === "latest" ? undefined : "earliest",
                row: undefined,
              }),
            )
          }
        >
          <option value="latest">{say.latest}</option>
          <option value="earliest">{say.earliest}</option>
        </select>
        <span class="soft">{say.rowsHint}</span>
      </div>
      {fault && <p role="alert">{fault.message}</p>}
      <div
        ref={view.frame}
        class={`grid-frame${narrow ? " cards" : ""}`}
        role="grid"
        tabIndex={0}
        aria-label={say.list}
        aria-rowcount={total + 1}
        aria-colcount={5}
        aria-activedescendant={active >= first && active <= last ? `event-${active}` : undefined}
        onKeyDown={onKeyDown}
        onScroll={view.onScroll}
      >
        {/* biome-ignore lint/a11y/useFocusableInteractive: the grid alone takes the focus */}
        <div class="grid-head" role="row" aria-rowindex={1}>
          {Object.entries(say.columns).map(([key, name]) => (
            <Cell key={key} name={key} role="columnheader">
              {name}
            </Cell>
          ))}
        </div>
        <div class="grid-full" role="presentation" style={{ height: `${view.full}px` }}>
          <div
            class="grid-window"
            role="presentation"
            style={{ height: `${Math.min(view.height, view.full)}px`, top: `${sizes.head}px` }}
          >
            {shown.map((place) => (
              <Row
                key={place}
                place={place}
                row={rowAt(place)}
                y={(place - view.top) * sizes.row}
                active={place === active}
                onOpen={(row) => {
                  setActive(place);
                  open(row);
                }}
              />
            ))}
          </div>
        </div>
      </div>
    </section>
  );
}

function Row({
  place,
  row,
  y,
  active,
  onOpen,
}: {
  place: number;
  row: EventRow | undefined;
  y: number;
  active: boolean;
  onOpen: (row: EventRow | undefined) => void;
}) {
  const quad = row?.quad.includes("conflict") ? "conflict" : "cooperation";
  return (
    // The keys that move from row to row and open one are taken by the grid.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    // biome-ignore lint/a11y/useFocusableInteractive: see above
    <div
      id={`event-${place}`}
      class={`grid-row${active ? " active" : ""}${row ? ` ${quad}` : ""}`}
      role="row"
      aria-rowindex={place + 2}
      aria-selected={active}
      style={{ transform: `translateY(${y}px)` }}
      onClick={() => onOpen(row)}
    >
      <Cell name="when">{row?.when ?? say.loadingRow}</Cell>
      <Cell name="who">{row && whoOf(row)}</Cell>
      <Cell name="act">{row?.act.name}</Cell>
      <Cell name="what">{row?.summary}</Cell>
      <Cell name="publisher">{row?.publisher}</Cell>
    </div>
  );
}

/** Cells are read with their row: the grid alone takes the focus. */
function Cell({
  name,
  role = "gridcell",
  children,
}: {
  name: string;
  role?: "gridcell" | "columnheader";
  children?: ComponentChildren;
}) {
  return (
    <span {...{ role }} class={name}>
      {children}
    </span>
  );
}

function whoOf({ source, target }: EventRow): string {
  return target ? `${source.name} ${say.toward} ${target.name}` : source.name;
}

function useNarrow(): boolean {
  const [narrow, setNarrow] = useState(isNarrow.matches);
  useEffect(() => {
    const look = () => setNarrow(isNarrow.matches);
    isNarrow.addEventListener("change", look);
    return () => isNarrow.removeEventListener("change", look);
  }, []);
  return narrow;
}
