import { useLayoutEffect, useState } from 'preact/hooks';
import { isPageId, type PageId } from '#components/workbench/Shell.tsx';

/** Where in the workbench we are: `#/people`, `#/people/<id>`, `#/import`. */
export interface Route {
  page: PageId;
  id: string | undefined;
  /** What follows the id: the form type of a record not yet saved, or `new` for a person not yet saved. */
  rest: string | undefined;
}

/** An address that names nothing leads to 人员. */
export function parseRoute(hash: string): Route {
  const [page = '', id, rest] = partsOf(hash);
  if (!isPageId(page)) return { page: 'people', id: undefined, rest: undefined };
  return { page, id: id || undefined, rest: rest || undefined };
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
