import { useRef, useState } from 'preact/hooks';
import { DataTable, type DataTableProps } from './DataTable.tsx';
import { Pager } from './Pager.tsx';

export interface PagedTableProps<Row> extends DataTableProps<Row> {
  /** What the rows were found by: where it changes, the list begins again. */
  found: string;
}

export const ROWS_PER_PAGE = 50;

/** A table of which one part is drawn at a time; everything else about the rows goes by all of them. */
export function PagedTable<Row>({ found, ...table }: PagedTableProps<Row>) {
  const box = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState({ found, page: 0 });
  const { label, rows } = table;
  const last = Math.max(0, Math.ceil(rows.length / ROWS_PER_PAGE) - 1);
  const page = place.found === found ? Math.min(place.page, last) : 0;
  const turnTo = (next: number): void => {
    setPlace({ found, page: next });
    box.current?.scrollIntoView({ block: 'start' });
  };
  return (
    <div ref={box} class="jn-paged">
      <DataTable {...table} rows={rows.slice(page * ROWS_PER_PAGE, (page + 1) * ROWS_PER_PAGE)} />
      <Pager label={label} page={page} perPage={ROWS_PER_PAGE} count={rows.length} onPage={turnTo} />
    </div>
  );
}
