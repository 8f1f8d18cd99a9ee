import { defineConfig } from "vitest/config";

/** Files that stand in for a module or a stream of the process: each has a process of its own. */
const ALONE = ["test/cli/**/*.test.ts", "test/forecast/ledger/stump.test.ts"];
const waits = { testTimeout: 120_000, hookTimeout: 120_000 };

export default defineConfig({
  test: {
    // Vitest leaves one core free, which of two is half.
    maxWorkers: "100%",
    globalSetup: "test/setup/servers.ts",
    projects: [
      // What is loaded once (the modules, the actors, the models) serves all files of a worker.
      {
        test: { name: "shared", include: ["test/**/*.test.ts"], exclude: ALONE, isolate: false, ...waits },
      },
      { test: { name: "alone", include: ALONE, ...waits } },
    ],
  },
});
