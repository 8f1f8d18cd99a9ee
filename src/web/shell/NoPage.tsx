import { words } from "../words.ts";

const say = words.errors;

export function NoPage() {
  return <Nothing title={say.notFound} />;
}

/** Room for what moves a tie and which levers a power holds: its place is kept, nothing is built. */
export function MechanismsPage() {
  return <Nothing title={words.pages.mechanisms} text={say.notBuilt} />;
}

function Nothing({ title, text }: { title: string; text?: string }) {
  return (
    <section class="trouble">
      <h1>{title}</h1>
      {text && <p>{text}</p>}
      <p>
        <a href="/brief">{say.builtIn}</a>
      </p>
    </section>
  );
}
