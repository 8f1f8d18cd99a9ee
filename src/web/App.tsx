import { page } from "./address.ts";
import { isServerGone } from "./api.ts";
import { AskPage } from "./ask/AskPage.tsx";
import { BriefPage } from "./brief/BriefPage.tsx";
import { Evidence } from "./evidence/Evidence.tsx";
import { Header } from "./shell/Header.tsx";
import { NoPage } from "./shell/NoPage.tsx";
import { words } from "./words.ts";

/** The pages by their place in the address. */
const PAGES: Record<string, () => preact.JSX.Element> = { brief: BriefPage, ask: AskPage };

export function App() {
  const Page = PAGES[page.value] ?? NoPage;
  return (
    <>
      <a class="skip" href="#page">
        {words.skip}
      </a>
      <Header />
      {isServerGone.value && (
        <p class="gone" role="status">
          {words.gone}
        </p>
      )}
      <div class="desk">
        <main id="page" tabIndex={-1}>
          <Page />
        </main>
        <Evidence />
      </div>
    </>
  );
}
