import { useEffect, useId, useRef, useState } from "preact/hooks";
import type { AnswerOf } from "../../server/endpoints.ts";
import { recentPairs } from "../recent.ts";
import { useAnswer } from "../useAnswer.ts";
import { words } from "../words.ts";

const say = words.subject;

type Offered = AnswerOf<"actors">["actors"][number];

/** So long after a key nothing else is typed before the server is asked. */
const PAUSE_MS = 120;

/** A box to choose an actor by any spelling (WAI-ARIA combobox with a list). */
export function ActorPicker({
  label,
  name,
  beside,
  onChoose,
}: {
  label: string;
  name: string;
  beside: string;
  onChoose: (code: string) => void;
}) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState("");
  const [at, setAt] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const text = usePaused(typed, PAUSE_MS);
  const { value, busy } = useAnswer("actors", open ? { q: text, beside } : null);
  const recent = text === "" ? recentPairs() : [];
  const order = new Map(recent.flatMap(({ a, b }) => [a.code, b.code]).map((code, place) => [code, -place]));
  // A list that answers what was typed before would offer, to a quick hand, somebody else.
  const isFresh = typed === text && !busy;
  const offered = [...(isFresh ? (value?.actors ?? []) : [])].sort(
    (x, y) => (order.get(y.code) ?? -99) - (order.get(x.code) ?? -99),
  );
  const [hasty, setHasty] = useState(false);
  useEffect(() => {
    if (!hasty || !isFresh || !open) return;
    setHasty(false);
    choose(offered[0]);
  }, [hasty, isFresh]);
  const active = offered[Math.min(at, offered.length - 1)];

  const close = () => {
    setOpen(false);
    setTyped("");
    setAt(0);
    setHasty(false);
  };
  const choose = (actor: Offered | undefined) => {
    if (!actor) return;
    close();
    onChoose(actor.code);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      if (!open) return setOpen(true);
      setAt((held) => (held + step + offered.length) % Math.max(1, offered.length));
    } else if (event.key === "Enter" && open) {
      event.preventDefault();
      if (isFresh) choose(active);
      else setHasty(true);
    } else if (event.key === "Escape" && open) {
      event.stopPropagation();
      close();
    }
  };

  return (
    <div class="picker">
      <label for={id}>{label}</label>
      <input
        id={id}
        ref={input}
        role="combobox"
        aria-expanded={open}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={open && active ? `${id}-${active.code}` : undefined}
        autocomplete="off"
        spellcheck={false}
        placeholder={say.search}
        value={open ? typed : name}
        onFocus={() => setOpen(true)}
        onClick={() => setOpen(true)}
        onBlur={close}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          setAt(0);
          setOpen(true);
        }}
        onKeyDown={onKeyDown}
      />
      {open && (
        <div class="offered">
          <div id={`${id}-list`} role="listbox" tabIndex={-1} aria-label={label} aria-busy={busy}>
            {offered.map((actor) => (
              // The keys that move through the list are taken by the box above.
              // biome-ignore lint/a11y/useKeyWithClickEvents: see above
              // biome-ignore lint/a11y/useFocusableInteractive: see above
              <div
                key={actor.code}
                id={`${id}-${actor.code}`}
                role="option"
                aria-selected={actor === active}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => {
                  choose(actor);
                  input.current?.blur();
                }}
              >
                <span class="who">
                  {actor.name} <span class="code">{actor.code}</span>
                </span>
                <span class="held">{heldOf(actor)}</span>
              </div>
            ))}
          </div>
          {isFresh && offered.length === 0 && <p class="soft">{say.nobody}</p>}
        </div>
      )}
    </div>
  );
}

function heldOf({ events, between, record }: Offered): string {
  if (between) return say.between(between);
  if (record && (between === 0 || events === 0)) return say.recordOnly;
  return say.events(events);
}

/** A value that follows another once that has rested. */
function usePaused<T>(value: T, ms: number): T {
  const [held, setHeld] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setHeld(value), ms);
    return () => clearTimeout(timer);
  }, [value]);
  return held;
}
