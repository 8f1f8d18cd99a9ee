import { useEffect, useState } from "preact/hooks";
import { asked, go, hrefWith, page } from "../address.ts";
import { useBrief } from "../brief/useBrief.ts";
import { words } from "../words.ts";

/** One box on every page. What it offers while one types are the ten questions of the pair at hand. */
export function AskBox() {
  const [entered, setEntered] = useState(false);
  // A brief is much to ask for: only who turns to the box is offered its questions.
  const { value: brief } = useBrief(entered);
  const here = page.value === "ask" ? (asked.value.q ?? "") : "";
  const [text, setText] = useState(here);
  useEffect(() => setText(here), [here]);
  return (
    <form
      class="ask-box"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== "")
          go(hrefWith({ q: text.trim(), open: undefined, n: undefined }, { to: "ask" }));
      }}
    >
      <label class="unseen" for="ask">
        {words.ask.label}
      </label>
      <input
        id="ask"
        type="search"
        list="askable"
        autocomplete="off"
        maxLength={500}
        placeholder={words.ask.example}
        value={text}
        onFocus={() => setEntered(true)}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <datalist id="askable">
        {brief?.front.short.map(({ question, asks }) => (
          <option key={question} value={asks} />
        ))}
      </datalist>
      <button type="submit">{words.ask.button}</button>
    </form>
  );
}
