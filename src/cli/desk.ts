import { type Desk, openDesk } from "../desk.ts";
import { ChanceryError } from "../errors.ts";
import { type Wanted, words } from "../request.ts";

/** The options that every command that asks the desk has. */
export interface DeskFlags extends Wanted {
  chronicle?: string;
  taiwan?: string;
}

/** Opens the desk for a command and closes it afterwards, whatever happens. */
export async function withDesk<T>(flags: DeskFlags, work: (desk: Desk) => Promise<T>): Promise<T> {
  const desk = await openDesk({
    chronicle: flags.chronicle,
    labels: flags.taiwan === undefined ? {} : { TWN: flags.taiwan.trim() },
  });
  try {
    return await work(desk);
  } finally {
    await desk.close();
  }
}

/** A list of an option, each of its words one of those that it takes. */
export function oneOf(list: string, allowed: readonly string[], option: string): string[] {
  const chosen = words(list);
  for (const word of chosen) {
    if (!allowed.includes(word)) {
      throw new ChanceryError("unknown-option", `${option} has no "${word}".`, {
        hint: `It takes: ${allowed.join(", ")}.`,
      });
    }
  }
  if (chosen.length === 0)
    throw new ChanceryError("usage", `${option} is empty.`, { hint: `It takes: ${allowed.join(", ")}.` });
  return chosen;
}
