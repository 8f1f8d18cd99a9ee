import { openDuckDb } from "../../chronicle/store/duckdb.ts";
import { plainText } from "../../plainText.ts";
import { defaultChroniclePath, expectChronicle } from "../../userFiles.ts";
import { terminal } from "../terminal.ts";

/** `chancery upgrade`: brings a chronicle that an earlier Chancery wrote to the version that this one reads. */
export async function upgradeChronicle(flags: { chronicle?: string }): Promise<void> {
  const path = flags.chronicle ?? defaultChroniclePath();
  expectChronicle(path);
  const chronicle = await openDuckDb({ path, write: true });
  await chronicle.close();
  terminal.out(`The chronicle "${plainText(path)}" is up to date.\n`);
}
