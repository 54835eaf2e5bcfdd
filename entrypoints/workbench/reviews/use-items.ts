import { useMemo } from 'preact/hooks';
import { chosenPack, packsFor } from '#catalog/checking.ts';
import { ReviewFolder } from '#core/review/folder.ts';
import { ItemMemory, type ReviewItem, reviewItems } from '#core/review/items.ts';
import type { Store } from '../store.ts';

// After a verdict one form of thousands is another one.
const folder = new ReviewFolder();
const memory = new ItemMemory();

/**
 * All forms that can be reviewed; one stays the very same as long as nothing of it changes.
 * @param packId pack that records are reviewed under which nobody has reviewed yet; where it does not fit the only one that does
 * @param only whether reviews under that pack alone count; else a form stands by what was decided about it last
 */
export function useReviewItems(store: Store, packId: string, only: boolean): ReviewItem[] {
  const { verdicts, records, removed, subjects, shelf } = store;
  const reviews = useMemo(() => folder.fold(verdicts), [verdicts]);
  const people = useMemo(() => new Map(subjects.map(({ value }) => [value.id, value])), [subjects]);
  return useMemo(() => {
    const chosen = new Map<string, string>();
    const packOf = (formTypeId: string): string => {
      const known = chosen.get(formTypeId) ?? chosenPack(packsFor(formTypeId, shelf), packId);
      chosen.set(formTypeId, known);
      return known;
    };
    const sources = {
      records,
      removed: new Set(removed),
      subjects: people,
      reviews: reviews.values(),
      packOf,
    };
    return reviewItems({ ...sources, ...(only ? { only: packId } : {}) }, memory);
  }, [reviews, records, removed, people, shelf, packId, only]);
}

/** Where the form is reviewed: `#/reviews/<review>`, or by its record while nothing has been said of it. */
export function hrefOf({ id, state, record }: ReviewItem): string {
  const recordId = record?.value.id;
  return state || recordId === undefined ? `#/reviews/${id}` : `#/reviews/record:${recordId}`;
}
