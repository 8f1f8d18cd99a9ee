/**
 * Does work that Ctrl-C (SIGINT) stops in good order, once: a second one ends the process at once, as it does
 * wherever nobody listens.
 */
export async function stoppable<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const stop = () => controller.abort();
  process.once("SIGINT", stop);
  try {
    return await work(controller.signal);
  } finally {
    process.off("SIGINT", stop);
  }
}
