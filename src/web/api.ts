import { computed, signal } from "@preact/signals";
import type { AnswerOf, AskedOf, EndpointName, SentTo } from "../server/endpoints.ts";
import { MARK } from "../server/mark.ts";
import { PATHS } from "../server/paths.ts";

/** What the server says is wrong, and what to do. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: string;
  readonly hint: string | undefined;

  constructor(status: number, { code, message, hint }: { code: string; message: string; hint?: string }) {
    super(message);
    this.status = status;
    this.code = code;
    this.hint = hint;
  }
}

/** Whether the server can't be reached; then it is tried again until it can. */
export const isServerGone = signal(false);

/** How many questions wait since the chronicle can't be read while files are taken in. */
const waiting = signal(0);

/** Whether a question waits for files to be taken in; it is asked again until they are. */
export const isTakingIn = computed(() => waiting.value > 0);

/** Rises whenever files were taken in: what was kept of answers before may be otherwise now. */
export const chronicleAge = signal(0);
let mark: string | null = null;

const RETRY_MS = 1_000;

/** The address of an endpoint with what it is asked. */
export function addressOf<Name extends EndpointName>(
  name: Name,
  query: AskedOf<Name>,
  more: Record<string, string> = {},
): string {
  const asked = Object.entries({ ...query, ...more })
    .filter(([, value]) => value !== undefined && value !== "")
    .map(([key, value]): [string, string] => [key, String(value)]);
  return `/api/${PATHS[name]}?${new URLSearchParams(asked)}`;
}

/** Asks, and goes on asking while the server is gone or the chronicle is written. Throws {@link Refusal}, or AbortError. */
export async function ask<Name extends EndpointName>(
  name: Name,
  query: AskedOf<Name>,
  signal?: AbortSignal,
): Promise<AnswerOf<Name>> {
  let waits = false;
  try {
    for (;;) {
      const response = await reach(addressOf(name, query), { signal });
      if (response.ok) {
        const isJson = response.headers.get("content-type")?.startsWith("application/json");
        return (await (isJson ? response.json() : response.text())) as AnswerOf<Name>;
      }
      const refusal = await refusalOf(response);
      if (refusal.status !== 503 || refusal.code !== "busy") throw refusal;
      if (!waits) waiting.value += 1;
      waits = true;
      await rest();
      signal?.throwIfAborted();
    }
  } finally {
    if (waits) waiting.value -= 1;
  }
}

/** Sends what an endpoint takes. It is not sent again where the server is gone: that is told. Throws {@link Refusal}. */
export async function send<Name extends EndpointName>(
  name: Name,
  body: SentTo<Name>,
  signal?: AbortSignal,
): Promise<AnswerOf<Name>> {
  const headers = { "content-type": "application/json" };
  const response = await fetch(`/api/${PATHS[name]}`, {
    ...{ method: "POST", headers, body: JSON.stringify(body), signal },
  });
  if (!response.ok) throw await refusalOf(response);
  noticeMark(response.headers.get(MARK));
  return response.json() as Promise<AnswerOf<Name>>;
}

async function reach(address: string, init: RequestInit): Promise<Response> {
  for (;;) {
    try {
      const response = await fetch(address, init);
      isServerGone.value = false;
      noticeMark(response.headers.get(MARK));
      return response;
    } catch (error) {
      if (init.signal?.aborted) throw error;
      isServerGone.value = true;
      await rest();
    }
  }
}

const rest = () => new Promise((resolve) => setTimeout(resolve, RETRY_MS));

function noticeMark(given: string | null): void {
  if (given === null || given === mark) return;
  if (mark !== null) chronicleAge.value += 1;
  mark = given;
}

async function refusalOf(response: Response): Promise<Refusal> {
  const told = await response.json().catch(() => undefined);
  return new Refusal(
    response.status,
    told?.error ?? { code: "fault", message: `The server answered ${response.status}.` },
  );
}
