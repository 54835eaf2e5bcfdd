import type { ComponentChildren } from 'preact';
import { t } from '#locales/index.ts';

/**
 * Pages by the main entry of the navigation that they stand under, which is a page itself. In the order of the
 * navigation; those of `UNLISTED` are reached from another page.
 */
export const PAGES = {
  people: 'people',
  import: 'people',
  records: 'records',
  runs: 'records',
  taught: 'records',
  packs: 'packs',
  export: 'export',
  reviews: 'reviews',
  print: 'reviews',
  scores: 'reviews',
  sheet: 'reviews',
  stats: 'stats',
  calendar: 'stats',
  settings: 'settings',
  journal: 'settings',
} as const;
export type PageId = keyof typeof PAGES;

const UNLISTED: ReadonlySet<PageId> = new Set(['import', 'print']);
const pageIds = Object.keys(PAGES) as PageId[];

export function isPageId(text: string): text is PageId {
  return Object.hasOwn(PAGES, text);
}

interface ShellProps {
  page: PageId;
  /** Numbers beside the entries; absent where there is nothing to count. */
  counts: Partial<Record<PageId, number>>;
  children: ComponentChildren;
}

/** The frame of the workbench: navigation at the left, one page at the right. Entries are links, so the keyboard works. */
export function Shell({ page, counts, children }: ShellProps) {
  const shown = UNLISTED.has(page) ? PAGES[page] : page;
  return (
    <div class="jn-root wb">
      <button type="button" class="wb-skip" onClick={skip}>
        {t('nav.skip')}
      </button>
      <nav class="wb-nav" aria-label={t('nav.label')}>
        <p class="wb-nav__brand">{t('app.name')}</p>
        <ul>
          {pageIds.map(
            (id) =>
              !UNLISTED.has(id) && (
                <li key={id} class={PAGES[id] === id ? undefined : 'wb-nav__under'}>
                  <a href={`#/${id}`} aria-current={id === shown ? 'page' : undefined}>
                    <span>{t(`nav.${id as Exclude<PageId, 'import' | 'print'>}`)}</span>
                    {counts[id] !== undefined && <span class="wb-nav__count">{counts[id]}</span>}
                  </a>
                </li>
              ),
          )}
        </ul>
      </nav>
      <main class="wb-main" id={MAIN}>
        {children}
      </main>
    </div>
  );
}

const MAIN = 'content';

/** Past the navigation; a link would change the address, which says what page this is. */
function skip(): void {
  const main = document.querySelector<HTMLElement>(`#${MAIN}`);
  if (!main) return;
  // For this once: otherwise every press between controls would give the whole page the focus.
  main.tabIndex = -1;
  main.addEventListener('blur', () => main.removeAttribute('tabindex'), { once: true });
  main.focus();
}

/** Title of a page with its actions. */
export function PageTitle({ title, children }: { title: string; children?: ComponentChildren }) {
  return (
    <header class="wb-title">
      <h1>{title}</h1>
      {children && <div class="jn-actions">{children}</div>}
    </header>
  );
}

/** A part of a page under a heading of its own. */
export function Panel(props: { title: string; aside?: ComponentChildren; children: ComponentChildren }) {
  return (
    <section class="wb-panel" aria-label={props.title}>
      <header class="wb-panel__head">
        <h2>{props.title}</h2>
        {props.aside}
      </header>
      {props.children}
    </section>
  );
}
