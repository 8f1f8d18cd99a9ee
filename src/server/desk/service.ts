import type { DeskOptions } from "../../desk.ts";
import { plainJson } from "../../plainText.ts";
import { ANSWERS, type AnswerTo } from "../answers/all.ts";
import type { Endpoint } from "../endpoint.ts";
import { ENDPOINTS, type EndpointName, type QueryOf } from "../endpoints.ts";
import { openHeld } from "./held.ts";

/** What stands behind the endpoints: each is answered as the text that goes over the wire. */
export interface DeskService {
  /**
   * @throws {@link Faulty} or what the answer throws; a question whose signal is aborted is no longer waited for.
   */
  answer<Name extends EndpointName>(name: Name, query: QueryOf<Name>, signal?: AbortSignal): Promise<string>;
  close(): Promise<void>;
}

/** Answers in this thread. */
export async function openService(options: DeskOptions): Promise<DeskService> {
  const held = await openHeld(options);
  return {
    async answer(name, query, signal) {
      signal?.throwIfAborted();
      const found = await (ANSWERS[name] as AnswerTo<typeof name>)(
        signal ? held.askedBy(signal) : held,
        query,
      );
      signal?.throwIfAborted();
      const { type }: Endpoint = ENDPOINTS[name];
      return type === undefined ? plainJson(found) : (found as string);
    },
    close: () => held.close(),
  };
}
