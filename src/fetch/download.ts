import { open, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { md5Of, onDisk, sizeOf } from "./disk.ts";
import type { Answer, Client } from "./http.ts";
import { Passing, type Patience, untilAnswered } from "./patience.ts";

/** A file as it is listed; the name has to be ours, never a server's. */
export interface Wanted {
  name: string;
  bytes: number;
  md5: string;
}

/**
 * How it went: whole and as listed; not there (404), which is a hole in what the source has; refused, since what came is not what is
 * listed; or not reached this time, in which case what came of it is kept to go on from. `why` ends a sentence.
 */
export type Fetched =
  | { state: "whole"; path: string }
  | { state: "missing" }
  | { state: "refused"; why: string }
  | { state: "unreached"; why: string };

export interface DownloadOptions {
  folder: string;
  patience: Patience;
  signal: AbortSignal | undefined;
  /** So many bytes of the file are there by now. */
  onBytes: (bytes: number) => void;
}

/** What came is not what is listed; whoever throws it has taken the part away. */
class Unlike extends Passing {}

/**
 * Fetches a file into the folder: NAME.part until its size and MD5 are as listed, then NAME. What lies there of it from before is
 * gone on from, and what is whole is not fetched again.
 * @throws ChanceryError "io" where the folder can't be written, "stopped" where the signal is given; NAME.part stays then
 */
export async function download(
  client: Client,
  url: URL,
  file: Wanted,
  options: DownloadOptions,
): Promise<Fetched> {
  const path = join(options.folder, file.name);
  if (await isWhole(path, file)) return { state: "whole", path };
  try {
    return await untilAnswered(
      () => attempt(client, url, file, path, options),
      options.patience,
      options.signal,
    );
  } catch (error) {
    if (error instanceof Unlike) return { state: "refused", why: error.message };
    if (error instanceof Passing) return { state: "unreached", why: error.message };
    throw error;
  }
}

async function attempt(
  client: Client,
  url: URL,
  file: Wanted,
  path: string,
  options: DownloadOptions,
): Promise<Fetched> {
  const part = `${path}.part`;
  const have = await kept(part, file);
  options.onBytes(have);
  if (have < file.bytes) {
    const range = have > 0 ? { range: `bytes=${have}-` } : {};
    const answer = await client.get(url, { ...range, signal: options.signal });
    const { status } = answer;
    if (status !== 200 && status !== 206) {
      answer.close();
      // A part that the server can't go on from is worth nothing.
      await remove(part);
      if (status === 404 || status === 410) return { state: "missing" };
      if (status === 416 && have > 0)
        throw new Passing("the server would not go on where the connection was cut");
      return { state: "refused", why: `the server answered ${status}` };
    }
    await write(answer, file, part, have, options);
  }
  const md5 = await md5Of(part);
  if (md5 !== file.md5) {
    await remove(part);
    throw new Unlike(`its MD5 is listed as ${file.md5}, found was ${md5}`);
  }
  await onDisk(path, () => rename(part, path));
  return { state: "whole", path };
}

/** Writes what the server sends, after what is there where it goes on from there, else anew. */
async function write(
  answer: Answer,
  file: Wanted,
  part: string,
  have: number,
  { onBytes }: DownloadOptions,
): Promise<void> {
  const { start, total } = extent(answer);
  if ((total !== undefined && total !== file.bytes) || (start !== 0 && start !== have)) {
    answer.close();
    await remove(part);
    if (total !== undefined && total !== file.bytes) throw unlikeSize(file, String(total));
    throw new Passing("the server went on at another place than asked for");
  }
  let size = start;
  const handle = await onDisk(part, () => open(part, start > 0 ? "a" : "w"));
  try {
    for await (const chunk of answer.body) {
      if (size + chunk.length > file.bytes) throw unlikeSize(file, "more");
      await onDisk(part, () => handle.writeFile(chunk));
      size += chunk.length;
      onBytes(size);
    }
    if (size < file.bytes) throw unlikeSize(file, String(size));
    await onDisk(part, () => handle.sync());
  } catch (error) {
    if (error instanceof Unlike) await remove(part);
    throw error;
  } finally {
    answer.close();
    await handle.close();
  }
}

/** Where in the file an answer begins, and how long it says the file is. */
function extent(answer: Answer): { start: number; total: number | undefined } {
  if (answer.status === 200) {
    const length = answer.header("content-length");
    return { start: 0, total: length === undefined ? undefined : Number(length) };
  }
  const range = /^bytes (\d+)-\d+\/(\d+|\*)$/.exec(answer.header("content-range") ?? "");
  if (!range) return { start: Number.NaN, total: undefined };
  return { start: Number(range[1]), total: range[2] === "*" ? undefined : Number(range[2]) };
}

function unlikeSize(file: Wanted, found: string): Unlike {
  return new Unlike(`${file.bytes} bytes are listed, found were ${found}`);
}

/** Bytes that are there of a part; one that is longer than the file is none of it. */
async function kept(part: string, file: Wanted): Promise<number> {
  const size = (await sizeOf(part)) ?? 0;
  if (size <= file.bytes) return size;
  await remove(part);
  return 0;
}

/** Whether the file lies there as listed; one that is another is taken away. */
async function isWhole(path: string, file: Wanted): Promise<boolean> {
  const size = await sizeOf(path);
  if (size === undefined) return false;
  if (size === file.bytes && (await md5Of(path)) === file.md5) return true;
  await remove(path);
  return false;
}

const remove = (path: string) => onDisk(path, () => rm(path, { force: true }));
