import { effect } from "@preact/signals";
import { render } from "preact";
import { App } from "./App.tsx";
import { followLinks } from "./address.ts";
import { ask, chronicleAge } from "./api.ts";
import { start } from "./state.ts";
import "./style/base.css";
import "./style/shell.css";
import "./style/brief.css";
import "./style/evidence.css";

const root = document.getElementById("app")!;
followLinks(root);
render(<App />, root);
// Again whenever files were taken in: what is held is told there.
effect(() => {
  chronicleAge.value;
  ask("start", {}).then((said) => {
    start.value = said;
  });
});
