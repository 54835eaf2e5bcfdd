import { useCallback, useState } from 'preact/hooks';
import { TableMemory } from '#components/base/table-model.ts';

/** How a list was left: what it was searched and narrowed by, what is picked, and where in it one was. */
export interface ListView<Filter> {
  query: string;
  filter: Filter;
  picked: ReadonlySet<string>;
  memory: TableMemory;
}

/** As long as the window lives: who comes back from a row's page finds the list as it was. */
const left = new Map<string, ListView<unknown>>();

/**
 * The view of a list, kept for when one comes back to it.
 * @param list its name; lists of one name share their view
 * @param all the filter that leaves nothing out
 */
export function useListView<Filter>(
  list: string,
  all: Filter,
): [ListView<Filter>, (change: Partial<ListView<Filter>>) => void] {
  const [view, setView] = useState(
    () =>
      (left.get(list) as ListView<Filter> | undefined) ?? {
        query: '',
        filter: all,
        picked: new Set<string>(),
        memory: new TableMemory(),
      },
  );
  const change = useCallback(
    (changed: Partial<ListView<Filter>>) =>
      setView((before) => {
        const next = { ...before, ...changed };
        left.set(list, next);
        return next;
      }),
    [list],
  );
  // What nobody has changed is kept as well: the place in it.
  if (!left.has(list)) left.set(list, view);
  return [view, change];
}

/** Those picked that are there: removed ones are picked no more. */
export function stillThere(
  picked: ReadonlySet<string>,
  there: ReadonlyMap<string, unknown>,
): ReadonlySet<string> {
  const kept = [...picked].filter((id) => there.has(id));
  return kept.length === picked.size ? picked : new Set(kept);
}
