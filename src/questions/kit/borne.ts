import type { Drawn, Figure, Finding } from "../answer.ts";

/**
 * Which findings bear a figure: by its id, theirs without the question ("trade-share"). One that ends in a hyphen
 * stands for all that begin so.
 */
export type Bears = Readonly<Record<string, readonly string[]>>;

/**
 * The figure with the findings that bear it, in the order in which they are named; where none of them was told, the
 * first of the answer, beside which it stands.
 */
export function borne(figure: Drawn, findings: readonly Finding[], bears: Bears): Figure {
  const { id, topic, title, caption, alt, ...data } = figure;
  const named = (bears[id] ?? []).flatMap((name) => findings.filter((one) => isNamed(one.id, name)));
  const found = named.length > 0 ? named : findings.slice(0, 1);
  return {
    id,
    ...(topic === undefined ? {} : { topic }),
    title,
    caption,
    alt,
    findings: [...new Set(found.map((one) => one.id))],
    ...data,
  };
}

function isNamed(id: string, name: string): boolean {
  const own = id.slice(id.indexOf(".") + 1);
  return name.endsWith("-") ? own.startsWith(name) : own === name;
}
