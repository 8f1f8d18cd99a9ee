const REASONS: Record<string, string> = {
  ENOTFOUND: "the name of the server is not known here",
  EAI_AGAIN: "the name of the server could not be looked up",
  ECONNREFUSED: "the server refused the connection",
  ECONNRESET: "the connection was cut",
  EPIPE: "the connection was cut",
  ETIMEDOUT: "the server did not answer",
  EHOSTUNREACH: "there is no way to the server",
  ENETUNREACH: "there is no network",
  UND_ERR_SOCKET: "the connection was cut",
  UND_ERR_ABORTED: "the connection was cut",
  UND_ERR_CONNECT_TIMEOUT: "the server did not answer",
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: "the connection was cut",
  CERT_HAS_EXPIRED: "the certificate of the server has run out",
  DEPTH_ZERO_SELF_SIGNED_CERT: "the certificate of the server is not known here",
  SELF_SIGNED_CERT_IN_CHAIN: "the certificate of the server is not known here",
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: "the certificate of the server is not known here",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "the certificate of the server is not known here",
  ERR_TLS_CERT_ALTNAME_INVALID: "the certificate of the server is for another name",
};

/** Why a server could not be reached, in words: "the connection was cut (ECONNRESET)". */
export function networkReason(error: unknown): string {
  const byProxy = /Proxy response \((\d{3})\)/.exec(String((error as Error)?.message))?.[1];
  if (byProxy) return `the proxy answered ${byProxy}`;
  const code = codeOf(error);
  const reason = code === undefined ? undefined : REASONS[code];
  if (reason) return `${reason} (${code})`;
  return code === undefined
    ? `the connection failed: ${(error as Error)?.message ?? String(error)}`
    : `the connection failed (${code})`;
}

/** Whether asking again is in vain: a certificate does not mend itself. */
export function isLasting(error: unknown): boolean {
  const code = codeOf(error) ?? "";
  return /CERT|VERIFY_LEAF/.test(code);
}

/** The code of the fault that lies deepest: several addresses of one name fail together, each with its own. */
function codeOf(error: unknown): string | undefined {
  const { code, cause, errors } = (error ?? {}) as { code?: unknown; cause?: unknown; errors?: unknown[] };
  const deeper = codeOfAny(cause) ?? codeOfAny(errors?.[0]);
  return deeper ?? (typeof code === "string" ? code : undefined);
}

function codeOfAny(error: unknown): string | undefined {
  return error === null || typeof error !== "object" ? undefined : codeOf(error);
}
