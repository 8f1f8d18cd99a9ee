import { expect, test } from "vitest";
import type { ChronicleView } from "../../src/chronicle/chronicle.ts";
import { memoryView } from "../../src/chronicle/memory/table.ts";

test("who asks memory again and again lets others be heard meanwhile", async () => {
  const view = memoryView([], () => false, {
    asOf: "2025-01-01",
    datasets: ["mine"],
  } as unknown as ChronicleView);
  let heard = 0;
  const other = setInterval(() => heard++, 1);
  for (const end = performance.now() + 200; performance.now() < end; ) await view.counts({}, []);
  clearInterval(other);
  expect(heard).toBeGreaterThan(2);
});
