import { words } from "../words.ts";

/** What stands where the brief will be: its shape, without words. */
export function Skeleton() {
  return (
    <div class="brief skeleton" role="status" aria-label={words.loading}>
      <div />
      <div>
        <i class="w40" />
        <i class="tall w80" />
        <i class="w60" />
        <i class="block" />
        {[90, 70, 80, 60].map((width) => (
          <i key={width} class={`w${width}`} />
        ))}
        <i class="block" />
      </div>
    </div>
  );
}
