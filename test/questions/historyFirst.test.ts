import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Desk, openDesk } from "../../src/desk.ts";
import { history } from "../../src/questions/history.ts";
import type { Subject } from "../../src/questions/subject.ts";
import { eventsOf, over } from "../support/thin.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk({ chronicle: "none" });
});
afterAll(() => desk.close());

const news = async (subject: Subject) => (await history.answer(subject)).news?.text;

describe("the news of September 2025", () => {
  const DAY = "2025-09-04";
  const asked = () => desk.subject({ a: "CHN", b: "PRK", asOf: DAY });

  test("is a tie mended without a new bond", async () => {
    expect(await news(await asked())).toBe("a cooled tie mended, not upgraded");
  });

  test("leaves open whether it was upgraded where an agreement is on record in its days", async () => {
    const subject = await asked();
    const events = await eventsOf(subject);
    const old = events.find(
      ({ cameo, source, target }) =>
        cameo === "057" && [source.code, target?.code].sort().join() === "CHN,PRK",
    )!;
    const signedOn = (date: string) =>
      over(
        subject,
        [...events, { ...old, id: "signed", date, precision: "day" as const }].sort((x, y) =>
          x.date < y.date ? -1 : 1,
        ),
      );
    expect(await news(signedOn(DAY))).toBe("a cooled tie mended");
    expect(await news(signedOn("2025-08-31"))).toBe("a cooled tie mended, not upgraded");
  });
});

test("a treaty of the months before is of the same turn", async () => {
  const subject = await desk.subject({ a: "RUS", b: "PRK", asOf: "2000-07-25" });
  const signed = subject.record.treaties("RUS", "PRK").map((treaty) => treaty.signed);
  expect(signed.some((day) => day >= "1999-07-19" && day <= "2000-07-19")).toBe(true);
  expect(await news(subject)).toBe("a tie renewed at the top");
});
