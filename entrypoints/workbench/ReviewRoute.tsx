import { useMemo } from 'preact/hooks';
import { packsFor } from '#catalog/checking.ts';
import { EmptyState } from '#components/base/EmptyState.tsx';
import { itemWithId, type ReviewItem } from '#core/review/items.ts';
import { t } from '#locales/index.ts';
import { listOrder, useListState } from './reviews/list-state.ts';
import { Reviewing } from './reviews/Reviewing.tsx';
import { useReviewItems } from './reviews/use-items.ts';
import type { RouteProps } from './route-props.ts';

const BY_RECORD = 'record:';

/** One form under review: `#/reviews/<review>`, or `#/reviews/record:<record>` while nothing has been said of it. */
export function ReviewRoute(props: RouteProps & { id: string }) {
  const { store, settings, id } = props;
  const [{ filters }] = useListState();
  const packId = filters.packId || (settings.packId ?? '');
  const items = useReviewItems(store, packId, filters.packId !== '');
  // Without a list before it the way goes by all forms.
  const way = useMemo(() => {
    const known = new Map(items.map((each) => [each.id, each]));
    const listed = (listOrder() ?? []).flatMap((each) => known.get(each) ?? []);
    return listed.length > 0 ? listed : items;
  }, [items]);
  const item = itemAt(items, store, id);
  if (!item)
    return <EmptyState title={t('reviewing.notFound')} action={<a href="#/reviews">{t('action.back')}</a>} />;
  return (
    <Reviewing
      key={item.record?.value.id ?? item.id}
      {...props}
      items={items}
      item={item}
      way={way}
      packs={packsFor(item.formTypeId, store.shelf)}
    />
  );
}

function itemAt(
  items: readonly ReviewItem[],
  { subjects }: Pick<RouteProps['store'], 'subjects'>,
  id: string,
): ReviewItem | undefined {
  if (id.startsWith(BY_RECORD)) {
    const recordId = id.slice(BY_RECORD.length);
    return items.find(({ record }) => record?.value.id === recordId);
  }
  return itemWithId(items, new Map(subjects.map(({ value }) => [value.id, value])), id);
}
