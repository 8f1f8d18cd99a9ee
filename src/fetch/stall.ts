import { Passing } from "./patience.ts";

/** Fewer bytes than these in the time of a stall are as good as none: a server that trickles holds a place for hours. */
const LEAST_BYTES = 1024;

/** What watches a connection: it is cut when too few bytes come for too long. */
export interface Watch {
  signal: AbortSignal;
  /** Bytes came. */
  came: (bytes: number) => void;
  stop: () => void;
}

/** Watches a connection from now on; its signal is given with a Passing fault where it stalls, or with the reason of `outer`. */
export function watchStall(stallMs: number, outer: AbortSignal | undefined): Watch {
  const controller = new AbortController();
  let bytes = 0;
  const follow = () => controller.abort(outer?.reason);
  if (outer?.aborted) follow();
  outer?.addEventListener("abort", follow, { once: true });
  const stalled = () => controller.abort(new Passing("the connection stalled"));
  let timer = setTimeout(stalled, stallMs);
  return {
    signal: controller.signal,
    came(more) {
      bytes += more;
      if (bytes < LEAST_BYTES) return;
      bytes = 0;
      clearTimeout(timer);
      timer = setTimeout(stalled, stallMs);
    },
    stop() {
      clearTimeout(timer);
      outer?.removeEventListener("abort", follow);
    },
  };
}
