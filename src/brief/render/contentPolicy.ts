import { createHash } from "node:crypto";

/**
 * What a page with this style may do, as a Content-Security-Policy: show itself and nothing more. The style
 * is named by its hash, so that no other takes effect, be it in an element or in an attribute.
 */
export function contentPolicy(style: string): string {
  const hash = createHash("sha256").update(style).digest("base64");
  return `default-src 'none'; style-src 'sha256-${hash}'; img-src data:; base-uri 'none'; form-action 'none'`;
}
