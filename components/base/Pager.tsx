import { t } from '#locales/index.ts';
import { Button } from './Button.tsx';

export interface PagerProps {
  /** Accessible name: what is paged. */
  label: string;
  /** From 0. */
  page: number;
  perPage: number;
  count: number;
  onPage: (page: number) => void;
}

/** Which part of a long list is shown, and the way to the next; nothing where all of it fits. */
export function Pager({ label, page, perPage, count, onPage }: PagerProps) {
  if (count <= perPage) return null;
  const last = Math.ceil(count / perPage) - 1;
  return (
    <nav class="jn-actions" aria-label={label}>
      <Button disabled={page === 0} onClick={() => onPage(page - 1)}>
        {t('pager.previous')}
      </Button>
      <output class="jn-muted">
        {t('pager.place', { from: page * perPage + 1, to: Math.min(count, (page + 1) * perPage), count })}
      </output>
      <Button disabled={page >= last} onClick={() => onPage(page + 1)}>
        {t('pager.next')}
      </Button>
    </nav>
  );
}
