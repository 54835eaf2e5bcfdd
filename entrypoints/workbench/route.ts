import { useLayoutEffect, useState } from 'preact/hooks';
import { isPageId, type PageId } from '#components/workbench/Shell.tsx';

/** Where in the workbench we are: `#/people`, `#/people/<id>`, `#/import`, `#/reviews?stage=returned`. */
export interface Route {
  page: PageId;
  id: string | undefined;
  /** What follows the id: the form type of a record not yet saved, or `new` for a person not yet saved. */
  rest: string | undefined;
  /** What a list is asked to be narrowed to, as it stands in the address; `undefined` where nothing does. */
  asked?: Asked | undefined;
}

/** Name of a filter → its value, both as they stand in an address. */
export type Asked = Readonly<Record<string, string>>;

/** An address that names nothing leads to 人员. */
export function parseRoute(hash: string): Route {
  const [path = '', search] = hash.split('?', 2);
  const [page = '', id, rest] = partsOf(path);
  if (!isPageId(page)) return { page: 'people', id: undefined, rest: undefined };
  const asked = search ? { asked: Object.fromEntries(new URLSearchParams(search)) } : {};
  return { page, id: id || undefined, rest: rest || undefined, ...asked };
}

/** A list of people or records: of a long journal its first rows are shown before the rest is read. */
export function isList({ page, id }: Route): boolean {
  return id === undefined && (page === 'people' || page === 'records');
}

function partsOf(hash: string): string[] {
  try {
    return hash.replace(/^#\/?/, '').split('/').map(decodeURIComponent);
  } catch (error) {
    if (error instanceof URIError) return [];
    throw error;
  }
}

export function useRoute(): Route {
  const [route, setRoute] = useState(() => parseRoute(location.hash));
  // Before the paint: an effect after it would miss an address that changes in between.
  useLayoutEffect(() => {
    const onHash = (): void => setRoute(parseRoute(location.hash));
    addEventListener('hashchange', onHash);
    return () => removeEventListener('hashchange', onHash);
  }, []);
  return route;
}

export function goTo(hash: string): void {
  location.hash = hash;
}
