import { signal } from "@preact/signals";
import type { AnswerOf, AskedOf, EndpointName } from "../server/endpoints.ts";
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

/** Asks, and goes on asking while the server is gone. Throws {@link Refusal}, or AbortError. */
export async function ask<Name extends EndpointName>(
  name: Name,
  query: AskedOf<Name>,
  signal?: AbortSignal,
): Promise<AnswerOf<Name>> {
  const response = await reach(addressOf(name, query), { signal });
  if (!response.ok) throw await refusalOf(response);
  const isJson = response.headers.get("content-type")?.startsWith("application/json");
  return (isJson ? response.json() : response.text()) as Promise<AnswerOf<Name>>;
}

async function reach(address: string, init: RequestInit): Promise<Response> {
  for (;;) {
    try {
      const response = await fetch(address, init);
      isServerGone.value = false;
      return response;
    } catch (error) {
      if (init.signal?.aborted) throw error;
      isServerGone.value = true;
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    }
  }
}

async function refusalOf(response: Response): Promise<Refusal> {
  const told = await response.json().catch(() => undefined);
  return new Refusal(
    response.status,
    told?.error ?? { code: "fault", message: `The server answered ${response.status}.` },
  );
}
