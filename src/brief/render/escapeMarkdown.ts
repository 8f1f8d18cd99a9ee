import { plainText } from "../../plainText.ts";
import { safeUrl } from "./escape.ts";

/** What renderers turn into links by themselves: addresses with a scheme, www., e-mail. */
const ADDRESS =
  /(?<![\w+.-])[\w+.-]+:\/\/[^\s`|<>]*|(?<![a-z0-9])www\.[^\s`|<>]*|(?<![\w.+-])[\w.+-]+@[\w.-]+/gi;

/** What ends a sentence, not the address before it. */
const AFTER_ADDRESS = new Set(".,;:!?'\")]}*_~&");

/**
 * All that could begin markup. A pair of brackets with only words and numbers in it, as around an
 * interval, stands first: where nothing follows that would make it a link, it stays readable.
 */
const MARKUP =
  /(?<=[ (])\[[A-Za-z0-9 .,%+−–-]+\](?!\s*(?:[([:{]|$))|&(?=#?\w+(?:;|$))|<(?! )|(?<! )>|>(?! )|\$(?!\d)|[\\`~{|[\]*_]/g;

/**
 * Text made safe inside Markdown, tables included: no markup, no link, no block of its own, no line break.
 * Emphasis is escaped by backslash, which every renderer knows; what could make a link or HTML becomes an
 * entity, since older renderers don't know all backslashes; an address stands as code, where none is linked.
 */
export function escapeMarkdown(text: string): string {
  const plain = plainText(text).trim().replace(/ {2,}/g, " ");
  let escaped = "";
  let from = 0;
  for (const { 0: found, index } of plain.matchAll(ADDRESS)) {
    const end = index + addressLength(found);
    escaped += `${escapeProse(plain.slice(from, index))}\`${plain.slice(index, end)}\``;
    from = end;
  }
  return (escaped + escapeProse(plain.slice(from)))
    .replace(/^([#+-])/, "\\$1")
    .replace(/^(\d+)([.)])(?=\s|$)/, "$1\\$2");
}

/** A web address as the target of a Markdown link, `[text](<target>)`; undefined where it may not be one. */
export function markdownUrl(url: string): string | undefined {
  return safeUrl(url)
    ?.replace(/[()[\]|]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
    .replace(/&(?=#?\w+;)/g, "&amp;");
}

function escapeProse(text: string): string {
  return text.replace(MARKUP, (found) => {
    if (found.length > 1) return found;
    if (found === "*" || found === "_") return `\\${found}`;
    return NAMED[found] ?? `&#${found.charCodeAt(0)};`;
  });
}

const NAMED: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

function addressLength(found: string): number {
  let length = found.length;
  while (length > 1 && AFTER_ADDRESS.has(found[length - 1]!)) length--;
  return length;
}
