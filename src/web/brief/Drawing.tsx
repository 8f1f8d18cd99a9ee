import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { figureTable } from "../../brief/render/figureTable.ts";
import type { Figure } from "../../questions/answer.ts";
import { go } from "../address.ts";
import { hrefOfMark } from "../evidence/open.ts";
import { rowOf } from "./rowText.ts";

interface Pointed {
  row: number;
  x: number;
  y: number;
}

/** The picture: a mark tells its values under the pointer and opens what stands behind it. By keyboard the same is reached from the table of its data. */
export function Drawing({ figure, svg }: { figure: Figure; svg: string }) {
  const box = useRef<HTMLDivElement>(null);
  const [pointed, setPointed] = useState<Pointed | null>(null);
  useEffect(() => {
    // The browser's own tip would stand beside ours.
    for (const title of box.current?.querySelectorAll("[data-row] title") ?? []) title.remove();
  }, [svg]);
  const onPointerMove = (event: PointerEvent) => {
    const row = rowAt(event);
    const room = box.current!.getBoundingClientRect();
    setPointed(row === null ? null : { row, x: event.clientX - room.left, y: event.clientY - room.top });
  };
  const table = useMemo(() => figureTable(figure.data), [figure]);
  const values = pointed && rowOf(table, pointed.row);
  return (
    <div class="picture">
      {/* By keyboard the rows of the table below open the same. */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: see above */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: see above */}
      <div
        ref={box}
        onPointerMove={onPointerMove}
        onPointerLeave={() => setPointed(null)}
        onClick={(event) => {
          const row = rowAt(event);
          if (row !== null) go(hrefOfMark(figure.id, row));
        }}
        // Drawn by the brief's own functions, which make every text in it safe.
        dangerouslySetInnerHTML={{ __html: svg }}
      />
      {values && (
        <div
          class="tip"
          aria-hidden="true"
          ref={(tip) => {
            if (!tip) return;
            tip.style.left = `${Math.min(pointed.x + 12, box.current!.clientWidth - tip.offsetWidth)}px`;
            tip.style.top = `${pointed.y + 14}px`;
          }}
        >
          {values.map(({ column, text }) => (
            <div key={column}>
              <span>{column}</span> {text}
            </div>
          ))}
        </div>
      )}
    </div>
  );
}

function rowAt(event: MouseEvent): number | null {
  const row = (event.target as Element).closest("[data-row]")?.getAttribute("data-row");
  return row == null ? null : Number(row);
}
