import { useState } from 'preact/hooks';
import { TableMemory } from '#components/base/table-model.ts';
import { NO_FILTERS, type ReviewFilters } from '#components/reviews/model.ts';

/** How the list was left: it is the same when the reviewer comes back from a form. */
export interface ListState {
  filters: ReviewFilters;
  picked: ReadonlySet<string>;
  hidden: readonly string[];
}

let state: ListState = { filters: NO_FILTERS, picked: new Set(), hidden: [] };
/** Ids of the forms as the list showed them last: the way of 下一份 and 上一份. */
let order: readonly string[] | undefined;

export const listMemory = new TableMemory();

export function useListState(): [ListState, (change: Partial<ListState>) => void] {
  const [shown, setShown] = useState(state);
  const change = (part: Partial<ListState>): void => {
    state = { ...state, ...part };
    setShown(state);
  };
  return [shown, change];
}

export function rememberOrder(ids: readonly string[]): void {
  order = ids;
}

/** `undefined` where no list has been looked at. */
export function listOrder(): readonly string[] | undefined {
  return order;
}
