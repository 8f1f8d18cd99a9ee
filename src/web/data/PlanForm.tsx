import { words } from "../words.ts";
import { ByHand } from "./ByHand.tsx";
import { answer, begin, looking, options, type Plan, questions, sending } from "./intake.ts";
import { PlanLines } from "./PlanLines.tsx";
import { Question } from "./Question.tsx";

const say = words.data.take;

/** How files would be read: the questions as controls, what was understood, and the button that takes them in. */
export function PlanForm({ plan }: { plan: Plan }) {
  const goes = plan.goes && !looking.value && !sending.value;
  return (
    <form
      class="plan"
      onSubmit={(event) => {
        event.preventDefault();
        if (goes) void begin();
      }}
    >
      {questions.value.length > 0 && <h3>{say.questions}</h3>}
      {questions.value.map((one) => (
        <Question key={one.key} asked={one} fields={plan.fields} />
      ))}
      <ByHand />
      <PlanLines plan={plan} />
      <label class="check">
        <input
          type="checkbox"
          checked={options.value.replace === true}
          onChange={({ currentTarget }) => answer({ replace: currentTarget.checked || undefined })}
        />
        {words.data.options.replace}
      </label>
      <p class="go">
        <button
          type="submit"
          class="main"
          aria-disabled={!goes}
          aria-describedby={goes ? undefined : "not-yet"}
        >
          {say.go}
        </button>
        {!plan.goes && (
          <span id="not-yet" class="soft">
            {say.notYet}
          </span>
        )}
      </p>
    </form>
  );
}
