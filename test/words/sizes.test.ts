import { expect, it } from "vitest";
import { sizeText, timeText } from "../../src/words/en/sizes.ts";

it.each([
  [0, "0 bytes"],
  [1, "1 byte"],
  [640, "640 bytes"],
  [999.4, "999 bytes"],
  [999.5, "1 kB"],
  [1000, "1 kB"],
  [1260, "1.3 kB"],
  [9940, "9.9 kB"],
  [9960, "10 kB"],
  [12_400, "12 kB"],
  [999_499, "999 kB"],
  [999_500, "1 MB"],
  [8_000_000, "8 MB"],
  [345_600_000, "346 MB"],
  [999_600_000, "1 GB"],
  [2_340_000_000, "2.3 GB"],
  [4_200_000_000_000, "4,200 GB"],
])("%s bytes are %s", (bytes, text) => {
  expect(sizeText(bytes)).toBe(text);
});

it.each([
  [0, "1 second"],
  [1.4, "1 second"],
  [12.5, "13 seconds"],
  [89.9, "90 seconds"],
  [90, "2 minutes"],
  [89 * 60, "89 minutes"],
  [90 * 60, "1.5 hours"],
  [2 * 3600, "2 hours"],
  [35.6 * 3600, "36 hours"],
])("%s seconds are %s", (seconds, text) => {
  expect(timeText(seconds)).toBe(text);
});
