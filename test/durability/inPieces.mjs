/**
 * Lets a reader take every file for a large one, so that the store's engine reads it in pieces of so many bytes. `onPiece` is told as
 * each piece has been taken in. Gives what undoes it.
 */
export function inPieces(reader, size, onPiece = () => {}) {
  const { pieces } = reader;
  reader.pieces = async (file, options) => {
    const found = await pieces(file, { ...options, large: 0, size });
    return found && told(found, onPiece);
  };
  return () => {
    reader.pieces = pieces;
  };
}

async function* told(pieces, onPiece) {
  for await (const piece of pieces) {
    yield piece;
    onPiece();
  }
}
