import type { ChronicleEvent } from "../chronicle/event.ts";
import { type PageRule, pagesOf } from "./pageKinds.ts";

/**
 * How sure a row of the casebook is, by rule: `high`, an official publisher stands behind it or two pages of
 * different hosts that are no copies; `medium`, one such page; `low`, only mirrors, digests or copied pages.
 */
export function confidenceOf(
  event: ChronicleEvent,
  rules: readonly PageRule[],
): Exclude<ChronicleEvent["confidence"], "unrated"> {
  const sound = pagesOf(event, rules).filter((page) => page.kind !== "copy");
  if (sound.length === 0) return "low";
  const hosts = new Set(sound.map((page) => page.host));
  return hosts.size > 1 || sound.some((page) => page.kind === "official") ? "high" : "medium";
}
