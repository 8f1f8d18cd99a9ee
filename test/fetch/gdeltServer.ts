import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { exportName, SLOT_MS, type Stream } from "../../src/fetch/gdelt/slots.ts";

/** What a test's server does in the place of an answer; true where it has answered. */
export type Trick = (request: IncomingMessage, response: ServerResponse, times: number) => boolean;

export interface GdeltServer {
  base: string;
  /** Names that were asked for, with the range where one was named. */
  asked: string[];
  agents: Set<string | undefined>;
  files: Map<string, Buffer>;
  /** Lists, by their names; `publish` adds to them. */
  lists: Map<string, string>;
  tricks: Map<string, Trick>;
  /** Answers to ranges with the whole. */
  ignoresRange: boolean;
  publish: (moment: number, stream?: Stream, bytes?: number) => string;
  lineOf: (name: string, content: Buffer, host?: string) => string;
  add: (list: string, text: string) => void;
  close: () => Promise<void>;
}

/** A server of the layout of GDELT 2.0, on this machine, that can be told to misbehave. */
export async function gdeltServer(): Promise<GdeltServer> {
  const times = new Map<string, number>();
  const server = createServer((request, response) => {
    const name = request.url!.slice(request.url!.lastIndexOf("/") + 1);
    const { range } = request.headers;
    it.asked.push(range ? `${name} ${range}` : name);
    it.agents.add(request.headers["user-agent"]);
    const time = (times.get(name) ?? 0) + 1;
    times.set(name, time);
    if (it.tricks.get(name)?.(request, response, time)) return;
    const content = it.files.get(name) ?? (it.lists.has(name) ? Buffer.from(it.lists.get(name)!) : undefined);
    if (content) send(content, it.ignoresRange ? undefined : range, response);
    else response.writeHead(404).end("<Error>NoSuchKey</Error>");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const it: GdeltServer = {
    base: `http://127.0.0.1:${port}/gdeltv2/`,
    asked: [],
    agents: new Set(),
    files: new Map(),
    lists: new Map([
      ["masterfilelist.txt", ""],
      ["lastupdate.txt", ""],
      ["masterfilelist-translation.txt", ""],
      ["lastupdate-translation.txt", ""],
    ]),
    tricks: new Map(),
    ignoresRange: false,
    publish(moment, stream = "english", bytes = 900) {
      const name = exportName(moment, stream);
      const content = made(name, bytes);
      it.files.set(name, content);
      const others = ["mentions.CSV", "gkg.csv"].map((kind) => name.replace("export.CSV", kind));
      const lines = [name, ...others].map((each) => it.lineOf(each, content)).join("");
      const suffix = stream === "translated" ? "-translation" : "";
      it.add(`masterfilelist${suffix}.txt`, lines);
      it.lists.set(`lastupdate${suffix}.txt`, lines);
      return name;
    },
    lineOf: (name, content, host = "http://data.gdeltproject.org") =>
      `${content.length} ${md5(content)} ${host}/gdeltv2/${name}\n`,
    add: (list, text) => it.lists.set(list, it.lists.get(list)! + text),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return it;
}

function send(content: Buffer, range: string | undefined, response: ServerResponse): void {
  const parts = /^bytes=(\d*)-(\d*)$/.exec(range ?? "");
  if (!parts) {
    response.writeHead(200, { "content-length": content.length }).end(content);
    return;
  }
  const start = parts[1] === "" ? Math.max(0, content.length - Number(parts[2])) : Number(parts[1]);
  if (start >= content.length) {
    response.writeHead(416, { "content-range": `bytes */${content.length}` }).end();
    return;
  }
  response
    .writeHead(206, {
      "content-range": `bytes ${start}-${content.length - 1}/${content.length}`,
      "content-length": content.length - start,
    })
    .end(content.subarray(start));
}

/** Bytes that differ from file to file. */
export function made(seed: string, bytes: number): Buffer {
  const block = createHash("sha512").update(seed).digest();
  return Buffer.alloc(bytes, block);
}

export const md5 = (content: Buffer): string => createHash("md5").update(content).digest("hex");

/** The slots of a span, one after the other. */
export function slots(from: string, count: number): number[] {
  return Array.from({ length: count }, (_, at) => Date.parse(from) + at * SLOT_MS);
}

/** Pauses that take no time and are written down. */
export function noPauses() {
  const pauses: number[] = [];
  return {
    pauses,
    patience: {
      firstMs: 8,
      random: () => 1,
      stallMs: 400,
      sleep: async (ms: number) => {
        pauses.push(ms);
      },
    },
  };
}
