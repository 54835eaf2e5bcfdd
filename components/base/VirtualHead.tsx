import { t } from '#locales/index.ts';
import { nextSort, type Sort } from './sort-rows.ts';
import type { TableColumn } from './table-model.ts';

interface VirtualHeadProps<Row> {
  columns: readonly TableColumn<Row>[];
  sort: Sort | undefined;
  onSort: (sort: Sort | undefined) => void;
  /** `undefined` where rows cannot be picked. */
  picking:
    | { picked: number; count: number; waiting: boolean | undefined; onAll: (on: boolean) => void }
    | undefined;
}

const SIGNS = { ascending: '▲', descending: '▼' } as const;

/** The header that stays while the rows scroll: all that are listed at once, and what they are sorted by. */
export function VirtualHead<Row>({ columns, sort, onSort, picking }: VirtualHeadProps<Row>) {
  return (
    <thead>
      <tr aria-rowindex={1}>
        {picking && (
          <th scope="col" class="jn-vtable__pick">
            <input
              type="checkbox"
              checked={picking.count > 0 && picking.picked === picking.count}
              ref={(box) => {
                if (box) box.indeterminate = picking.picked > 0 && picking.picked < picking.count;
              }}
              aria-label={t('table.pickAll', { count: picking.count })}
              title={picking.waiting ? t('table.pick.waiting') : t('table.pickAll', { count: picking.count })}
              disabled={picking.waiting}
              onChange={(event) => picking.onAll(event.currentTarget.checked)}
            />
          </th>
        )}
        {columns.map((column) => {
          const direction = sort?.column === column.id ? sort.direction : undefined;
          const align = column.align === 'end' ? 'jn-table__end' : undefined;
          if (!column.sortBy) {
            return (
              <th key={column.id} scope="col" class={align}>
                {column.title}
              </th>
            );
          }
          return (
            <th key={column.id} scope="col" class={align} aria-sort={direction ?? 'none'}>
              <button
                type="button"
                class="jn-vtable__sort"
                title={t('table.sort', { column: column.title })}
                onClick={() => onSort(nextSort(sort, column.id))}
              >
                {column.title}
                <span aria-hidden="true">{direction ? SIGNS[direction] : '↕'}</span>
              </button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
