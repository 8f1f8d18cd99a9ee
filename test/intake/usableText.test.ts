import { expect, it } from "vitest";
import { usableText } from "../../src/intake/usableText.ts";

const none = { events: 40, unaimed: 0, unknownSide: 0, inside: 0 };
const text = (unpaired: Partial<typeof none>) =>
  usableText({ unpaired: { ...none, ...unpaired }, outOfTime: [] })[0];

it("says how many rows serve no pair, and why, the most frequent reason first", () => {
  expect(text({})).toBeUndefined();
  expect(text({ events: 90_240, inside: 10_000, unknownSide: 30_000, unaimed: 5_120 })).toBe(
    "Half of the rows (45,120 of 90,240) can serve no pair of states or organisations: 30,000 have a side that is neither, as far as we know, 10,000 stay inside one of them and 5,120 name nobody they are aimed at.",
  );
  expect(text({ events: 1, inside: 1 })).toBe(
    "The row can serve no pair of states or organisations: it stays inside one of them.",
  );
  expect(text({ unaimed: 40 })).toBe(
    "All 40 rows can serve no pair of states or organisations: they name nobody they are aimed at.",
  );
  expect(text({ inside: 1 })).toBe(
    "1 of 40 rows can serve no pair of states or organisations: it stays inside one of them.",
  );
  expect(text({ inside: 1, unaimed: 2 })).toBe(
    "3 of 40 rows can serve no pair of states or organisations: 2 name nobody they are aimed at and 1 stays inside one of them.",
  );
});

it("tells five actors that are named out of their time, and how many more", () => {
  const one = (name: string, before: number, after = 0) => ({
    ...{ code: name, name, before, after, from: "2011-07-09", to: after ? "2020-01-01" : "" },
  });
  const lines = (...outOfTime: ReturnType<typeof one>[]) => usableText({ unpaired: none, outOfTime });
  expect(lines(one("South Sudan", 12), one("the West", 1, 2))).toEqual([
    "South Sudan is named in 12 rows before 9 July 2011, when it came to be.",
    "The West is named in 1 row before 9 July 2011, when it came to be, and in 2 rows after 1 January 2020, its last day.",
    "These rows are kept as they stand.",
  ]);
  const many = lines(...Array.from({ length: 7 }, (_, at) => one(`State ${at}`, 9 - at)));
  expect(many).toHaveLength(7);
  expect(many[5]).toBe("So are 2 other actors out of their time; --json lists all.");
});
