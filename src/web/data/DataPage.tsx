import { useEffect } from "preact/hooks";
import { formatDate } from "../../dates.ts";
import type { AnswerOf } from "../../server/endpoints.ts";
import { Trouble } from "../shell/Trouble.tsx";
import "../style/data.css";
import { useAnswer } from "../useAnswer.ts";
import { words } from "../words.ts";
import { Datasets } from "./Datasets.tsx";
import { follow } from "./intake.ts";
import { RecordHeld } from "./RecordHeld.tsx";
import { TakeIn } from "./TakeIn.tsx";

const say = words.data;

/** What is loaded, how fresh and how whole it is; and where files are dropped. */
export function DataPage() {
  const { value, fault, busy } = useAnswer("data", {});
  useEffect(() => {
    void follow();
  }, []);
  return (
    <div class="data" aria-busy={busy}>
      <h1>{say.title}</h1>
      {value && <p class="bottom-line">{inShort(value)}</p>}
      {value && <TakeIn chronicle={value.chronicle} />}
      {fault && <Trouble fault={fault} />}
      {!value && !fault && <p role="status">{words.loading}</p>}
      {value && (
        <>
          <Datasets data={value} />
          <RecordHeld record={value.record} />
        </>
      )}
    </div>
  );
}

function inShort({ datasets }: AnswerOf<"data">): string {
  const newest = [...datasets].sort((x, y) => x.old - y.old)[0];
  const events = datasets.reduce((sum, one) => sum + one.events, 0);
  if (!newest) return say.empty;
  return say.inShort(datasets.length, events, formatDate(newest.to), newest.old);
}
