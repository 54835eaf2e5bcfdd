import { normaliseOption } from './option.ts';

/** Signs between the levels of a path. */
const SEPARATOR = /[/>›»→\\]+/g;
/** Signs that people write there as well, and that stand in the names of options too: `初中、小学`. */
const LOOSE = /[、-]+/g;
/** How a path is shown. */
const JOINT = ' / ';

/** One spelling of a path such as `江苏省 / 南京市` or `江苏省-南京市`. */
export function pathKey(text: string): string {
  return labelKey(normaliseOption(text).replace(LOOSE, '/'));
}

/** One spelling of an option's own text, in which `、` and `-` part nothing. */
export function labelKey(text: string): string {
  return normaliseOption(text)
    .replace(SEPARATOR, '/')
    .replace(/^\/|\/$/g, '');
}

/** Readings of a text as a path: first with `、` and `-` as parts of names, then as signs between levels. */
export function pathKeys(text: string): string[] {
  return [...new Set([labelKey(text), pathKey(text)])].filter((key) => key !== '');
}

export function joinPath(labels: readonly string[]): string {
  return labels.join(JOINT);
}

/**
 * What is left of a path once its first level is a label: `''` where nothing is, `null` where the path does not begin
 * with that label.
 */
export function restOfPath(key: string, label: string): string | null {
  const own = labelKey(label);
  if (own === '') return null;
  if (key === own) return '';
  if (key.startsWith(`${own}/`)) return key.slice(own.length + 1);
  return isRunTogether(key) && key.startsWith(own) ? key.slice(own.length) : null;
}

/** `江苏省南京市`, as addresses are written. */
function isRunTogether(key: string): boolean {
  return !/[/、-]/.test(key);
}

/**
 * Whether a control that shows `shown` holds a path. Controls may show the last level alone, and records may hold it
 * alone; which path that is has been settled when it was chosen.
 */
export function samePath(wanted: string, accepted: readonly string[], shown: string): boolean {
  const seen = pathKey(shown);
  const below = (text: string): boolean => seen !== '' && pathKey(text).endsWith(`/${seen}`);
  return showsPath(wanted, accepted, shown) || [wanted, ...accepted].some(below);
}

/** The same of a control that shows at least as many levels as the path has. */
export function showsPath(wanted: string, accepted: readonly string[], shown: string): boolean {
  const [seen, own] = [pathKey(shown), labelKey(shown)];
  return [wanted, ...accepted].some((text) =>
    pathKeys(text).some(
      (key) => key === seen || key === own || own.endsWith(`/${key}`) || isTheSameRun(key, seen),
    ),
  );
}

function isTheSameRun(key: string, shown: string): boolean {
  return isRunTogether(key) && key === shown.replaceAll('/', '');
}
