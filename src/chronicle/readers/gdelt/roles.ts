/**
 * What the three letters of a CAMEO role stand for (CAMEO codebook, chapter 3: Gerner, Schrodt and Yilmaz 2012, domestic and
 * international generic actors), in the words that our other sources use for sectors.
 */
const ROLES: Readonly<Record<string, string>> = {
  AGR: "Agriculture",
  BUS: "Business",
  COP: "Police",
  CRM: "Criminals",
  CVL: "Civilian",
  DEV: "Development",
  EDU: "Education",
  ELI: "Elites",
  ENV: "Environment",
  GOV: "Government",
  HLH: "Health",
  HRI: "Human rights",
  IGO: "Inter-governmental organisation",
  IMG: "International armed group",
  INS: "Insurgents",
  INT: "International actor",
  JUD: "Judiciary",
  LAB: "Labour",
  LEG: "Legislature",
  MED: "Media",
  MIL: "Military",
  MNC: "Multinational company",
  MOD: "Moderates",
  NGM: "Non-governmental movement",
  NGO: "Non-governmental organisation",
  OPP: "Political opposition",
  PKO: "Peacekeepers",
  PTY: "Political party",
  RAD: "Radicals",
  REB: "Rebels",
  REF: "Refugees",
  SEP: "Separatists",
  SET: "Settlers",
  SPY: "State intelligence",
  UAF: "Unaligned armed forces",
  UIS: "Unidentified state",
};

/** The roles in words, each once: "Government; Military". A code that is not known stands for itself. */
export function rolesInWords(codes: readonly string[]): string {
  const told = codes.filter((code) => code !== "").map((code) => ROLES[code] ?? code);
  return [...new Set(told)].join("; ");
}
