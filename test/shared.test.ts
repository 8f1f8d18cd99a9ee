import { expect, test } from "vitest";
import { Shared } from "../src/shared.ts";

/** Work that ends when it is told to, or with its signal. */
function slow() {
  let finish = (_: string) => {};
  let signal: AbortSignal | undefined;
  const work = new Shared<string>((until) => {
    signal = until;
    return new Promise((resolve, reject) => {
      finish = resolve;
      until.addEventListener("abort", () => reject(until.reason));
    });
  });
  return { work, finish: (text: string) => finish(text), isStopped: () => signal!.aborted };
}

test("who leaves is let go, and takes nothing from another who waits", async () => {
  const { work, finish, isStopped } = slow();
  const [one, other] = [new AbortController(), new AbortController()];
  const first = work.for(one.signal);
  const second = work.for(other.signal);
  one.abort(new Error("gone"));
  await expect(first).rejects.toThrow("gone");
  expect(isStopped()).toBe(false);
  finish("done");
  expect(await second).toBe("done");
  other.abort();
  expect(work.isGivenUp).toBe(false);
  expect(await work.for(AbortSignal.abort())).toBe("done");
});

test("it is given up when the last has gone, never while one waits to the end", async () => {
  const { work, isStopped } = slow();
  const asker = new AbortController();
  const left = work.for(asker.signal);
  asker.abort(new Error("gone"));
  await expect(left).rejects.toThrow("gone");
  expect(isStopped()).toBe(true);
  expect(work.isGivenUp).toBe(true);

  const kept = slow();
  const stays = kept.work.for();
  const leaves = kept.work.for(asker.signal);
  await expect(leaves).rejects.toThrow("gone");
  const soon = new AbortController();
  const goes = kept.work.for(soon.signal);
  soon.abort(new Error("later"));
  await expect(goes).rejects.toThrow("later");
  expect(kept.isStopped()).toBe(false);
  kept.finish("done");
  expect(await stays).toBe("done");
});
