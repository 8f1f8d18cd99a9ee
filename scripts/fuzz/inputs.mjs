/** Small files as the publishers of each format write them, made up here: name, header, how cells are parted, a row. */

const two = (n) => String(n).padStart(2, "0");
const STATES = [
  ["CHN", "China"],
  ["PRK", "North Korea"],
  ["FRA", "France"],
  ["MLI", "Mali"],
  ["TUR", "Türkiye"],
  ["CIV", "Côte d’Ivoire"],
  ["RUS", "Russia"],
];
const ACTS = [
  ["042", "Make a visit"],
  ["010", "Make statement, not specified below"],
  ["190", "Use conventional military force, not specified below"],
  ["057", "Sign formal agreement"],
];
const day = (chance, year) => `${year}-${two(1 + chance.below(12))}-${two(1 + chance.below(28))}`;

const ICEWS =
  "Event ID|Event Date|Source Name|Source Sectors|Source Country|Event Text|CAMEO Code|Intensity|Target Name|Target Sectors|Target Country|Story ID|Sentence Number|Publisher|City|District|Province|Country|Latitude|Longitude";
const CASEBOOK =
  "id,date,precision,source,source_person,target,target_person,event_type,kind,aim,issue,summary,url,url2,publisher,confidence";

export const INPUTS = {
  csv: {
    reader: ({ readerFor }) =>
      readerFor("csv", {
        dataset: "fuzz",
        columns: { date: "Date", source: "From", target: "To", cameo: "Code", summary: "Text" },
      }),
    file: "rows.csv",
    beside: {},
    header: ["Date", "From", "To", "Code", "Text"],
    columns: ["Date", "From", "To", "Code", "Text"],
    delimiter: ",",
    quotes: true,
    row: (chance) => [
      day(chance, 2014),
      chance.one(STATES)[1],
      chance.one(STATES)[0],
      chance.one(ACTS)[0],
      chance.one(["", "a visit", '"one, two"', '"said ""no"""', '"two\nlines"', "naïve"]),
    ],
  },
  icews: {
    reader: ({ readerFor }) => readerFor("icews"),
    file: "events.tab",
    beside: {},
    header: ICEWS.split("|"),
    delimiter: "\t",
    quotes: false,
    row: (chance, n) => {
      const [[, from], [, to], [code, act]] = [chance.one(STATES), chance.one(STATES), chance.one(ACTS)];
      return [
        String(20_000_000 + n),
        day(chance, 2018),
        `Foreign Affairs (${from})`,
        "Government",
        from,
        act,
        code,
        "1.9",
        to,
        "NA",
        to,
        "4711",
        "2",
        'A "paper"',
        "NA",
        "NA",
        "NA",
        to,
        "39.0",
        "125.7",
      ];
    },
  },
  icews14: {
    reader: ({ readerFor }) => readerFor("icews14"),
    file: "train.txt",
    beside: {
      "entity2id.txt": "China\t0\nNorth_Korea\t1\nBarack_Obama\t2\n",
      "stat.txt": "7128\t230\n",
      "relation2id.txt": "Make_a_visit\t0\nfight_with_artillery_and_tanks\t1\n",
    },
    header: undefined,
    delimiter: "\t",
    quotes: false,
    row: (chance) =>
      [chance.below(3), chance.below(2), chance.below(3), 24 * chance.below(365), "-1"].map(String),
  },
  gdelt: {
    reader: ({ readerFor }) => readerFor("gdelt"),
    file: "20180601001500.export.CSV",
    beside: {},
    header: undefined,
    delimiter: "\t",
    quotes: false,
    row: (chance, n) => {
      const [[from, name], [to, other], [act]] = [chance.one(STATES), chance.one(STATES), chance.one(ACTS)];
      const told = {
        ...{
          0: 760_000_000 + n,
          1: day(chance, 2018).replaceAll("-", ""),
          5: `${from}GOV`,
          6: name.toUpperCase(),
        },
        ...{ 7: from, 12: "GOV", 15: to, 16: other.toUpperCase(), 17: to, 25: chance.below(2), 26: act },
        ...{
          31: 10,
          32: 1,
          33: 10,
          34: chance.one(["-2.5", "0", "3.14159"]),
          52: "Bamako, Bamako, Mali",
          53: "ML",
        },
        ...{ 59: "20180601001500", 60: chance.one(["https://example.org/a", "BBC Monitoring"]) },
      };
      return Array.from({ length: 61 }, (_, column) => String(told[column] ?? ""));
    },
  },
  casebook: {
    reader: ({ readerFor }) => readerFor("casebook"),
    file: "events.csv",
    beside: {},
    header: CASEBOOK.split(","),
    delimiter: ",",
    quotes: true,
    row: (chance, n) => [
      `e${n}`,
      day(chance, 2025),
      "day",
      chance.one(STATES)[0],
      "",
      chance.one(STATES)[0],
      "",
      chance.one(ACTS)[0],
      "act",
      "other",
      "diplomacy",
      chance.one(['"A visit, with ""words"""', "A visit", "Visite à Yaoundé"]),
      "https://example.org/1",
      "",
      "A paper",
      "high",
    ],
  },
};
