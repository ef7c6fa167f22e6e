/** Where the add-in is served from during development: the origin that manifest.xml names. */
export const DEVELOPMENT_ORIGIN = 'https://localhost:3000';

/**
 * The production manifest: the development manifest with the address that the add-in is served from.
 *
 * `baseUrl` is where the build's files lie, `https://example.org` or `https://example.org/s106/`; its path is kept.
 * Addresses elsewhere are left as they are.
 *
 * @throws Error, naming what was given, where `baseUrl` is not a plain https address, or where `xml` names no
 * development address, so that there is nothing to replace.
 */
export function manifestFor(xml: string, baseUrl: string): string {
  const base = escapeForXml(baseAddress(baseUrl));
  // Only whole addresses: a port such as :30001 is another origin.
  const developmentOrigin = new RegExp(`${DEVELOPMENT_ORIGIN}(?=[/"'<])`, 'g');
  if (!developmentOrigin.test(xml)) {
    throw new Error(`The manifest does not name ${DEVELOPMENT_ORIGIN}, so there is no address to replace.`);
  }
  return xml.replace(developmentOrigin, () => base);
}

/** The base address without its closing slashes, as the URL standard spells it. */
function baseAddress(given: string): string {
  const refuse = (why: string): Error =>
    new Error(`The base URL must be an https address such as https://example.org/s106/. "${given}" ${why}.`);
  let url: URL;
  try {
    url = new URL(given);
  } catch {
    throw refuse('is not an address');
  }
  if (url.protocol !== 'https:') throw refuse(`begins with ${url.protocol}`);
  if (url.username || url.password) throw refuse('holds a user name or a password');
  if (/[?#]/.test(given)) throw refuse('holds a query or a fragment');
  return (url.origin + url.pathname).replace(/\/+$/, '');
}

function escapeForXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/'/g, '&apos;');
}
