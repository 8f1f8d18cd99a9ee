import { describe, expect, it } from "vitest";
import { twoNames, writtenForms } from "../../src/actors/writtenForms.ts";

describe("what a name as written could be a form of", () => {
  it.each([
    ["Eq. Guinea", "Equatorial Guinea"],
    ["Fr. S. Terr.", "French S. Territory"],
    ["Marsh. Islands", "Marshall Islands"],
    ["Sol. Isds", "Solomon Islands"],
    ["St. Vincent and the Grenad.", "St. Vincent and the Grenadines"],
    ["São Tomé and Prin.", "São Tomé and Principe"],
    ["Cent. Afr. Rep.", "Central African Republic"],
    ["Bosnia and Herz.", "Bosnia and Herzegovina"],
    ["Dem. Rep. Congo", "Democratic Republic Congo"],
    ["Soc. Rep. of Utopia", "Socialist Republic of Utopia"],
    ["Fed. Rep. of Utopia", "Federal Republic of Utopia"],
    ["Peop. Rep. of Utopia", "People's Republic of Utopia"],
    ["Utopia, P.D.R. of", "People's Democratic Republic of Utopia"],
    ["DPR of Utopia", "Democratic People's Republic of Utopia"],
    ["DR of Utopia", "Democratic Republic of Utopia"],
    ["Utopia, Isl. Rep. of", "Islamic Republic of Utopia"],
    ["UAR", "United Arab Republic"],
    ["Bolivia (Plurin. State of)", "Plurinational State of Bolivia"],
    ["Micronesia, Fed. Sts.", "Federated States of Micronesia"],
    ["伊朗（伊斯兰共和国）", "伊朗(伊斯兰共和国)"],
    ["Utopia (the)", "Utopia"],
    ["Utopie (l')", "Utopie"],
    ["les Îles Cook", "Îles Cook"],
    ["Sudan-North", "North Sudan"],
    ["Korea, S.", "South Korea"],
    ["Iran (Islamic Republic of)", "Islamic Republic of Iran"],
    ["Republic_of_Utopia", "Utopia"],
    ["the Utopian government", "the Utopian"],
    ["Gov't of Utopia", "Utopia"],
    // A government stands for its state, whatever the style.
    ["Government of China", "China"],
  ])("%s: %s", (text, form) => {
    expect(writtenForms(text)).toContain(form);
  });

  it.each([
    // Two states bear the name: the style tells which.
    ["Republic of China", "China"],
    ["Democratic People's Republic of Korea", "Korea"],
    ["Republic of the Congo", "Congo"],
    // Somebody else.
    ["Islamic State of Iraq", "Iraq"],
    ["Bank of Utopia", "Utopia"],
    ["Republic of the Sea", "Sea of Republic"],
  ])("%s is no form of %s", (text, form) => {
    expect(writtenForms(text)).not.toContain(form);
  });

  it("says a plain name once", () => {
    expect(writtenForms("Kenya")).toEqual(["Kenya"]);
  });

  it.each([
    ["Myanmar (Burma)", ["Myanmar", "Burma"]],
    ["Burma/Myanmar", ["Burma", "Myanmar"]],
    ["Kenya", undefined],
    ["A/B/C", undefined],
  ])("%s as two names", (text, names) => {
    expect(twoNames(text)).toEqual(names);
  });
});
