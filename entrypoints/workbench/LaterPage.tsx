import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { t } from '#locales/index.ts';
import type { RouteProps } from './route-props.ts';

type Page = FunctionComponent<RouteProps>;

let loaded: Page | undefined;

/** Loads the code of the pages that a list can do without, once. */
export async function loadPages(): Promise<Page> {
  const { OtherPage } = await import('./OtherPage.tsx');
  loaded = OtherPage;
  return OtherPage;
}

/**
 * A page whose code is loaded by the time it is shown, or then: the first rows of a list do not wait for it.
 * @throws while drawing, where the code cannot be loaded
 */
export function LaterPage(props: RouteProps) {
  const [page, setPage] = useState<{ Page?: Page | undefined; error?: unknown }>({ Page: loaded });
  useEffect(() => {
    if (page.Page || page.error !== undefined) return;
    loadPages().then(
      (Page) => setPage({ Page }),
      (error: unknown) => setPage({ error }),
    );
  }, [page]);
  if (page.error !== undefined) throw page.error;
  if (!page.Page) return <p class="jn-muted">{t('state.loading')}</p>;
  return <page.Page {...props} />;
}
