import { go } from "../address.ts";
import { hrefFolded, hrefUnfolded } from "../brief/unfolded.ts";

interface Cell {
  side: string;
  /** Whose cell it is: read where the two stand one under the other, and to who can't see that they stand apart. */
  label: string;
  content: preact.ComponentChildren;
}

/** One part of both briefs. `unfolds` says whether its figures are shown; without it there are none. */
export function Row({
  id,
  title,
  cells,
  unfolds,
}: {
  id: string;
  title: string;
  cells: readonly Cell[];
  unfolds?: boolean;
}) {
  return (
    <section class="part" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>
        {unfolds === undefined ? (
          title
        ) : (
          <button
            type="button"
            class="unfold"
            aria-expanded={unfolds}
            onClick={() => go(unfolds ? hrefFolded(id) : hrefUnfolded(id), { replace: true })}
          >
            {title}
          </button>
        )}
      </h2>
      <div class="row">
        {cells.map(({ side, label, content }) => (
          <div key={side} class="cell">
            <p class="of">{label}</p>
            {content}
          </div>
        ))}
      </div>
    </section>
  );
}
