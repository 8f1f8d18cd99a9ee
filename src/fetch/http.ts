import { type Dispatcher, EnvHttpProxyAgent, request } from "undici";
import { ChanceryError, stopped, throwIfStopped } from "../errors.ts";
import { VERSION } from "../version.ts";
import { Passing, type Patience } from "./patience.ts";
import { isLasting, networkReason } from "./reasons.ts";
import { retryAfterMs } from "./retryAfter.ts";
import { watchStall } from "./stall.ts";
import { pause } from "./stopped.ts";

const USER_AGENT = `Chancery/${VERSION} (political desk, open source)`;

/** What a server says by itself will pass. */
const PASSING = new Set([408, 425, 429, 500, 502, 503, 504]);

/** A server's answer; its body has to be read to the end or closed. */
export interface Answer {
  status: number;
  header: (name: string) => string | undefined;
  /** The bytes as they come. Throws Passing where the connection is cut or stalls, "stopped" where the signal is given. */
  body: AsyncIterable<Buffer>;
  close: () => void;
}

/** What is asked of one server. */
export interface Client {
  /**
   * One question, answered with any status that is no passing fault. Throws Passing where asking again may help, and
   * ChanceryError "stopped" where the signal is given, "io" where the certificate is refused.
   */
  get: (url: URL, options?: { range?: string; signal?: AbortSignal | undefined }) => Promise<Answer>;
  close: () => Promise<void>;
}

/** The variables of an environment that name proxies. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Opens the way to servers, through the proxy that the environment names (HTTPS_PROXY, HTTP_PROXY, NO_PROXY, or small).
 * What one answer asks of us (Retry-After) holds for all that is asked meanwhile. Redirects are not followed.
 * @throws ChanceryError "usage" where the environment names a proxy that is no address
 */
export function openClient(patience: Patience, env: Environment = process.env): Client {
  const agent = proxied(env);
  // One pause for all: four connections that each ask again by themselves are what the server asked us not to be.
  let quietUntil = 0;
  return {
    async get(url, { range, signal } = {}) {
      throwIfStopped(signal);
      const quietMs = quietUntil - performance.now();
      if (quietMs > 0) await pause(patience, quietMs, signal);
      const watch = watchStall(patience.stallMs, signal);
      let response: Dispatcher.ResponseData;
      try {
        response = await request(url, {
          dispatcher: agent,
          signal: watch.signal,
          // Bytes as they lie there: their size and MD5 are what the list tells.
          headers: { "user-agent": USER_AGENT, "accept-encoding": "identity", ...(range ? { range } : {}) },
          headersTimeout: 0,
          bodyTimeout: 0,
        });
      } catch (error) {
        watch.stop();
        throw fault(error, watch.signal, signal, url);
      }
      const header = (name: string) => [response.headers[name]].flat()[0];
      // What is left unread of a body that is closed is nobody's fault.
      response.body.on("error", () => {});
      const close = () => {
        watch.stop();
        response.body.destroy();
      };
      const status = response.statusCode;
      if (PASSING.has(status)) {
        close();
        const askedMs = retryAfterMs(header("retry-after"), header("date"));
        if (askedMs !== undefined && askedMs <= patience.longestAskedMs)
          quietUntil = Math.max(quietUntil, performance.now() + askedMs);
        throw new Passing(`the server answered ${status}${askedText(askedMs)}`, { askedMs });
      }
      return { status, header, body: bytesOf(response, watch, signal, url), close };
    },
    close: () => agent.destroy(),
  };
}

function askedText(askedMs: number | undefined): string {
  if (askedMs === undefined) return "";
  return askedMs < 120_000
    ? ` and asked to wait ${Math.ceil(askedMs / 1000)} seconds`
    : ` and asked to wait ${Math.ceil(askedMs / 60_000)} minutes`;
}

async function* bytesOf(
  response: Dispatcher.ResponseData,
  watch: ReturnType<typeof watchStall>,
  signal: AbortSignal | undefined,
  url: URL,
): AsyncGenerator<Buffer> {
  let gained = 0;
  try {
    for await (const chunk of response.body as AsyncIterable<Buffer>) {
      gained += chunk.length;
      watch.came(chunk.length);
      yield chunk;
      throwIfStopped(signal);
    }
  } catch (error) {
    throw fault(error, watch.signal, signal, url, gained);
  } finally {
    watch.stop();
    response.body.destroy();
  }
}

/** What a fault on the way means: that we were stopped, that it may pass, or that it won't. */
function fault(
  error: unknown,
  watched: AbortSignal,
  signal: AbortSignal | undefined,
  url: URL,
  gained = 0,
): Error {
  if (error instanceof ChanceryError) return error;
  if (signal?.aborted) return stopped();
  if (watched.reason instanceof Passing) return new Passing(watched.reason.message, { gained });
  if (!isLasting(error)) return new Passing(networkReason(error), { gained, cause: error });
  return new ChanceryError("io", `${url.host} can't be trusted: ${networkReason(error)}.`, {
    hint: "If the network of this house looks into connections, name its certificate in NODE_EXTRA_CA_CERTS; else name another base address.",
    cause: error,
  });
}

function proxied(env: Environment): EnvHttpProxyAgent {
  const named = (name: string) => env[name.toLowerCase()] ?? env[name] ?? "";
  const http = named("HTTP_PROXY");
  const https = named("HTTPS_PROXY");
  for (const [name, address] of [
    ["HTTP_PROXY", http],
    ["HTTPS_PROXY", https],
  ] as const) {
    // The address is not repeated: it may hold a password.
    if (address && !(/^https?:/i.test(address) && URL.canParse(address)))
      throw new ChanceryError("usage", `${name} holds no address of a proxy.`, {
        hint: "Write it as http://HOST:PORT, or take it out of the environment.",
      });
  }
  return new EnvHttpProxyAgent({ httpProxy: http, httpsProxy: https, noProxy: named("NO_PROXY") });
}
