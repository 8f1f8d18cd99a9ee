const GROUPED = new Intl.NumberFormat("en-US");

/** "no", "one" … "nine", then figures. */
export function count(n: number): string {
  return (
    ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"][n] ?? GROUPED.format(n)
  );
}

/** "never", "once", "twice", "three times". */
export function times(n: number): string {
  return ["never", "once", "twice"][n] ?? `${count(n)} times`;
}

/** "1 event", "4 events"; give the plural where it is not made by s. */
export function plural(n: number, one: string, many = `${one}s`): string {
  return `${GROUPED.format(n)} ${n === 1 ? one : many}`;
}

/** 0.4712 → "47 %"; below 1 % and above 99 % one digit more. */
export function percent(share: number): string {
  const value = share * 100;
  const digits = value !== 0 && (value < 1 || (value > 99 && value < 100)) ? 1 : 0;
  return `${value.toFixed(digits)} %`;
}

/** A number with few digits: 1234.5 → "1,235", 0.01234 → "0.012". */
export function number(value: number): string {
  if (Number.isInteger(value) || Math.abs(value) >= 100) return GROUPED.format(Math.round(value));
  return String(Number(value.toPrecision(Math.abs(value) < 1 ? 2 : 3)));
}

/** With its sign: "+1.2", "−0.4" (a true minus). */
export function signed(value: number): string {
  return value < 0 ? `−${number(-value)}` : `+${number(value)}`;
}

/** "a", "a and b", "a, b and c". */
export function list(items: readonly string[], joint: "and" | "or" = "and"): string {
  if (items.length <= 1) return items[0] ?? "";
  return `${items.slice(0, -1).join(", ")} ${joint} ${items.at(-1)}`;
}

/** "China's", "the United States'". */
export function possessive(name: string): string {
  return name.endsWith("s") ? `${name}'` : `${name}'s`;
}

/** A sentence as a part of another: the stop at its end left out. */
export function withoutStop(text: string): string {
  return text.replace(/\.$/, "");
}

/** First letter large. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "first" … "ninth", then "10th", "21st". */
export function ordinal(n: number): string {
  const word = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"][n - 1];
  if (word) return word;
  const tens = n % 100;
  const ending = tens >= 11 && tens <= 13 ? "th" : (["th", "st", "nd", "rd"][n % 10] ?? "th");
  return `${GROUPED.format(n)}${ending}`;
}

/** A stretch of days as a reader says it: "12 days", "7 months", "6.2 years". */
export function duration(days: number): string {
  if (days < 90) return plural(days, "day");
  if (days < 730) return `${Math.round(days / 30.44)} months`;
  return `${(days / 365.25).toFixed(1)} years`;
}
