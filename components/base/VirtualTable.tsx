import type { ComponentChildren } from 'preact';
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { t } from '#locales/index.ts';
import { Button } from './Button.tsx';
import { ColumnMenu } from './ColumnMenu.tsx';
import { keysBetween, pickedAmong, withKeys } from './pick-rows.ts';
import { RowSorter, type Sort } from './sort-rows.ts';
import { onTableKey } from './table-keys.ts';
import { type TableColumn, TableMemory, type TableSelection } from './table-model.ts';
import { usePrinting } from './use-printing.ts';
import { useVirtualRows } from './use-virtual-rows.ts';
import { UsualHeight } from './usual-height.ts';
import { VirtualHead } from './VirtualHead.tsx';
import { VirtualRow } from './VirtualRow.tsx';

export interface VirtualTableProps<Row> {
  /** Accessible name of the table. */
  label: string;
  /** In their order; keep the array the same between renders, and rows and functions too: rows are drawn anew where they differ. */
  columns: readonly TableColumn<Row>[];
  /** Those found, in the list's own order. */
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  /** For accessible names of what a row's controls do. */
  nameOf: (row: Row) => string;
  /** What the rows were found by: where it changes, the list begins again. */
  found: string;
  /** Enter, or a press of the mouse. Give the name's cell a link too. */
  onOpen?: ((row: Row) => void) | undefined;
  selection?: TableSelection | undefined;
  /** Key of the row that something beside the table is about: marked, and brought in sight when it becomes another one. */
  current?: string | undefined;
  /** Ids of hidden columns; without it there is no choice of columns. */
  hidden?: readonly string[] | undefined;
  onHidden?: ((hidden: string[]) => void) | undefined;
  /** Where the table was left: kept by the caller for when it comes back. */
  memory?: TableMemory | undefined;
  /** What may be done with the picked rows; stands beside their count. */
  actions?: ComponentChildren;
  /** How many are picked, and what to do with them, stands elsewhere. */
  bare?: boolean | undefined;
  /** As tall as most rows will be, where that is not one line: before the first are measured. In CSS pixels. */
  rowHeight?: number | undefined;
}

const ROW_HEIGHT = 34;
const HEADER_HEIGHT = 34;
/** More rows than this are not printed: the browser would stand still, and nobody reads such a pile. */
export const PRINT_LIMIT = 2000;

/**
 * A table of any length: the rows in sight are drawn, and everything else about it (selection, sorting, keys, what a
 * screen reader says of its length) goes by all of them.
 */
