/** Parameters whose values open a session somewhere; they must not reach the journal. */
const secrets = /^(?:.*(?:token|ticket|session|password|passwd|secret|sign|auth).*|jsessionid|sid|code)$/i;

/**
 * The address by which a page is known in the journal: without values that open a session, in the query, in a
 * query inside the hash, and in `;jsessionid=` of a path. Text that is no address comes back as it is.
 */
export function pageAddress(url: string): string {
  if (!URL.canParse(url)) return url;
  const { origin, protocol, pathname, search, hash } = new URL(url);
  const [route = '', query] = split(hash, '?');
  const place = origin === 'null' ? `${protocol}` : origin;
  const path = pathname.replaceAll(/;jsessionid=[^/;]*/gi, '');
  return `${place}${path}${clean(search.slice(1))}${route === '#' ? '' : route}${clean(query ?? '')}`;
}

function clean(query: string): string {
  const kept = query.split('&').filter((pair) => pair !== '' && !secrets.test(split(pair, '=')[0] ?? ''));
  return kept.length > 0 ? `?${kept.join('&')}` : '';
}

function split(text: string, mark: string): string[] {
  const at = text.indexOf(mark);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}
