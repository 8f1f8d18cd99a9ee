import { defineConfig } from "vite";

// The pages of the workbench, built once and shipped: who installs Chancery builds nothing.
export default defineConfig({
  root: import.meta.dirname,
  build: {
    outDir: "../../dist/web",
    emptyOutDir: true,
    target: "es2022",
    modulePreload: { polyfill: false },
  },
  // A picture within the style would need a policy that lets data into it.
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
});