export function VirtualTable<Row>(props: VirtualTableProps<Row>) {
  const { label, rows, keyOf, nameOf, found, selection, onOpen, rowHeight = ROW_HEIGHT } = props;
  const [memory] = useState(() => props.memory ?? new TableMemory());
  const [sort, setSort] = useState(memory.place.sort);
  const [active, setActive] = useState(memory.place.active);
  const [usual] = useState(() => memory.place.usual ?? new UsualHeight(rowHeight));
  const box = useRef<HTMLDivElement>(null);
  const anchorRef = useRef<string>(undefined);
  const focusRef = useRef(false);
  const printing = usePrinting();

  const columns = useShown(props.columns, props.hidden);
  const sorted = useSorted(rows, props.columns, sort);
  const keys = useMemo(() => sorted.map(keyOf), [sorted, keyOf]);
  const places = useMemo(() => new Map(keys.map((key, at) => [key, at])), [keys]);
  const at = (active === undefined ? undefined : places.get(active)) ?? 0;
  const virtual = useVirtualRows({
    count: keys.length,
    box,
    keyOf: useCallback((index: number) => keys[index] ?? '', [keys]),
    usual,
    header: HEADER_HEIGHT,
    kept: keys.length > 0 ? at : undefined,
    offset: memory.place.offset,
    measured: memory.place.measured,
  });

  useLayoutEffect(() => memory.keep({ sort, active }), [memory, sort, active]);
  useLayoutEffect(
    () => () => memory.keep({ offset: virtual.scrollOffset ?? 0, measured: virtual.takeSnapshot(), usual }),
    [memory, virtual, usual],
  );
  const shownRef = useRef({ found, sort });
  useLayoutEffect(() => {
    const before = shownRef.current;
    shownRef.current = { found, sort };
    if (before.found !== found || before.sort !== sort) virtual.scrollToOffset(0);
  }, [found, sort, virtual]);
  const currentAt = props.current === undefined ? undefined : places.get(props.current);
  useLayoutEffect(() => {
    if (currentAt !== undefined) virtual.scrollToIndex(currentAt);
  }, [currentAt, virtual]);
  useLayoutEffect(() => {
    if (!focusRef.current || active === undefined) return;
    focusRef.current = false;
    rowOf(box.current, at)?.focus({ preventScroll: true });
  });

  const goTo = (index: number): void => {
    const key = keys[index];
    if (key === undefined) return;
    focusRef.current = true;
    setActive(key);
    virtual.scrollToIndex(index);
  };
  const pickTo = (index: number, on = true): void => {
    if (!selection || selection.waiting) return;
    const from = (anchorRef.current === undefined ? undefined : places.get(anchorRef.current)) ?? at;
    anchorRef.current ??= keys[from];
    selection.onPicked(withKeys(selection.picked, keysBetween(keys, from, index), on));
  };
  const toggle = (index: number): void => {
    const key = keys[index];
    if (!selection || selection.waiting || key === undefined) return;
    anchorRef.current = key;
    selection.onPicked(withKeys(selection.picked, [key], !selection.picked.has(key)));
  };
  const pickAll = (on: boolean): void => {
    if (!selection || selection.waiting) return;
    selection.onPicked(withKeys(selection.picked, keys, on));
  };
  const open = (index: number): void => {
    const row = sorted[index];
    if (row !== undefined) onOpen?.(row);
  };
  const press = (event: MouseEvent): void => {
    const index = indexOf(event.target);
    if (index === undefined || !(event.target instanceof Element)) return;
    if (event.target.closest('.jn-vtable__pick')) {
      // Beside the box counts as the box: it is small.
      const isBox = event.target instanceof HTMLInputElement;
      if (event.shiftKey) pickTo(index, isBox ? event.target.checked : true);
      else toggle(index);
    } else if (!event.target.closest('a, button, input, label, select, textarea')) open(index);
  };

  const picked = selection ? pickedAmong(selection.picked, keys) : 0;
  const all = printing && keys.length <= PRINT_LIMIT;
  const items = all ? keys.map((_, index) => ({ index, start: 0, end: 0 })) : virtual.getVirtualItems();
  const end = all ? 0 : HEADER_HEIGHT + virtual.getTotalSize();
  const span = columns.length + (selection ? 1 : 0);
  return (
    <div class="jn-vtable">
      {!props.bare && <TableBar {...props} listed={picked} />}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the rows inside take the focus */}
      <div
        ref={box}
        class="jn-table-box jn-vtable__box"
        onKeyDown={(event) =>
          onTableKey(event, {
            count: keys.length,
            at,
            perPage: () => Math.max(1, Math.floor((box.current?.clientHeight ?? 0) / usual.value) - 2),
            goTo,
            open: onOpen && open,
            pick: selection && { toggle, to: pickTo, all: () => pickAll(true) },
          })
        }
        onFocusIn={(event) => {
          const index = indexOf(event.target);
          if (index !== undefined) setActive(keys[index]);
        }}
      >
        <table
          style={{ minWidth: `${leastWidth(columns, selection !== undefined)}px` }}
          class={onOpen ? 'jn-table jn-table--clickable' : 'jn-table'}
          aria-label={label}
          aria-rowcount={keys.length + 1}
        >
          <colgroup>
            {selection && <col class="jn-vtable__pick" />}
            {columns.map(({ id, width }) => (
              <col key={id} style={width ? { width } : undefined} />
            ))}
          </colgroup>
          <VirtualHead
            columns={columns}
            sort={sort}
            onSort={setSort}
            picking={selection && { picked, count: keys.length, waiting: selection.waiting, onAll: pickAll }}
          />
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events -- the keyboard has keys of its own above */}
          <tbody onClick={press}>
            {items.flatMap((item, order) => {
              const row = sorted[item.index];
              const key = keys[item.index];
              if (row === undefined || key === undefined) return [];
              const before = order === 0 ? HEADER_HEIGHT : (items[order - 1]?.end ?? 0);
              return [
                gap(`before ${key}`, item.start - before, span),
                <VirtualRow
                  key={key}
                  row={row}
                  rowKey={key}
                  index={item.index}
                  nameOf={nameOf}
                  columns={columns}
                  picked={selection && selection.picked.has(key)}
                  waiting={selection?.waiting}
                  current={props.current === undefined ? undefined : key === props.current}
                  active={item.index === at}
                  measure={virtual.measureElement}
                />,
              ];
            })}
            {gap('end', end - (items.at(-1)?.end ?? HEADER_HEIGHT), span)}
          </tbody>
        </table>
      </div>
      {keys.length > PRINT_LIMIT && (
        <p class="jn-vtable__print">{t('table.printed', { shown: items.length, count: keys.length })}</p>
      )}
    </div>
  );
}

