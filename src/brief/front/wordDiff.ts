/** A run of words that two texts share, that only the earlier has, or only the later. */
export interface WordRun {
  text: string;
  kind: "same" | "gone" | "new";
}

/**
 * Two texts as one, word by word: "same" and "new" joined by spaces give the later back, "same" and "gone" the
 * earlier. By the longest common subsequence, so that no word is marked that need not be; but a lone word
 * that stayed between two changes is marked with them, since a sentence in splinters cannot be read.
 */
export function wordDiff(before: string, after: string): WordRun[] {
  return gathered(steps(split(before), split(after)));
}

/** At spaces, so that these put it together again; a number keeps its per cent sign. */
function split(text: string): string[] {
  return text.split(/ (?!%)/);
}

/** How much of two texts is common words in one order: 0 where nothing is, 1 where they are equal. */
export function likeness(before: string, after: string): number {
  const [old, now] = [split(before), split(after)];
  return (2 * lengths(old, now)[0]![0]!) / (old.length + now.length);
}

/** Of the words from the i-th of one and the j-th of the other on: the length of the longest common subsequence. */
function lengths(old: readonly string[], now: readonly string[]): number[][] {
  const table = Array.from({ length: old.length + 1 }, () => new Array<number>(now.length + 1).fill(0));
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = now.length - 1; j >= 0; j--)
      table[i]![j] =
        old[i] === now[j] ? table[i + 1]![j + 1]! + 1 : Math.max(table[i + 1]![j]!, table[i]![j + 1]!);
  return table;
}

function steps(old: readonly string[], now: readonly string[]): WordRun[] {
  const table = lengths(old, now);
  const found: WordRun[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && old[i] === now[j]) {
      found.push({ text: old[i]!, kind: "same" });
      [i, j] = [i + 1, j + 1];
    } else if (j === now.length || (i < old.length && table[i + 1]![j]! >= table[i]![j + 1]!))
      found.push({ text: old[i++]!, kind: "gone" });
    else found.push({ text: now[j++]!, kind: "new" });
  }
  return found;
}

/** Words of one kind in a row as one run, in each change what is gone before what is new. */
function gathered(words: readonly WordRun[]): WordRun[] {
  const runs: WordRun[] = [];
  let [gone, fresh]: [string[], string[]] = [[], []];
  const close = () => {
    if (gone.length > 0) runs.push({ text: gone.join(" "), kind: "gone" });
    if (fresh.length > 0) runs.push({ text: fresh.join(" "), kind: "new" });
    [gone, fresh] = [[], []];
  };
  const changed = (index: number) => index in words && words[index]!.kind !== "same";
  words.forEach(({ text, kind }, index) => {
    const lone = kind === "same" && changed(index - 1) && changed(index + 1);
    if (kind === "gone" || lone) gone.push(text);
    if (kind === "new" || lone) fresh.push(text);
    if (kind !== "same" || lone) return;
    close();
    const last = runs.at(-1);
    if (last?.kind === "same") last.text += ` ${text}`;
    else runs.push({ text, kind });
  });
  close();
  return runs;
}
