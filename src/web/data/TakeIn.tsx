import { useEffect, useRef, useState } from "preact/hooks";
import { words } from "../words.ts";
import { Files } from "./Files.tsx";
import { choose, chosen, looking, plan, planFault, seen, underWay } from "./intake.ts";
import { PlanForm } from "./PlanForm.tsx";
import { Progress } from "./Progress.tsx";
import { Told } from "./Told.tsx";

const say = words.data.take;
const KINDS = ".csv,.tsv,.tab,.txt,.zip,.gz";

/** Files are dropped or chosen, looked at, answered for, taken in. */
export function TakeIn({ chronicle }: { chronicle: string | null }) {
  return (
    <section class="take" aria-labelledby="take">
      <h2 id="take">{say.title}</h2>
      {chronicle === null ? (
        <p>{say.none}</p>
      ) : (
        <>
          <p>{say.into(chronicle)}</p>
          {!underWay.value && <Drop />}
          {chosen.value.length > 0 && !underWay.value && <Files />}
          {looking.value && (
            <p class="soft" role="status">
              {say.looking}
            </p>
          )}
          {planFault.value && <Told fault={planFault.value} />}
          {plan.value && !underWay.value && <PlanForm plan={plan.value} />}
          {!seen.value && <Progress />}
        </>
      )}
    </section>
  );
}

function Drop() {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  useEffect(() => {
    // A file that is dropped beside is not opened in place of the page.
    const keep = (event: DragEvent) => event.preventDefault();
    const take = (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length > 0) void choose(files);
    };
    addEventListener("dragover", keep);
    addEventListener("drop", take);
    return () => {
      removeEventListener("dragover", keep);
      removeEventListener("drop", take);
    };
  }, []);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the button within does the same
    <div
      class={over ? "drop over" : "drop"}
      onDragEnter={() => setOver(true)}
      onDragOver={() => setOver(true)}
      onDragLeave={() => setOver(false)}
    >
      <button type="button" onClick={() => input.current?.click()}>
        {say.choose}
      </button>
      <span class="soft">{say.kinds}</span>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={KINDS}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          // The same file can be chosen again.
          currentTarget.value = "";
          if (files.length > 0) void choose(files);
        }}
      />
    </div>
  );
}
