import { readLedger } from "../forecast/ledger/file.ts";
import { type Issued, issuedOf } from "../forecast/ledger/state.ts";
import { defaultLedgerPath } from "../userFiles.ts";
import { terminal } from "./terminal.ts";

/** The option that every command on the ledger has. */
export interface LedgerFlags {
  ledger?: string;
}

export function ledgerPath({ ledger }: LedgerFlags): string {
  return ledger ?? defaultLedgerPath();
}

/** What a ledger holds; lines that a crash left torn are told beside the results. */
export function openLedger(flags: LedgerFlags): { path: string; issued: Issued[] } {
  const path = ledgerPath(flags);
  const { entries, torn } = readLedger(path);
  for (const line of torn) terminal.err(`${path}, line ${line}: not written to its end, and passed over.\n`);
  return { path, issued: issuedOf(entries) };
}

/** The real time, which is written beside a forecast and enters no result. */
export function now(): string {
  return new Date().toISOString();
}
