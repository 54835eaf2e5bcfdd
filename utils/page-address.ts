import { maskIds } from '#core/model/mask.ts';
import { isSecretName } from '#core/model/secret-name.ts';
import { parseUrl } from './url.ts';

/**
 * The address by which a page is known in the journal: without values that open a session, whether in the query, in
 * the hash or behind a `;` of a path, and with ID numbers masked. Text that is no address comes back as it is.
 */
export function pageAddress(url: string): string {
  const address = parseUrl(url);
  if (!address) return url;
  const { origin, protocol, pathname, search, hash } = address;
  const place = origin === 'null' ? protocol : origin;
  return maskIds(`${place}${cleanPath(pathname)}${asQuery(search.slice(1))}${cleanHash(hash.slice(1))}`);
}

/** A hash is a route with a query of its own, or nothing but a query: `#access_token=…`. */
function cleanHash(hash: string): string {
  const [route = '', query = ''] = split(hash, '?');
  const own = /^[^/!;]*=/.test(route) ? cleanQuery(route) : cleanPath(route);
  const rest = asQuery(query);
  return own === '' && rest === '' ? '' : `#${own}${rest}`;
}

function cleanPath(path: string): string {
  return path.replaceAll(/;([^/;=]*)(?:=[^/;]*)?/g, (whole, name: string) =>
    isSecretName(name) ? '' : whole,
  );
}

function asQuery(query: string): string {
  const kept = cleanQuery(query);
  return kept === '' ? '' : `?${kept}`;
}

function cleanQuery(query: string): string {
  const pairs = query.split('&').filter((pair) => pair !== '' && !isSecretName(split(pair, '=')[0] ?? ''));
  return pairs.join('&');
}

function split(text: string, mark: string): string[] {
  const at = text.indexOf(mark);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}
