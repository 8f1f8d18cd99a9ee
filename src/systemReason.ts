const REASONS: Record<string, string> = {
  EACCES: "it may not be written by this user",
  EPERM: "it may not be written by this user",
  EBUSY: "it is in use",
  EDQUOT: "the quota of disk is used up",
  EEXIST: "something lies there already",
  EFBIG: "the file grew too large",
  EIO: "the disk failed",
  EISDIR: "a folder lies there",
  ELOOP: "links there lead in a circle",
  EMFILE: "too many files are open",
  ENAMETOOLONG: "the name is too long",
  ENFILE: "too many files are open",
  ENOENT: "a folder on the way to it is missing",
  ENOSPC: "the disk is full",
  ENOTDIR: "a file lies where a folder is needed",
  ENOTEMPTY: "a folder that is not empty lies there",
  EROFS: "the disk may only be read",
};

/** Why the system would not write, in words: "the disk is full (ENOSPC)"; its own message where there are none. */
export function systemReason(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  const reason = code === undefined ? undefined : REASONS[code];
  return reason ? `${reason} (${code})` : (message ?? String(error));
}
