import { expect, it } from "vitest";
import { loadActors } from "../../../src/actors/registry.ts";
import { openDesk } from "../../../src/desk.ts";
import { chronicleStream } from "../../../src/forecast/ranking/chronicleStream.ts";

it("a stream of the casebook ends on the day before, and refuses a view of the day", async () => {
  const desk = await openDesk({ chronicle: "none" });
  const actors = loadActors();
  const codes = {
    isState: (code: string) => actors.byCode(code)?.kind === "state",
    isNameOf: () => false,
  };
  const at = (asOf: string) => chronicleStream(desk.chronicle.view(asOf, ["casebook"]), "2019-06-01", codes);
  const { stream, day, actors: named } = await at("2019-05-31");
  expect(Math.max(...stream.day)).toBeLessThan(day);
  expect(named.find(({ id }) => id === "CHN")).toMatchObject({
    kind: "state",
    country: "CHN",
    sector: "STATE",
  });
  await expect(at("2019-06-01")).rejects.toThrow(RangeError);
  await desk.close();
});
