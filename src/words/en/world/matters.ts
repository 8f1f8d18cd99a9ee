import type { ConflictYear } from "../../../record/world/force.ts";

/** Names of the list that say nothing to a reader as they stand. */
const NAMES: Readonly<Record<string, string>> = {
  "Common border": "their common border",
  "Common Border": "their common border",
  Various: "",
  Serb: "",
  Croat: "",
  "Artsakh (Nagorno-Karabakh)": "Nagorno-Karabakh",
  "Sahrawi Arab Democratic Republic (Western Sahara)": "Western Sahara",
  "Malvinas/Falkland Islands": "the Falkland Islands (Malvinas)",
  "Korfu Channel": "the Corfu Channel",
  "Aozou strip": "the Aozou strip",
  "Agacher Strip": "the Agacher strip",
  "Kagera Salient": "the Kagera salient",
  "Taiwan strait": "the Taiwan strait",
  "Ussuri river": "the Ussuri river",
  "Golan Heights": "the Golan Heights",
  "West Bank": "the West Bank",
  "Durand line": "the Durand line",
  "Cordillera del Condor": "the Cordillera del Cóndor",
  "Red Sea, Bab al Mandab and Gulf of Aden": "passage through the Red Sea",
  "Aksai Chin, Arunachal Pradesh": "Aksai Chin and Arunachal Pradesh",
  Novorossiya: "eastern and southern Ukraine",
  Donetsk: "Donetsk and Luhansk",
  Lugansk: "",
};

/** What an armed conflict is about, as it stands after "over"; "" where the list names nothing that a reader knows. */
export function matterName(territory: string): string {
  return NAMES[territory] ?? territory;
}

/** Those whom the list means by a state, by its remarks; the state's own name where it means the state. */
export function partyOf(code: string, name: string, notes: readonly string[]): string {
  if (code === "YEM" && notes.some((note) => note.includes("Houthi"))) return "the Houthi authority in Yemen";
  if (code === "AFG" && notes.some((note) => note.includes("Taliban")))
    return "the Taliban government of Afghanistan";
  return name;
}

/** A year of a conflict as evidence. */
export function conflictRow({
  matter,
  territory,
  level,
}: Pick<ConflictYear, "matter" | "territory" | "level">): string {
  const about = territory === "" ? matter : `${matter} (${territory})`;
  return `armed conflict; matter: ${about}; ${level === 2 ? "a thousand battle deaths or more" : "25 to 999 battle deaths"} in the conflict`;
}
