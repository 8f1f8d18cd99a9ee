/** Text in the bytes of an old encoding, by the tables of TextDecoder turned round; undefined where it has no such letter. */
const tables = new Map();

function tableOf(encoding) {
  let table = tables.get(encoding);
  if (table) return table;
  table = new Map();
  const decoder = new TextDecoder(encoding);
  const put = (...bytes) => {
    const text = decoder.decode(new Uint8Array(bytes));
    if ([...text].length === 1 && text !== "\uFFFD" && !table.has(text)) table.set(text, bytes);
  };
  for (let first = 0; first < 256; first += 1) put(first);
  if (/^(gb|big5|shift_jis|euc)/.test(encoding)) {
    for (let first = 0x81; first < 0xff; first += 1) {
      for (let second = 0x40; second < 0xff; second += 1) put(first, second);
    }
  }
  if (encoding === "windows-1252") {
    const high = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
    for (const [index, letter] of [...high].entries()) table.set(letter, [0x80 + index]);
  }
  tables.set(encoding, table);
  return table;
}

export function encode(text, encoding) {
  const table = tableOf(encoding);
  const bytes = [];
  for (const letter of text) {
    const found = table.get(letter);
    if (!found) return undefined;
    bytes.push(...found);
  }
  return Buffer.from(bytes);
}
