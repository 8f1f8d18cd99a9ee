import { words } from "../words.ts";

export function NoPage() {
  return (
    <section class="trouble">
      <h1>{words.errors.notFound}</h1>
      <p>
        <a href="/brief">{words.errors.builtIn}</a>
      </p>
    </section>
  );
}
