import { systemReason } from "../../systemReason.ts";

/** What an engine's message means for whoever reads it. */
export interface Reason {
  kind: "full" | "denied" | "damaged" | "damaged changes";
  /** In words, as the end of a sentence. */
  words: string;
}

/** How the engine repeats what the system said, and the system's name for it. */
const SAID: readonly { said: RegExp; code: string; kind: "full" | "denied" }[] = [
  { said: /No space left on device|ENOSPC/, code: "ENOSPC", kind: "full" },
  { said: /quota exceeded|EDQUOT/i, code: "EDQUOT", kind: "full" },
  { said: /File too large|EFBIG/, code: "EFBIG", kind: "full" },
  { said: /Read-only file system|EROFS/, code: "EROFS", kind: "denied" },
  { said: /Permission denied|Operation not permitted|EACCES|EPERM/, code: "EACCES", kind: "denied" },
  { said: /ENOTDIR|Not a directory/, code: "ENOTDIR", kind: "denied" },
];

/** How the engine says that a file is not as it left it. */
const DAMAGED =
  /Could not read enough bytes|Corrupt|checksum|Failure while replaying WAL|Serialization Error/;

/** The reason behind a failure of the engine or of the system; undefined where it is none of those that we know. */
export function reasonOf(message: string): Reason | undefined {
  const found = SAID.find(({ said }) => said.test(message));
  if (found) return { kind: found.kind, words: systemReason({ code: found.code }) };
  if (!DAMAGED.test(message)) return undefined;
  return /WAL/.test(message)
    ? { kind: "damaged changes", words: "what was written to it last is damaged" }
    : { kind: "damaged", words: "it was cut off or changed by something else" };
}
