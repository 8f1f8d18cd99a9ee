import { computed } from "@preact/signals";
import { addMonths } from "../../dates.ts";
import type { State } from "../../server/state.ts";
import { asked, hrefWith } from "../address.ts";
import { subject } from "../state.ts";

/** The brief on the right: what the address says of it with a 2 behind; else the same pair a year before, another on the same day. */
export const other = computed<State | null>(() => {
  const left = subject.value;
  if (!left) return null;
  const { a2, b2, asOf2 } = asked.value;
  const [a, b] = [a2 ?? left.a, b2 ?? left.b];
  const isSame = a === left.a && b === left.b;
  return { a, b, asOf: asOf2 ?? (isSame && left.asOf ? addMonths(left.asOf, -12) : left.asOf) };
});

/** The address with one side changed; the other stays what it is, also where it stood there by itself. */
export function hrefWithSide(side: "left" | "right", change: Partial<State>): string {
  const [left, right] = [subject.value!, other.value!];
  const { a, b, asOf } = side === "left" ? { ...left, ...change } : left;
  const of2 = side === "right" ? { ...right, ...change } : right;
  const lost = { event: undefined, leader: undefined, observers: undefined, rivals: undefined };
  return hrefWith({ ...(side === "left" ? lost : {}), a, b, asOf, a2: of2.a, b2: of2.b, asOf2: of2.asOf });
}
