/** What went wrong, and where to go from here. */
export const errors = {
  title: "This could not be answered",
  noData: "Nothing is held of this pair on this day",
  instead: "Of these pairs much is held:",
  command: "To bring in events of your own, drop a file on the page Data, or run:",
  ingest: "chancery ingest FILE",
  badLink: "This address is not understood",
  saved: "What could be read of it:",
  read: {
    a: "First actor",
    b: "Second actor",
    asOf: "As of",
    event: "Focal event",
    dataset: "Data sets",
    leader: "Leader",
    observers: "Observers",
    rivals: "Rivals",
  },
  builtIn: "Open the built-in case",
  again: "Try again",
  notBuilt: "What moves a tie, and which levers each power holds, will stand here. It is not built yet.",
  notFound: "There is no such page",
};
