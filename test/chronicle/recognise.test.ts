import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { CASEBOOK_COLUMNS } from "../../src/chronicle/readers/casebook.ts";
import { lacking, proposeMap } from "../../src/chronicle/readers/csv/proposeMap.ts";
import { recognise, recogniseText } from "../../src/chronicle/recognise.ts";

const ICEWS =
  "Event ID\tEvent Date\tSource Name\tSource Sectors\tSource Country\tEvent Text\tCAMEO Code\tIntensity\tTarget Name\tTarget Sectors\tTarget Country\tStory ID\tSentence Number\tPublisher\tCity\tDistrict\tProvince\tCountry\tLatitude\tLongitude";

describe("recognise", () => {
  const written = (bytes: string | Buffer, name: string) => {
    const file = join(mkdtempSync(join(tmpdir(), "chancery-know-")), name);
    writeFileSync(file, bytes);
    return file;
  };

  it.each([
    ["plain", ICEWS],
    ["in small letters", ICEWS.toLowerCase().replaceAll(" ", "_")],
    ["with a byte order mark", `\uFEFF${ICEWS}`],
    ["in UTF-16", Buffer.from(`\uFEFF${ICEWS}\n`, "utf16le")],
    ["gzipped", gzipSync(ICEWS)],
  ])("tells ICEWS %s, whatever its name", async (_, bytes) => {
    expect(await recognise(written(bytes, "x.csv"))).toMatchObject({ format: "icews" });
  });

  it("tells the casebook, a table of the user's own and GDELT", () => {
    expect(recogniseText(`${CASEBOOK_COLUMNS.join(",")}\n`, "x").format).toBe("casebook");
    expect(recogniseText("a,b\n1,2\n", "x").format).toBe("csv");
    for (const [width, format] of [
      [57, "gdelt1"],
      [58, "gdelt1"],
      [61, "gdelt"],
    ] as const) {
      const cells = ["123", "20140301", ...Array(width - 2).fill("")];
      expect(recogniseText(cells.join("\t"), "x").format).toBe(format);
    }
  });
});

describe("a proposed map", () => {
  it.each([
    "Date,From,To,Code",
    "day,source,target,cameo",
    "event_date,actor1,actor2,event_code",
    "date_start,side_a,side_b,type",
    "DateStart,Country1,Country2,CAMEO Code",
    "SQLDATE,Actor1Name,Actor2Name,EventCode",
    "Event Date,Source Country,Target Country,Event",
    "date,sender,receiver,action",
    "when,initiator,recipient,act",
    "start_date,country_a,country_b,event_type",
    "Day,source_name,target_name,CAMEO",
    "DATE,ORIGIN,DESTINATION,EVENT_ROOT_CODE",
  ])("%s", (header) => {
    const found = proposeMap(`${header}\n2020-03-01,Japan,China,040\n2020-03-02,China,Japan,043\n`);
    const [date, source, target, cameo] = header.split(",");
    expect(found.columns).toEqual({ date, source, target, cameo });
  });

  it("proposes nothing that the values do not bear out", () => {
    expect(lacking(proposeMap("date,from,to,code\nsoon,5km,7km,XX1\n"))).toEqual(["date", "source", "cameo"]);
  });
});
