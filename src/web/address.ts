import { computed, signal } from "@preact/signals";

/** Where we are. All that is looked at stands in the address, so that it can be kept, sent and gone back to. */
export const address = signal(new URL(location.href));

export const page = computed(() => address.value.pathname.split("/")[1] || "brief");

/** What pages know of the address, by name. */
export const asked = computed(() => Object.fromEntries(address.value.searchParams));

addEventListener("popstate", () => {
  address.value = new URL(location.href);
});

/** The address with some of its parts changed; undefined takes a part away. `to` is another page. */
export function hrefWith(
  patch: Record<string, string | number | undefined>,
  { to, fragment }: { to?: string; fragment?: string } = {},
): string {
  const url = new URL(address.value);
  for (const [key, value] of Object.entries(patch)) {
    if (value === undefined || value === "") url.searchParams.delete(key);
    else url.searchParams.set(key, String(value));
  }
  if (to !== undefined) url.pathname = `/${to}`;
  // Commas and colons are allowed in a query, and legible.
  const query = url.searchParams.toString().replaceAll("%2C", ",").replaceAll("%3A", ":");
  return `${url.pathname}${query ? `?${query}` : ""}${fragment ? `#${fragment}` : ""}`;
}

/** Goes to an address of this site; `replace` leaves no step to go back to. */
export function go(href: string, { replace = false } = {}): void {
  const url = new URL(href, location.href);
  if (url.href === location.href) return;
  history[replace ? "replaceState" : "pushState"](null, "", url);
  address.value = url;
}

/** A link of our own is followed without loading the page anew, unless the reader wants it elsewhere. */
export function followLinks(root: HTMLElement): void {
  root.addEventListener("click", (event) => {
    const link = (event.target as Element).closest?.("a[href]");
    if (!(link instanceof HTMLAnchorElement) || event.defaultPrevented) return;
    const elsewhere = event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
    if (elsewhere || link.origin !== location.origin || link.target || link.download) return;
    if (link.pathname.startsWith("/api/")) return;
    event.preventDefault();
    go(link.href);
    if (link.hash) revealSoon(decodeURIComponent(link.hash.slice(1)));
  });
}

/** Brings an element into view once it is drawn. */
function revealSoon(id: string, tries = 20): void {
  const element = document.getElementById(id);
  if (!element) {
    if (tries > 0) setTimeout(() => revealSoon(id, tries - 1), 50);
    return;
  }
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  element.scrollIntoView({ behavior: calm ? "instant" : "smooth", block: "start" });
  if (!element.hasAttribute("tabindex")) element.setAttribute("tabindex", "-1");
  element.focus({ preventScroll: true });
}
