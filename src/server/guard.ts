import { timingSafeEqual } from "node:crypto";
import { isIP } from "node:net";
import type { MiddlewareHandler } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import { Faulty } from "./fault.ts";

export interface GuardOptions {
  /** Names by which the server may be called, beside addresses in numbers and localhost. */
  names: readonly string[];
  /** Who has none of this is sent away; absent where only this machine can reach the server. */
  token?: string;
}

const COOKIE = "chancery";

/**
 * Lets in only who means this server: a page of another site that has its own name point here (DNS rebinding) brings that name
 * as the Host, and one that calls from afar brings its Origin or says so in Sec-Fetch-Site; who sends something must. Where a token is set, it is given once
 * in the address and kept as a cookie that no script can read.
 */
export function guard({ names, token }: GuardOptions): MiddlewareHandler {
  const known = new Set(["localhost", ...names.map((name) => name.toLowerCase())]);
  const means = (host: string) => {
    const name = host
      .replace(/:\d+$/, "")
      .replace(/^\[(.*)\]$/, "$1")
      .toLowerCase();
    return known.has(name) || isIP(name) > 0;
  };
  return async (c, next) => {
    const host = c.req.header("host") ?? "";
    if (!means(host)) throw refused(`This server is not called "${host.slice(0, 100)}".`);
    const origin = c.req.header("origin");
    if (origin !== undefined && origin !== `http://${host}` && origin !== `https://${host}`)
      throw refused("Another site may not ask this server.");
    const site = c.req.header("sec-fetch-site");
    if (c.req.path.startsWith("/api/") && (site === "cross-site" || site === "same-site"))
      throw refused("Another site may not ask this server.");
    // A browser always names where a call that changes something comes from; other programs can.
    if (c.req.method !== "GET" && c.req.method !== "HEAD" && origin === undefined && site !== "same-origin")
      throw refused(
        "Who sends something says where from.",
        `Send the header Origin: http://${host.slice(0, 100)}.`,
      );
    if (token !== undefined) {
      const given = c.req.query("token");
      if (given !== undefined && same(given, token)) {
        setCookie(c, COOKIE, token, { httpOnly: true, sameSite: "Strict", path: "/" });
        const url = new URL(c.req.url);
        url.searchParams.delete("token");
        return c.redirect(`${url.pathname}${url.search}`);
      }
      if (!same(getCookie(c, COOKIE) ?? bearer(c.req.header("authorization")), token))
        throw new Faulty({
          status: 403,
          code: "token",
          message: "This server asks for its token.",
          hint: "Open the address that it printed when it was started: the token stands in it.",
        });
    }
    await next();
  };
}

const refused = (message: string, hint?: string) =>
  new Faulty({ status: 403, code: "refused", message, ...(hint && { hint }) });

const bearer = (header = "") => header.replace(/^Bearer /, "");

/** Compares in a time that tells nothing of where two texts differ. */
function same(given: string, token: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(token)];
  return a.length === b.length && timingSafeEqual(a, b);
}
