import { spawn } from "node:child_process";
import { ChanceryError } from "../../errors.ts";
import { serve } from "../../server/serve.ts";
import { terminal } from "../terminal.ts";

export interface ServeFlags {
  port?: string;
  host?: string;
  open?: boolean;
  chronicle?: string;
  taiwan?: string;
  timeout?: string;
  debug?: boolean;
}

/** `chancery serve`: the workbench in the browser, until it is ended with Ctrl-C. */
export async function serveWorkbench(flags: ServeFlags): Promise<void> {
  const served = await serve({
    desk: {
      chronicle: flags.chronicle,
      labels: flags.taiwan === undefined ? {} : { TWN: flags.taiwan.trim() },
    },
    host: flags.host,
    port: flags.port === undefined ? undefined : numberOf(flags.port, "--port", 0, 65_535),
    timeoutMs: 1000 * numberOf(flags.timeout ?? "60", "--timeout", 1, 3600),
    onTrace: (trace) => terminal.err(`${flags.debug ? trace : trace.split("\n")[0]}\n`),
  });
  terminal.out(`The workbench is at ${served.url}\n`);
  terminal.err("Ctrl-C ends it.\n");
  if (flags.open !== false && terminal.live) openBrowser(served.url);
  await new Promise<void>((resolve) => {
    process.once("SIGINT", resolve);
    process.once("SIGTERM", resolve);
  });
  await served.close();
}

function numberOf(text: string, flag: string, from: number, to: number): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= from && value <= to) return value;
  throw new ChanceryError("usage", `${flag} "${text}" is not a whole number from ${from} to ${to}.`, {
    hint: `For example: ${flag} ${flag === "--port" ? 4180 : 60}.`,
  });
}

/** Where there is no program to open a browser with, the address on the terminal is enough. */
function openBrowser(url: string): void {
  const [command, ...words] =
    process.platform === "darwin"
      ? ["open", url]
      : process.platform === "win32"
        ? ["cmd", "/c", "start", "", url]
        : ["xdg-open", url];
  spawn(command!, words, { stdio: "ignore", detached: true })
    .on("error", () => {})
    .unref();
}
