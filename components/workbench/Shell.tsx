import type { ComponentChildren } from 'preact';
import { t } from '#locales/index.ts';

export const SECTIONS = [
  'people',
  'records',
  'runs',
  'packs',
  'taught',
  'export',
  'reviews',
  'journal',
  'settings',
] as const;
export type Section = (typeof SECTIONS)[number];

interface ShellProps {
  section: Section;
  /** Numbers beside the entries; absent where there is nothing to count. */
  counts: Partial<Record<Section, number>>;
  children: ComponentChildren;
}

/** The frame of the workbench: navigation at the left, one page at the right. Entries are links, so the keyboard works. */
export function Shell({ section, counts, children }: ShellProps) {
  return (
    <div class="jn-root wb">
      <nav class="wb-nav" aria-label={t('nav.label')}>
        <p class="wb-nav__brand">{t('app.name')}</p>
        <ul>
          {SECTIONS.map((id) => (
            <li key={id}>
              <a href={`#/${id}`} aria-current={id === section ? 'page' : undefined}>
                <span>{t(`nav.${id}`)}</span>
                {counts[id] !== undefined && <span class="wb-nav__count">{counts[id]}</span>}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <main class="wb-main">{children}</main>
    </div>
  );
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
