/**
 * How well the encoding of a file is told: by our own rule and, where they are installed, by chardet and jschardet.
 * A labelled set is made: rows of events with names as their languages write them, 1 to 2,000 rows, in each encoding.
 * right: the text comes out as it was; wrong: another text without a word; unsure: refused.
 *
 *     node bench/encodings.mjs [FOLDER that has node_modules with the two]
 */
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { textDecoder } from "../dist/chronicle/readers/bytes/encodingNames.js";
import { guessEncoding } from "../dist/chronicle/readers/bytes/guess.js";
import { encode } from "./encode.mjs";

/** Names that the letters of the guess were not learned from: people, places, offices and short sentences. */
const WORDS = {
  french: [
    "François Hollande",
    "Président de la République",
    "Défense nationale",
    "Évariste Ndayishimiye",
    "l’ambassadeur à Yaoundé",
    "Sébastien Lecornu",
    "visite à Orléans",
    "réunion reportée",
    "Assemblée générale",
    "grève générale",
  ],
  spanish: [
    "Nicolás Maduro",
    "Andrés Manuel López Obrador",
    "Ministerio de Economía",
    "la señora embajadora",
    "Peñalolén",
    "acuerdo bilateral firmó",
    "Cancillería",
    "guerrilla atacó",
  ],
  german: [
    "Bundeskanzler Müller",
    "Außenministerium",
    "Gespräche über Abrüstung",
    "Köln",
    "Grüne fordern Rückzug",
    "König Charles",
    "Österreichische Behörden",
  ],
  portuguese: [
    "Luiz Inácio Lula da Silva",
    "reunião de cúpula",
    "São Paulo",
    "Fundação",
    "visita à África",
    "Câmara dos Deputados",
  ],
  nordic: [
    "Jens Stoltenberg på besøk",
    "Mette Frederiksen møder",
    "Försvarsmakten",
    "Malmö",
    "Ålesund",
    "Tromsø",
    "Helsingør",
    "Kauppalehti väitti",
  ],
  dash: ["China’s envoy", "talks – round two", "“red line” warning", "Kim’s visit"],
  polish: [
    "Wałęsa",
    "Ministerstwo Spraw Zagranicznych Łukasz",
    "Wrocław",
    "Gdańsk – spotkanie",
    "Mateusz Morawiecki powiedział, że",
    "rząd grozi sankcjami",
    "żołnierze",
  ],
  czech: [
    "Petr Fiala přijel",
    "Ministerstvo zahraničních věcí",
    "Plzeň",
    "Andrej Babiš řekl",
    "Česká vláda",
    "vojáci útočí",
    "Děčín",
  ],
  hungarian: [
    "Orbán Viktor",
    "Külügyminisztérium",
    "Győr",
    "tárgyalás a békéről",
    "Szijjártó Péter külügyminiszter",
    "erős",
  ],
  romanian: ["Klaus Iohannis în vizită", "Bucureşti", "Ministerul Apărării", "preşedintele", "Iaşi"],
  russian: [
    "Владимир Путин",
    "Министерство обороны",
    "переговоры в Женеве",
    "Сергей Лавров посетил Пекин",
    "визит",
    "Москва",
    "обстрел города",
  ],
  ukrainian: ["Володимир Зеленський", "Міністерство оборони", "переговори", "Київ", "візит до Варшави"],
  greek: ["Κυριάκος Μητσοτάκης", "Υπουργείο Εξωτερικών", "συνάντηση στην Αθήνα", "Θεσσαλονίκη"],
  turkish: [
    "Recep Tayyip Erdoğan",
    "Dışişleri Bakanlığı",
    "görüşme yapıldı",
    "İstanbul",
    "Şanlıurfa",
    "Çağlayan",
  ],
  chinese: [
    "习近平会见金正恩",
    "外交部发言人",
    "中国国防部",
    "举行联合军演",
    "王毅访问平壤",
    "北京",
    "经济制裁",
    "总统",
  ],
  taiwanese: ["蔡英文總統訪問", "外交部發言人", "國防部", "舉行軍事演習", "台北", "經濟制裁", "會談"],
  japanese: [
    "岸田文雄首相",
    "外務省",
    "共同訓練を実施",
    "北朝鮮がミサイルを発射",
    "東京",
    "会談を行う",
    "抗議した",
  ],
  korean: [
    "문재인 대통령",
    "외교부",
    "북한이 미사일을 발사했다",
    "한미 연합훈련",
    "서울",
    "회담을 제안",
    "김정은",
  ],
};
const SETS = [
  ...["french", "spanish", "german", "portuguese", "nordic", "dash"].flatMap((words) => [
    ["windows-1252", words],
    ["macintosh", words],
  ]),
  ...["polish", "czech", "hungarian", "romanian"].flatMap((words) => [
    ["windows-1250", words],
    ["iso-8859-2", words],
  ]),
  ...["windows-1251", "koi8-r", "iso-8859-5", "ibm866"].map((encoding) => [encoding, "russian"]),
  ["windows-1251", "ukrainian"],
  ["windows-1253", "greek"],
  ["windows-1254", "turkish"],
  ["gb18030", "chinese"],
  ["big5", "taiwanese"],
  ["shift_jis", "japanese"],
  ["euc-jp", "japanese"],
  ["euc-kr", "korean"],
];
const ROWS = [1, 3, 10, 100, 2000];

