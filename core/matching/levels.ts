import { normaliseOption } from './option.ts';

/** Signs between the levels of a path as people write them. */
const SEPARATOR = /[/>、›»→\\-]+/g;
/** How a path is shown. */
const JOINT = ' / ';

/** One spelling of a path such as `江苏省 / 南京市` or `江苏省-南京市`. */
export function pathKey(text: string): string {
  return normaliseOption(text)
    .replace(SEPARATOR, '/')
    .replace(/^\/|\/$/g, '');
}

export function joinPath(labels: readonly string[]): string {
  return labels.join(JOINT);
}

/**
 * What is left of a path once its first level is a label: `''` where nothing is, `null` where the path does not begin
 * with that label.
 */
export function restOfPath(key: string, label: string): string | null {
  const own = pathKey(label);
  if (own === '') return null;
  if (key === own) return '';
  return key.startsWith(`${own}/`) ? key.slice(own.length + 1) : null;
}

/**
 * Whether a control that shows `shown` holds a path. Controls may show the last level alone, and records may hold it
 * alone; which path that is has been settled when it was chosen.
 */
export function samePath(wanted: string, accepted: readonly string[], shown: string): boolean {
  const seen = pathKey(shown);
  return [wanted, ...accepted]
    .map(pathKey)
    .some((key) => key !== '' && (endsIn(key, seen) || endsIn(seen, key)));
}

function endsIn(long: string, short: string): boolean {
  return short !== '' && (long === short || long.endsWith(`/${short}`));
}
