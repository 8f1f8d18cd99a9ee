/** A number as a reader wants it: three significant digits (two below 1), thousands apart, a true minus. */
export function formatNumber(value: number): string {
  const size = Math.abs(value);
  if (size >= 1e9) return `${formatNumber(value / 1e9)} bn`;
  if (size >= 1e7) return `${formatNumber(value / 1e6)} m`;
  const places = (size >= 1 ? 2 : 1) - Math.floor(Math.log10(size));
  const digits = size >= 100 || size === 0 ? 0 : Math.min(3, places);
  const rounded = Number(size.toFixed(Math.max(0, digits)));
  const [whole = "0", part] = String(rounded).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return `${value < 0 && rounded !== 0 ? "−" : ""}${grouped}${part ? `.${part}` : ""}`;
}

/** The same with a plus before what is above zero. */
export function formatSigned(value: number): string {
  const text = formatNumber(value);
  return value > 0 && text !== "0" ? `+${text}` : text;
}

/** A share from 0 to 1 as a percentage; what rounds to 0 or 100 but is neither says so. */
export function formatPercent(share: number): string {
  if (share > 0 && share < 0.01) return "<1 %";
  if (share < 1 && share > 0.99) return ">99 %";
  return `${Math.round(share * 100)} %`;
}

/**
 * Round values at even steps (1, 2 or 5 times a power of ten) that enclose `low` to `high`, about
 * `count` of them, and whole where `whole` says that values are counts. Equal bounds are widened, so
 * there are always two at least.
 */
export function niceTicks(low: number, bound: number, count: number, whole = false): number[] {
  const high = bound > low ? bound : low + Math.max(1, Math.abs(low));
  const span = high - low;
  const raw = span / Math.max(1, count);
  const power = 10 ** Math.floor(Math.log10(raw));
  const even = power * ([1, 2, 5, 10].find((factor) => factor * power >= raw * 0.999) ?? 10);
  const step = whole ? Math.max(1, even) : even;
  const first = Math.floor(low / step + 1e-9);
  const last = Math.max(first + 1, Math.ceil(high / step - 1e-9));
  return Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)));
}

/** True where all values are whole numbers, so that their axis should be too. */
export function areWhole(values: number[]): boolean {
  return values.every((value) => Number.isInteger(value));
}
