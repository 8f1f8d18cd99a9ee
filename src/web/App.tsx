import { page } from "./address.ts";
import { isServerGone, isTakingIn } from "./api.ts";
import { Evidence } from "./evidence/Evidence.tsx";
import { PAGES } from "./pages.tsx";
import { Header } from "./shell/Header.tsx";
import { NoPage } from "./shell/NoPage.tsx";
import { words } from "./words.ts";

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
      {isTakingIn.value && (
        <p class="gone" role="status">
          {words.takingIn}
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
