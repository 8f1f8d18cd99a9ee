import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { extname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { ChanceryError } from "../errors.ts";

/** A file of the client as it is sent. */
export interface ClientFile {
  body: Buffer;
  packed: Buffer;
  type: string;
  /** Its name holds the hash of its bytes, so that it never changes. */
  lasting: boolean;
  tag: string;
}

const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".json": "application/json",
};

const FOLDER = new URL("../web/", import.meta.url);

/**
 * The built client, by address. It is read once: no path that a browser names reaches the file system.
 *
 * @throws ChanceryError "io" where it was not built.
 */
export function clientFiles(folder = fileURLToPath(FOLDER)): ReadonlyMap<string, ClientFile> {
  if (!existsSync(join(folder, "index.html"))) {
    throw new ChanceryError("io", "The workbench's pages are not built.", {
      hint: "Build them with: npm run build.",
    });
  }
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return new Map(
    names.flatMap((name): [string, ClientFile][] => {
      const type = TYPES[extname(name)];
      if (type === undefined) return [];
      const body = readFileSync(join(folder, name));
      const tag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 20)}"`;
      const address = `/${relative(folder, join(folder, name)).split(sep).join("/")}`;
      return [
        [address, { body, packed: gzipSync(body), type, lasting: address.startsWith("/assets/"), tag }],
      ];
    }),
  );
}
