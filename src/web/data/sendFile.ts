import type { AnswerOf } from "../../server/endpoints.ts";
import { addressOf, Refusal } from "../api.ts";

/** Sends one file and tells how far it is. Throws {@link Refusal}; undefined where the server did not hear it out or it was stopped. */
export function sendFile(
  file: File,
  onSent: (bytes: number) => void,
  signal: AbortSignal,
): Promise<AnswerOf<"upload"> | undefined> {
  // fetch tells nothing of what is on its way.
  const request = new XMLHttpRequest();
  return new Promise((resolve, reject) => {
    signal.addEventListener("abort", () => request.abort(), { once: true });
    request.upload.onprogress = ({ loaded }) => onSent(loaded);
    request.onerror = () => resolve(undefined);
    request.onabort = () => resolve(undefined);
    request.onload = () => {
      const said = request.response;
      if (request.status === 200) return resolve(said);
      const unknown = { code: "fault", message: `The server answered ${request.status}.` };
      reject(new Refusal(request.status, said?.error ?? unknown));
    };
    request.open("POST", addressOf("upload", { name: file.name }));
    request.responseType = "json";
    request.setRequestHeader("content-type", "application/octet-stream");
    request.send(file);
  });
}