function* files() {
  for (const [encoding, list] of SETS) {
    for (const rows of ROWS) {
      // A short file is made with each word as the one that tells; a long one has all, or one among plain rows.
      for (let start = 0; start < (rows > 10 ? 1 : WORDS[list].length); start += 1) {
        for (const sparse of rows >= 10 ? [false, true] : [false]) {
          const lines = ["Date,From,To,Code,Text"];
          for (let n = 0; n < rows; n += 1) {
            const word =
              sparse && n !== rows >> 1 ? "Make a visit" : WORDS[list][(start + n) % WORDS[list].length];
            lines.push(`2014-03-${String((n % 28) + 1).padStart(2, "0")},France,Mali,040,${word}`);
          }
          const text = `${lines.join("\n")}\n`;
          const bytes = encode(text, encoding);
          if (bytes && bytes.length !== Buffer.byteLength(text))
            yield { encoding, list, rows, sparse, text, bytes };
        }
      }
    }
  }
}

const guessers = { ours: (bytes) => guessEncoding(bytes).sure };
const folder = process.argv.slice(2).find((one) => !one.startsWith("--"));
if (folder) {
  const from = createRequire(join(resolve(folder), "x.js"));
  const chardet = from("chardet");
  const jschardet = from("jschardet");
  guessers.chardet = (bytes) => chardet.detect(bytes) ?? undefined;
  guessers["chardet, confidence 80"] = (bytes) =>
    chardet.analyse(bytes).find((one) => one.confidence >= 80)?.name;
  guessers.jschardet = (bytes) => jschardet.detect(bytes).encoding ?? undefined;
  guessers["jschardet, confidence 0.95"] = (bytes) => {
    const { encoding, confidence } = jschardet.detect(bytes);
    return confidence >= 0.95 ? encoding : undefined;
  };
}

const set = [...files()];
console.log(`${set.length} files`);
for (const [name, guess] of Object.entries(guessers)) {
  const counts = { right: 0, wrong: 0, unsure: 0 };
  const wrong = new Map();
  const began = performance.now();
  for (const file of set) {
    let outcome = "unsure";
    const label = guess(file.bytes);
    if (label) {
      try {
        outcome = textDecoder(label, true).decode(file.bytes) === file.text ? "right" : "wrong";
      } catch {
        outcome = "unsure";
      }
    }
    counts[outcome] += 1;
    if (outcome === "right") continue;
    const key = `${outcome} ${file.encoding} ${file.list}${outcome === "wrong" ? ` as ${label}` : ""}`;
    wrong.set(key, [...(wrong.get(key) ?? []), `${file.rows}${file.sparse ? " sparse" : ""}`]);
  }
  const took = (performance.now() - began) / set.length;
  console.log(
    `${name}: ${counts.right} right, ${counts.wrong} wrong, ${counts.unsure} unsure; ${took.toFixed(1)} ms a file`,
  );
  if (process.argv.includes("--list"))
    for (const [key, rows] of [...wrong].sort()) console.log(`  ${key}: ${rows.join(", ")}`);
}
