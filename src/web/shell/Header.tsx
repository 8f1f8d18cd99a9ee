import { hrefWith, page } from "../address.ts";
import { AskBox } from "../ask/AskBox.tsx";
import { words } from "../words.ts";

/** Pages that are there, in the order of the menu. */
const MENU = ["brief", "ask"] as const;

export function Header() {
  return (
    <header class="top">
      <a class="name" href="/">
        {words.product}
      </a>
      <nav aria-label={words.mainMenu}>
        <ul>
          {MENU.map((one) => (
            <li key={one}>
              <a
                href={hrefWith({ open: undefined, n: undefined, q: undefined }, { to: one })}
                aria-current={page.value === one ? "page" : undefined}
              >
                {words.pages[one]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <AskBox />
    </header>
  );
}
