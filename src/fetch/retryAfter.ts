/**
 * How long a server asks us to wait, in milliseconds: Retry-After as seconds or as a date (RFC 9110, 10.2.3). A date is
 * measured against the server's own clock where it tells it, since ours may be off. Undefined where it asks nothing that can be read.
 */
export function retryAfterMs(
  value: string | undefined,
  serverDate: string | undefined,
  now: number = Date.now(),
): number | undefined {
  const text = value?.trim();
  if (!text) return undefined;
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000;
  const until = / GMT$/.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(until)) return undefined;
  const told = Date.parse(serverDate ?? "");
  return Math.max(0, until - (Number.isNaN(told) ? now : told));
}
