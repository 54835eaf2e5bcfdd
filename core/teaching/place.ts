import type { DescribedPage } from '../model/page.ts';
import { isSecretName } from '../model/secret-name.ts';

/** Stands for a part of an address that names one record among many. */
const ANY = '*';
/** Parts that count, date or identify: digits, UUIDs, hashes, and long mixtures of letters and digits. */
const IDS = [
  /^[\d._~-]*\d[\d._~-]*x?$/i,
  /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i,
  /^(?=.*\d)[0-9a-f]{8,}$/i,
  /^(?=(?:\D*\d){3})(?=.*[a-z])[\w-]{16,}$/i,
  /\d{5,}/,
];
/** The value of a parameter that chooses a page is a name, as `form` or `pledge-edit`. */
const NAME = /^[a-z]+(?:[-_./][a-z]+)*$/i;
const LONGEST_NAME = 32;

const ADDRESS = /^((?:https?|file):\/\/[^/?#]*)([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/is;

/**
 * The address of a page without what changes from record to record: `https://a.example/form/*?page=edit#/pledge/*`. Text that is
 * no address of a page comes back as `''`.
 */
export function placePattern(url: string): string {
  const [, origin, path = '', query = '', hash = ''] = ADDRESS.exec(url) ?? [];
  return origin === undefined ? '' : `${origin}${cleanPath(path)}${cleanQuery(query)}${cleanHash(hash)}`;
}

/** The pattern that a control of this frame is remembered under: a frame without an address goes by the page around it. */
export function placeOf(page: DescribedPage, pages: readonly DescribedPage[]): string {
  return placePattern(page.url) || placePattern(pages.find(({ frame }) => frame === 0)?.url ?? '');
}

/** Routes of portals that live in one page; other hashes scroll to a place in it. */
function cleanHash(hash: string): string {
  const at = hash.indexOf('?');
  const route = at < 0 ? hash : hash.slice(0, at);
  if (!/^[/!]/.test(route)) return '';
  return `#${cleanPath(route)}${at < 0 ? '' : cleanQuery(hash.slice(at + 1))}`;
}

function cleanPath(path: string): string {
  return path
    .split('/')
    .map((part) => part.replace(/;.*$/, ''))
    .map((part) => (IDS.some((id) => id.test(part)) ? ANY : part))
    .join('/')
    .replace(/(?<=.)\/$/, '');
}

/** Parameters that are names, in the order of their own names: portals write them in any. */
function cleanQuery(query: string): string {
  const pairs = query.split('&').filter((pair) => {
    const [name = '', value = ''] = pair.split('=');
    return NAME.test(value) && value.length <= LONGEST_NAME && !isSecretName(name);
  });
  pairs.sort((a, b) => (a < b ? -1 : 1));
  return pairs.length > 0 ? `?${pairs.join('&')}` : '';
}
