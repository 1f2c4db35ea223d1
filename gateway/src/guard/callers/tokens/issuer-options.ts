export interface OidcOptions {
  /** Who may say who a caller is. Each may speak for any institution. */
  readonly issuers: readonly IssuerOptions[];
  /** Claim that names the caller's institution. */
  readonly institutionClaim: string;
}

interface IssuerOptions {
  /** As tokens spell it in `iss`. */
  readonly issuer: string;
  /** What tokens for this hub have in `aud`. */
  readonly audience: string;
}

/** Reads `https://issuer|audience,…`. An issuer may be named again for another audience. */
export function readIssuers(text: string, problems: string[]): IssuerOptions[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => {
      const [issuer = '', audience = '', ...rest] = part.split('|').map((piece) => piece.trim());
      if (!isTrustworthy(issuer) || audience === '' || rest.length > 0) {
        problems.push(
          `OIDC_ISSUERS must be https://issuer|audience pairs separated by commas, but got: ${part}. Only an issuer on this machine may have http.`,
        );
      }
      return { issuer, audience };
    });
}

/** Keys that came over plain HTTP could be anybody's. */
function isTrustworthy(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, search, hash } = new URL(url);
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  return (protocol === 'https:' || (protocol === 'http:' && isHere)) && search === '' && hash === '';
}
