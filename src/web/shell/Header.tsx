import { hrefWith, page } from "../address.ts";
import { AskBox } from "../ask/AskBox.tsx";
import { OFF_MENU, PAGES } from "../pages.tsx";
import { words } from "../words.ts";

export function Header() {
  return (
    <header class="top">
      <a class="name" href="/">
        {words.product}
      </a>
      <nav aria-label={words.mainMenu}>
        <ul>
          {Object.keys(PAGES)
            .filter((one) => !OFF_MENU.has(one))
            .map((one) => (
              <li key={one}>
                <a
                  href={hrefWith({ open: undefined, n: undefined, q: undefined }, { to: one })}
                  aria-current={page.value === one ? "page" : undefined}
                >
                  {words.pages[one as keyof typeof words.pages]}
                </a>
              </li>
            ))}
        </ul>
      </nav>
      <AskBox />
    </header>
  );
}
