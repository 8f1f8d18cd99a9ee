import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { figureSvg, type SvgOptions, standaloneSvg } from "../../../src/brief/figures/svg.ts";
import { AWKWARD, TYPICAL } from "./samples.ts";

const FOLDER = new URL("../../golden/figures/", import.meta.url);

const pictures: { name: string; draw: () => string }[] = [
  ...TYPICAL.map((figure) => ({ name: figure.id, draw: () => standaloneSvg(figureSvg(figure)) })),
  ...pages(TYPICAL, "-phone", { width: 390 }),
  ...pages(AWKWARD, "", {}),
];

function pages(figures: typeof TYPICAL, suffix: string, options: SvgOptions) {
  return figures.map((figure) => ({ name: `${figure.id}${suffix}`, draw: () => figureSvg(figure, options) }));
}

/** Pictures byte for byte. `UPDATE_GOLDEN=1` renews them; a changed one is written beside the old. */
describe("golden figures", () => {
  test.each(pictures)("$name", ({ name, draw }) => {
    const golden = new URL(`${name}.svg`, FOLDER);
    const changed = new URL(`${name}-changed.svg`, FOLDER);
    const drawn = draw();
    rmSync(changed, { force: true });
    if (process.env.UPDATE_GOLDEN) writeFileSync(golden, drawn);
    if (existsSync(golden) && readFileSync(golden, "utf8") === drawn) return;
    writeFileSync(changed, drawn);
    expect.fail(
      `The picture changed: compare ${fileURLToPath(changed)} with ${name}.svg, then set UPDATE_GOLDEN=1.`,
    );
  });
});
