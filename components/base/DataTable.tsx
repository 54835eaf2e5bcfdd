import type { ComponentChildren } from 'preact';

export interface DataColumn<Row> {
  id: string;
  header: ComponentChildren;
  cell: (row: Row, index: number) => ComponentChildren;
  /** Numbers stand at the end. */
  align?: 'start' | 'end' | undefined;
  /** CSS width, where the content should not decide. */
  width?: string | undefined;
  /** This cell names the row for screen readers. */
  rowHeader?: boolean | undefined;
}

export interface DataTableProps<Row> {
  /** Accessible name of the table. */
  label: string;
  columns: readonly DataColumn<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row, index: number) => string;
  selectedKey?: string | undefined;
  /** For the mouse; give the keyboard a button in one of the cells. */
  onRowClick?: ((row: Row) => void) | undefined;
}

export function DataTable<Row>(props: DataTableProps<Row>) {
  const { columns, rows, keyOf, selectedKey, onRowClick } = props;
  return (
    // A box that scrolls must be reachable by keyboard, and so needs a name.
    // It is no landmark: the panel around it is one. A fieldset would bring looks of its own.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex, jsx-a11y/prefer-tag-over-role
    <div class="jn-table-box" role="group" aria-label={props.label} tabIndex={0}>
      <table class={onRowClick ? 'jn-table jn-table--clickable' : 'jn-table'} aria-label={props.label}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column.id}
                scope="col"
                class={column.align === 'end' ? 'jn-table__end' : undefined}
                style={column.width ? { width: column.width } : undefined}
              >
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => {
            const key = keyOf(row, index);
            return (
              <tr
                key={key}
                aria-selected={selectedKey === undefined ? undefined : key === selectedKey}
                onClick={onRowClick && (() => onRowClick(row))}
              >
                {columns.map((column) => renderCell(column, row, index))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function renderCell<Row>(column: DataColumn<Row>, row: Row, index: number) {
  const align = column.align === 'end' ? 'jn-table__end' : undefined;
  return column.rowHeader ? (
    <th key={column.id} scope="row" class={align}>
      {column.cell(row, index)}
    </th>
  ) : (
    <td key={column.id} class={align}>
      {column.cell(row, index)}
    </td>
  );
}
