/** What went wrong, and where to go from here. */
export const errors = {
  title: "This could not be answered",
  noData: "Nothing is held of this pair on this day",
  instead: "Of these pairs much is held:",
  bringIn: "To bring in events of your own, drop a file on",
  dataPage: "the page Data",
  orRun: ", or run:",
  ingest: "chancery ingest FILE",
  badLink: "This address is not understood",
  saved: "What could be read of it:",
  builtIn: "Open the built-in case",
  again: "Try again",
  notFound: "There is no such page",
};
