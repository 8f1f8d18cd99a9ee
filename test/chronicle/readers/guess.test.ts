import { describe, expect, it } from "vitest";
import { guessEncoding } from "../../../src/chronicle/readers/bytes/guess.ts";

const bytes = (text: string) => Buffer.from(text, "latin1");

describe("the guess of an encoding", () => {
  it("takes no name for proof where another reading makes another name", () => {
    // Windows-1252 "Curaçao", and Mac Roman "Türkiye".
    expect(guessEncoding(bytes("a,Cura\xe7ao\nb,T\x9frkiye\n")).sure).toBeUndefined();
    expect(guessEncoding(bytes("a,Cura\xe7ao\nb,T\xfcrkiye\n")).sure).toBe("windows-1252");
  });

  it("is of the bytes at hand, not of others as long", () => {
    const german = bytes("a,T\xfcrkiye\n");
    const mac = bytes("a,T\x9frkiye\n");
    expect(german.length).toBe(mac.length);
    expect(guessEncoding(german).sure).toBe("windows-1252");
    expect(guessEncoding(mac).sure).toBe("macintosh");
  });
});
