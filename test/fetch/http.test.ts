import { createServer, type Server } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { afterEach, beforeEach, expect, test } from "vitest";
import { planGdelt } from "../../src/fetch/gdelt/fetch.ts";
import { isLasting, networkReason } from "../../src/fetch/reasons.ts";
import { retryAfterMs } from "../../src/fetch/retryAfter.ts";
import { type GdeltServer, gdeltServer, noPauses } from "./gdeltServer.ts";

let server: GdeltServer;
let proxy: Server;
let through: string[];
let address: string;
beforeEach(async () => {
  server = await gdeltServer();
  server.publish(Date.parse("2025-09-04T00:00Z"));
  through = [];
  proxy = createServer();
  proxy.on("connect", (request, socket) => {
    through.push(request.url!);
    const [host, port] = request.url!.split(":");
    const onward = connect(Number(port), host, () => {
      socket.write("HTTP/1.1 200 Connection Established\r\n\r\n");
      onward.pipe(socket).pipe(onward);
    });
    onward.on("error", () => socket.destroy());
    socket.on("error", () => onward.destroy());
  });
  await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  address = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
});
afterEach(async () => {
  await server.close();
  proxy.closeAllConnections();
  await new Promise((resolve) => proxy.close(resolve));
});

const plan = (env: Record<string, string>) =>
  planGdelt({ base: server.base, since: "2025-09-04", has: () => false, env, ...noPauses() });

test.each(["HTTP_PROXY", "http_proxy"])("it goes through the proxy that %s names", async (name) => {
  expect((await plan({ [name]: address })).files).toHaveLength(1);
  expect(through.length).toBeGreaterThan(0);
  expect(through[0]).toBe(new URL(server.base).host);
});

test("NO_PROXY goes past it, and HTTPS_PROXY is for https alone", async () => {
  expect((await plan({ HTTP_PROXY: address, NO_PROXY: "127.0.0.1" })).files).toHaveLength(1);
  expect((await plan({ HTTPS_PROXY: address })).files).toHaveLength(1);
  expect((await plan({})).files).toHaveLength(1);
  expect(through).toEqual([]);
});

test("a proxy that lets nobody through is told", async () => {
  proxy.removeAllListeners("connect");
  proxy.on("connect", (_, socket) => socket.end("HTTP/1.1 407 Proxy Authentication Required\r\n\r\n"));
  await expect(plan({ HTTP_PROXY: address })).rejects.toThrow(/the proxy answered 407/);
});

test("the source is asked over https, also where its address is copied from its lists", async () => {
  proxy.removeAllListeners("connect");
  proxy.on("connect", (request, socket) => {
    through.push(request.url!);
    socket.end("HTTP/1.1 403 Forbidden\r\n\r\n");
  });
  const base = "http://data.gdeltproject.org/gdeltv2";
  const asked = { since: "2025-09-04", has: () => false, env: { HTTPS_PROXY: address }, ...noPauses() };
  for (const options of [{ ...asked, base }, asked])
    await expect(planGdelt(options)).rejects.toThrow(
      /^https:\/\/data\.gdeltproject\.org\/gdeltv2\/lastupdate\.txt can't be read: the proxy answered 403\.$/,
    );
  expect(new Set(through)).toEqual(new Set(["data.gdeltproject.org:443"]));
});

test("what a server asks us to wait is read as seconds or a date", () => {
  const now = Date.parse("2025-09-04T10:00:00Z");
  expect(retryAfterMs("120", undefined, now)).toBe(120_000);
  expect(retryAfterMs("Thu, 04 Sep 2025 10:00:30 GMT", undefined, now)).toBe(30_000);
  expect(retryAfterMs("Thu, 04 Sep 2025 10:00:30 GMT", "Thu, 04 Sep 2025 10:00:10 GMT", now)).toBe(20_000);
  expect(retryAfterMs("Thu, 04 Sep 2025 09:00:00 GMT", undefined, now)).toBe(0);
  for (const none of [undefined, "", "soon", "-5"])
    expect(retryAfterMs(none, undefined, now)).toBeUndefined();
});

test("a fault of the network is told by what lies deepest", () => {
  const deep = Object.assign(new Error("x"), { code: "ENOTFOUND" });
  expect(networkReason(new TypeError("fetch failed", { cause: deep }))).toBe(
    "the name of the server is not known here (ENOTFOUND)",
  );
  expect(
    networkReason(new AggregateError([Object.assign(new Error("x"), { code: "ECONNREFUSED" })])),
  ).toMatch(/refused/);
  expect(networkReason(Object.assign(new Error("x"), { code: "EWHATEVER" }))).toBe(
    "the connection failed (EWHATEVER)",
  );
});

test("a certificate does not mend itself, all else may", () => {
  const coded = (code: string) => Object.assign(new Error("x"), { code });
  for (const code of ["CERT_HAS_EXPIRED", "ERR_TLS_CERT_ALTNAME_INVALID", "UNABLE_TO_VERIFY_LEAF_SIGNATURE"])
    expect(isLasting(new TypeError("x", { cause: coded(code) }))).toBe(true);
  for (const code of ["ENOTFOUND", "ECONNRESET", "UND_ERR_SOCKET"])
    expect(isLasting(coded(code))).toBe(false);
});
