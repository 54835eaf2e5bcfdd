import { useEffect, useState } from 'preact/hooks';
import { Notice } from '#components/base/Notice.tsx';
import { t } from '#locales/index.ts';
import type { ReadAddress } from './list-address.ts';
import type { Route } from './route.ts';

/**
 * Narrows a list to what its address asks, once for each time that it is gone to.
 * @param isReady whether the list has all that the filters are compared with
 * @returns what is told of the rest
 */
export function useAddress<Filters>(
  { asked }: Route,
  isReady: boolean,
  read: (asked: NonNullable<Route['asked']>) => ReadAddress<Filters>,
  take: (filters: Filters) => void,
) {
  const [ignored, setIgnored] = useState<readonly string[]>([]);
  useEffect(() => {
    if (!isReady) return;
    setIgnored([]);
    if (!asked) return;
    const { filters, ignored: rest } = read(asked);
    take(filters);
    setIgnored(rest);
    // Only another address, or the list being there, asks anew: what the user sets meanwhile stays.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [asked, isReady]);
  if (ignored.length === 0) return null;
  return (
    <Notice
      tone="warning"
      title={t('lists.address.ignored', { filters: ignored.join(t('common.listComma')) })}
    />
  );
}

/** The address says what the list shows by now, so that going back finds it again. */
export function keepAddress(href: string): void {
  history.replaceState(history.state, '', href);
}