/** How many are picked, what to do with them, and which columns are shown. */
function TableBar<Row>({
  selection,
  listed,
  actions,
  columns,
  hidden,
  onHidden,
}: VirtualTableProps<Row> & { listed: number }) {
  const count = selection?.picked.size ?? 0;
  if (!selection && !onHidden) return null;
  return (
    <div class="jn-vtable__bar">
      {selection && (
        <output>
          {count === 0 && <span class="jn-muted">{t('table.picked.none')}</span>}
          {count > 0 && <strong>{t('table.picked', { count })}</strong>}
          {count > listed && (
            <span class="jn-muted"> {t('table.picked.away', { count: count - listed })}</span>
          )}
        </output>
      )}
      {selection && count > 0 && (
        <Button variant="quiet" onClick={() => selection.onPicked(new Set())}>
          {t('table.pickNone')}
        </Button>
      )}
      {count > 0 && actions}
      {onHidden && (
        <ColumnMenu
          columns={columns.filter(({ rowHeader }) => !rowHeader)}
          hidden={hidden ?? []}
          onHidden={onHidden}
        />
      )}
    </div>
  );
}

/** The place of rows that are not drawn. */
function gap(key: string, height: number, span: number) {
  if (height < 1) return null;
  return (
    <tr key={key} class="jn-vtable__gap" aria-hidden="true">
      {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label -- no control: the place of rows that are not drawn */}
      <td colSpan={span} style={{ height: `${height}px` }} />
    </tr>
  );
}

/** A column whose width the window decides is never narrower than this, in CSS pixels: below it the box scrolls sideways. */
const LEAST_COLUMN = 140;

function leastWidth(
  columns: readonly Pick<TableColumn<never>, 'width' | 'least'>[],
  picking: boolean,
): number {
  const widths = columns.map(({ width = '', least = LEAST_COLUMN }) =>
    width.endsWith('px') ? Number.parseInt(width, 10) : least,
  );
  return Math.max(
    620,
    widths.reduce((sum, width) => sum + width, picking ? 40 : 0),
  );
}

function useShown<Row>(columns: readonly TableColumn<Row>[], hidden: readonly string[] | undefined) {
  const away = hidden?.join(' ') ?? '';
  return useMemo(() => {
    const ids = new Set(away.split(' '));
    return columns.filter(({ id, rowHeader }) => rowHeader || !ids.has(id));
  }, [columns, away]);
}

function useSorted<Row>(
  rows: readonly Row[],
  columns: readonly TableColumn<Row>[],
  sort: Sort | undefined,
): readonly Row[] {
  const [sorter] = useState(() => new RowSorter());
  return useMemo(() => {
    const sortBy = columns.find(({ id }) => id === sort?.column)?.sortBy;
    return sort && sortBy ? sorter.sort(rows, sort, sortBy) : rows;
  }, [rows, columns, sort, sorter]);
}

function rowOf(box: HTMLElement | null, index: number): HTMLElement | null {
  return box?.querySelector<HTMLElement>(`tr[data-index="${index}"]`) ?? null;
}

function indexOf(target: EventTarget | null): number | undefined {
  const row = target instanceof Element ? target.closest<HTMLElement>('tr[data-index]') : null;
  return row ? Number(row.dataset.index) : undefined;
}
