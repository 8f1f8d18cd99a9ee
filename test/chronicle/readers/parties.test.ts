import { describe, expect, it } from "vitest";
import { partyNamed } from "../../../src/chronicle/readers/icews/parties.ts";

const brief = (text: string, day = "2014-02-12") => {
  const party = partyNamed(text, day);
  return party && [party.code, party.sector, party.person];
};

describe("a party by a name that is no state's own", () => {
  it.each([
    ["Citizen (India)", "IND", "Citizen", ""],
    ["Foreign_Affairs_(Russia)", "RUS", "Foreign Affairs", ""],
    ["Lawyer/Attorney (Germany)", "DEU", "Lawyer/Attorney", ""],
    ["Member of Parliament (Govt) (Kenya)", "KEN", "Member of Parliament (Govt)", ""],
    ["Government of Iran", "IRN", "Government", ""],
    ["the Federal Government of Germany", "DEU", "Government", ""],
    ["Government of Myanmar (Burma)", "MMR", "Government", ""],
    ["Government of Russia (Soviet Union)", "RUS", "Government", ""],
    ["Iran's government", "IRN", "Government", ""],
    ["the Chinese government", "CHN", "Government", ""],
    ["Xi Jinping", "CHN", "", "Xi Jinping"],
    ["Xi Jinping (China)", "CHN", "", "Xi Jinping"],
    ["Barack Obama", "USA", "", "Barack Obama"],
    // Whoever is meant, it is not the leader of the one in the name of the other.
    ["Xi Jinping (France)", "FRA", "Xi Jinping", ""],
    ["President Barack Obama", "USA", "", "Barack Obama"],
    ["Government of Kingdom of eSwatini (Swaziland)", "SWZ", "Government", ""],
    ["Boko Haram (Nigeria)", "NGA", "Boko Haram", ""],
    ["Police (USA)", "USA", "Police", ""],
    // Not the government of India.
    ["Government of Punjab (India)", "IND", "Government of Punjab", ""],
  ])("%s is of a state", (text, code, sector, person) => {
    expect(brief(text)).toEqual([code, sector, person]);
  });

  it.each([
    "John Smith",
    "Gazprom",
    "China",
    "United Nations",
    "Obama",
    "Militant (Boko Haram)",
    "National League for Democracy (NLD)",
    "Partido Nacional (PAN)",
    "Government of National Accord",
    "Regional Government of Kurdistan",
    "Punjab government",
    "Government of Georgia (US)",
    "Government of Russia (Ukraine)",
    "Government of Congo",
    "Timor (West)",
    "Government",
    "",
  ])("%j is not sure to be of one", (text) => {
    expect(brief(text)).toBeUndefined();
  });

  it("follows the day: a leader leads from his first day to his last", () => {
    expect(brief("Barack Obama", "2008-06-01")).toBeUndefined();
    expect(brief("Barack Obama", "2019-06-01")).toBeUndefined();
  });
});
