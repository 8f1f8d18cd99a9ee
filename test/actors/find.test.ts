import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadActors } from "../../src/actors/registry.ts";
import { ChanceryError } from "../../src/errors.ts";

const actors = loadActors();

function fault(text: string, asOf?: string): ChanceryError {
  try {
    actors.find(text, asOf);
  } catch (error) {
    if (error instanceof ChanceryError) return error;
  }
  throw new Error(`"${text}" was found.`);
}

describe("find", () => {
  it.each([
    [
      "PRK",
      "DPRK",
      "N. Korea",
      "N Korea",
      "North Korea",
      "north_korea",
      "NORTH KOREA",
      "D.P.R.K.".replace(/\./g, ""),
    ],
    ["PRK", "Democratic People's Republic of Korea", "Democratic People’s Republic of Korea"],
    ["PRK", "Korea, Democratic People's Republic of", "조선", "북한", "朝鲜", "朝鮮", "北朝鮮", "prk", "KP"],
    ["KOR", "ROK", "S. Korea", "South Korea", "Korea, Republic of", "한국", "대한민국", "KR"],
    ["CHN", "PRC", "China", "中国", "People's Republic of China", "Beijing", "Chinese"],
    ["USA", "US", "U.S.", "USA", "U.S.A.", "United States", "the United States of America", "America", "us"],
    ["GBR", "UK", "U.K.", "Britain", "Great Britain", "United Kingdom"],
    ["RUS", "Russia", "Russian Federation", "USSR", "Soviet Union", "the Kremlin", "Moscow"],
    ["XKX", "Kosovo", "KSV", "XK"],
    ["PSE", "Occupied Palestinian Territory", "Palestinian Territory, Occupied", "Palestine"],
    ["IRN", "Iran", "Islamic Republic of Iran", "Iran, Islamic Republic of"],
    ["SYR", "Syria", "Syrian Arab Republic"],
    ["LAO", "Laos", "Lao People's Democratic Republic"],
    ["VNM", "Vietnam", "Viet Nam"],
    ["CIV", "Ivory Coast", "Cote d'Ivoire", "Côte d’Ivoire"],
    ["MMR", "Burma", "Myanmar"],
    ["MKD", "Macedonia", "North Macedonia", "the former Yugoslav Republic of Macedonia"],
    ["SWZ", "Swaziland", "Eswatini"],
    ["CZE", "Czech Republic", "Czechia"],
    ["TUR", "Turkey", "Türkiye", "Turkiye"],
    ["COD", "DRC", "Zaire", "Democratic Republic of Congo", "Democratic Republic of the Congo"],
    ["COG", "Republic of the Congo", "Congo-Brazzaville"],
    ["CPV", "Cape Verde", "Cabo Verde"],
    ["TLS", "East Timor", "Timor-Leste"],
    ["HKG", "Hong Kong"],
    ["MAC", "Macao", "Macau"],
    ["VAT", "Vatican", "Holy See", "Vatican City State"],
    ["KNA", "St. Kitts & Nevis", "Saint Kitts and Nevis"],
    ["NAT", "NATO", "North Atlantic Treaty Organization"],
    ["UNO", "UN", "United Nations", "UN Security Council"],
    ["EUU", "EU", "European Union"],
    ["IAE", "IAEA"],
    ["GEO", "Georgia"],
    ["DDR", "East Germany", "GDR"],
  ])("%s goes by %s and its other spellings", (code, ...spellings) => {
    for (const spelling of spellings) expect(actors.find(spelling).code, spelling).toBe(code);
  });

  it("reads dotted letters as the acronym", () => {
    expect(actors.find("D.P.R.K.").code).toBe("PRK");
    expect(actors.find("R.O.K.").code).toBe("KOR");
  });

  it("says what an ambiguous name could mean", () => {
    const korea = fault("Korea");
    expect(korea.code).toBe("ambiguous-actor");
    expect(korea.message).toContain("North Korea (PRK)");
    expect(korea.message).toContain("South Korea (KOR)");
    expect(fault("Congo").message).toMatch(/COD.*COG/);
    expect(fault("Korean").code).toBe("ambiguous-actor");
  });

  it("lists the three nearest names for one that it does not know", () => {
    const error = fault("Nrth Korea");
    expect(error.code).toBe("unknown-actor");
    expect(error.exitCode).toBe(2);
    expect(error.hint).toMatch(/^Nearest: North Korea \(PRK\), .+ or .+\.$/);
    expect(fault("Kazakstan").hint).toContain("Kazakhstan (KAZ)");
    expect(fault("Inida").hint).toContain("India (IND)");
  });

  it("offers nothing for a text that is like nothing, and takes no place for a state", () => {
    expect(fault("qqqqqqqqqqqq").hint).not.toContain("Nearest");
    expect(fault("South China Sea").code).toBe("unknown-actor");
    expect(fault("").code).toBe("unknown-actor");
  });

  it("lets the day decide who bears a shared name", () => {
    expect(actors.find("Republic of China", "1948-06-01").code).toBe("CHN");
    expect(actors.find("Republic of China", "1949-10-01").code).toBe("TWN");
    expect(actors.find("Republic of China").code).toBe("TWN");
    expect(actors.find("Yugoslavia", "1980-01-01").code).toBe("YUG");
    expect(actors.find("Yugoslavia", "1999-01-01").code).toBe("SRB");
  });

  it("finds every actor by its own code, name and short name", () => {
    fc.assert(
      fc.property(fc.constantFrom(...actors.all()), fc.boolean(), (actor, shouted) => {
        for (const text of [actor.code, actor.name, actor.short])
          expect(actors.find(shouted ? text.toUpperCase() : text, actor.to).code, text).toBe(actor.code);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("codes of others", () => {
  it("reads COW numbers, former states' too", () => {
    expect(actors.fromCow(731)?.code).toBe("PRK");
    expect(actors.fromCow(260)?.code).toBe("DEU");
    expect(actors.fromCow(265)?.code).toBe("DDR");
    expect(actors.fromCow(1)).toBeUndefined();
  });

  it("reads CAMEO codes of countries, groups and roles", () => {
    const code = (cameo: string) => actors.fromCameo(cameo)?.code;
    expect([code("PRK"), code("CHNGOV"), code("ROM"), code("TMP"), code("MTN")]).toEqual([
      "PRK",
      "CHN",
      "ROU",
      "TLS",
      "MNE",
    ]);
    expect([code("UNO"), code("IGOUNO"), code("EEC"), code("NAT"), code("ASN")]).toEqual([
      "UNO",
      "UNO",
      "EUU",
      "NAT",
      "ASEAN",
    ]);
    expect(code("QQQ")).toBeUndefined();
  });

  it("reads ISO alpha-2", () => {
    expect(actors.fromIso2("KP")?.code).toBe("PRK");
    expect(actors.fromIso2("XK")?.code).toBe("XKX");
  });
});
