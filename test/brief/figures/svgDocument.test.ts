import { parseHTML } from "linkedom/worker";
import { expect, test } from "vitest";
import { drawFigure } from "../../../src/brief/figures/index.ts";
import { plotBundle } from "../../../src/brief/figures/plotBundle.ts";
import type { SvgDocument, SvgElement } from "../../../src/brief/figures/stage.ts";
import { svgDocument } from "../../../src/brief/figures/svgDocument.ts";
import { PAGE_THEME } from "../../../src/brief/figures/theme.ts";
import { TYPICAL } from "./samples.ts";

const PAGE = "<!doctype html><html><body></body></html>";

/** Elements as tag, attributes in order of name, and children: what a picture is, however it was written down. */
function tree(svg: string): unknown {
  const walk = (node: Node): unknown =>
    node.nodeType === 3
      ? node.textContent
      : [
          node.nodeName.toLowerCase(),
          [...node.attributes].map(({ name, value }) => `${name}=${value}`).sort(),
          [...node.childNodes].map(walk),
        ];
  return walk(
    parseHTML(PAGE.replace("</body>", `${svg}</body>`)).document.querySelector("svg") as unknown as Node,
  );
}

interface Node {
  nodeType: number;
  nodeName: string;
  textContent: string;
  attributes: Iterable<{ name: string; value: string }>;
  childNodes: Iterable<Node>;
}

test.each(TYPICAL.map((figure) => ({ id: figure.id, figure })))(
  "$id is the same picture in a full DOM",
  ({ figure }) => {
    const stage = { Plot: plotBundle(), width: 720, theme: PAGE_THEME, id: "figure" };
    const dom = parseHTML(PAGE).document as unknown as SvgDocument;
    const inDom = drawFigure(figure, { ...stage, document: dom }).outerHTML;
    expect(tree(drawFigure(figure, { ...stage, document: svgDocument() }).outerHTML)).toEqual(tree(inDom));
  },
);

test("elements move, take text and escape it", () => {
  const make = (name: string) => svgDocument().createElementNS("", name) as SvgElement;
  const [first, second, text] = [make("g"), make("g"), make("text")];
  text.textContent = 'a < b & "c"';
  text.setAttribute("id", '"<&');
  first.append(text);
  second.append(text);
  expect(first.outerHTML).toBe("<g/>");
  expect(second.outerHTML).toBe('<g><text id="&quot;&lt;&amp;">a &lt; b &amp; &quot;c&quot;</text></g>');
  expect(second.textContent).toBe('a < b & "c"');
});
