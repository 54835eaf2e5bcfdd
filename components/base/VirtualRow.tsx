import { type Ref } from 'preact';
import { useMemo } from 'preact/hooks';
import { t } from '#locales/index.ts';
import type { TableColumn } from './table-model.ts';

export interface VirtualRowProps<Row> {
  row: Row;
  rowKey: string;
  /** From 0, among all rows of the table. */
  index: number;
  /** For the checkbox's accessible name: asked only where the row is drawn again. */
  nameOf: (row: Row) => string;
  columns: readonly TableColumn<Row>[];
  /** `undefined` where rows cannot be picked. */
  picked: boolean | undefined;
  /** Nothing can be picked yet. */
  waiting?: boolean | undefined;
  /** The row that something beside the table is about; `undefined` where nothing is. */
  current?: boolean | undefined;
  /** The row that the keyboard is at: it alone is in the tab order. */
  active: boolean;
  measure: Ref<HTMLTableRowElement>;
}

/** One row; scrolling draws it again only where something of it has changed. */
export function VirtualRow<Row>(props: VirtualRowProps<Row>) {
  const { row, rowKey, index, nameOf, columns, picked, waiting, current, active, measure } = props;
  return useMemo(() => {
    const tabIndex = active ? 0 : -1;
    return (
      // The header is the first row of the table for screen readers.
      <tr
        ref={measure}
        data-index={index}
        data-key={rowKey}
        aria-rowindex={index + 2}
        aria-selected={current}
        tabIndex={tabIndex}
      >
        {picked !== undefined && (
          <td class="jn-vtable__pick">
            <input
              type="checkbox"
              checked={picked}
              disabled={waiting}
              tabIndex={tabIndex}
              aria-label={t('table.pick', { name: nameOf(row) })}
              title={waiting ? t('table.pick.waiting') : undefined}
            />
          </td>
        )}
        {columns.map((column) => {
          const align = column.align === 'end' ? 'jn-table__end' : undefined;
          const content = column.cell(row, { tabIndex });
          return column.rowHeader ? (
            <th key={column.id} scope="row" class={align}>
              {content}
            </th>
          ) : (
            <td key={column.id} class={align}>
              {content}
            </td>
          );
        })}
      </tr>
    );
  }, [row, rowKey, index, nameOf, columns, picked, waiting, current, active, measure]);
}
