import { number } from "../../words/en/forms.ts";

/** Bytes as a reader says them: "12 KB", "3.4 MB". */
export function size(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  const [unit, of] = bytes < 1e6 ? ["KB", 1e3] : bytes < 1e9 ? ["MB", 1e6] : ["GB", 1e9];
  return `${number(Number((bytes / (of as number)).toPrecision(3)))} ${unit}`;
}
