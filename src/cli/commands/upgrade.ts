import { existsSync } from "node:fs";
import { openDuckDb } from "../../chronicle/store/duckdb.ts";
import { defaultChroniclePath } from "../../desk.ts";
import { ChanceryError } from "../../errors.ts";
import { plainText } from "../../plainText.ts";
import { terminal } from "../terminal.ts";

/** `chancery upgrade`: brings a chronicle that an earlier Chancery wrote to the version that this one reads. */
export async function upgradeChronicle(flags: { chronicle?: string }): Promise<void> {
  const path = flags.chronicle ?? defaultChroniclePath();
  if (!existsSync(path)) {
    throw new ChanceryError("io", `There is no chronicle at "${path}".`, {
      hint: "Make one with: chancery ingest FORMAT PATH --chronicle FILE.",
    });
  }
  const chronicle = await openDuckDb({ path, write: true });
  await chronicle.close();
  terminal.out(`The chronicle "${plainText(path)}" is up to date.\n`);
}
