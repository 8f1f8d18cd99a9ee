import { randomBytes } from "node:crypto";
import type { AddressInfo } from "node:net";
import { hostname } from "node:os";
import { createAdaptorServer } from "@hono/node-server";
import { ChanceryError } from "../errors.ts";
import { expectChronicle } from "../userFiles.ts";
import { createApp } from "./app.ts";
import { type ServedDesk, serviceApart } from "./desk/apart.ts";
import { readPrepared, withPrepared } from "./desk/prepared.ts";
import { clientFiles } from "./files.ts";
import { Intakes } from "./uploads/intakes.ts";

export interface ServeOptions {
  desk: ServedDesk;
  /** Default: only this machine. Any other asks every visitor for a token. */
  host?: string;
  /** Default: {@link PORT}, or the next that is free. 0 takes any. */
  port?: number;
  timeoutMs?: number;
  onTrace?: (trace: string) => void;
}

export interface Served {
  /** Where to open it; with the token, where there is one. */
  url: string;
  close(): Promise<void>;
}

const PORT = 4180;
const TRIED = 20;
/** Among these browsers refuse to open one: by its number it belongs to another service (the fetch standard's "bad ports"). */
const BAD_PORT = 4190;
const LOCAL = ["127.0.0.1", "::1", "localhost"];

/**
 * Starts the workbench and says where it is. The brief on the built-in case is prepared, or begun at once: it is
 * there when the page is.
 *
 * @throws ChanceryError "io" where there is no chronicle at the path, or no port to be had.
 */
export async function serve(options: ServeOptions): Promise<Served> {
  const { host = LOCAL[0]!, onTrace = () => {}, timeoutMs = 60_000 } = options;
  const { chronicle } = options.desk;
  if (chronicle !== undefined && chronicle !== "none") expectChronicle(chronicle);
  const files = clientFiles();
  const service = withPrepared(readPrepared(options.desk), options.desk, () =>
    serviceApart(options.desk, onTrace),
  );
  const token = LOCAL.includes(host) ? undefined : randomBytes(16).toString("hex");
  const intakes = new Intakes(service, onTrace);
  const app = createApp({ service, files, intakes, token, names: [host, hostname()], timeoutMs, onTrace });
  const server = createAdaptorServer({ fetch: app.fetch });
  try {
    const port = await listen(server, host, options.port);
    const name = host.includes(":") ? `[${host}]` : host;
    const shown = name === "0.0.0.0" || name === "[::]" ? hostname() : name;
    return {
      url: `http://${shown}:${port}/${token ? `?token=${token}` : ""}`,
      async close() {
        const ended = new Promise((resolve) => server.close(resolve));
        if ("closeAllConnections" in server) server.closeAllConnections();
        await intakes.close();
        await Promise.all([ended, service.close()]);
      },
    };
  } catch (error) {
    await service.close();
    throw error;
  }
}

async function listen(
  server: ReturnType<typeof createAdaptorServer>,
  host: string,
  wanted: number | undefined,
): Promise<number> {
  const first = wanted ?? PORT;
  const last = wanted === undefined ? PORT + TRIED : wanted;
  for (let port = first; ; port++) {
    if (port === BAD_PORT && wanted === undefined) continue;
    try {
      await new Promise<void>((resolve, reject) => {
        server.once("error", reject);
        server.listen(port, host, () => {
          server.off("error", reject);
          resolve();
        });
      });
      return (server.address() as AddressInfo).port;
    } catch (cause) {
      const { code } = cause as NodeJS.ErrnoException;
      if (code === "EADDRINUSE" && port < last) continue;
      throw new ChanceryError("io", `The workbench can't listen at ${host}, port ${port}: ${told(code)}.`, {
        hint: "Name another with --port.",
        cause,
      });
    }
  }
}

function told(code: string | undefined): string {
  if (code === "EADDRINUSE") return "another program listens there";
  if (code === "EACCES") return "it may not be used by you";
  return code === "EADDRNOTAVAIL" || code === "ENOTFOUND" ? "this machine has no such address" : `${code}`;
}
