import './tokens.css';
import './base.css';
import './virtual-table.css';
import { useLayoutEffect, useState } from 'preact/hooks';
import { beforeEach } from 'vitest';
import { page } from 'vitest/browser';
import '#locales/workbench.ts';
import type { TableColumn, TableMemory } from './table-model.ts';
import { useView } from './view.fixture.tsx';
import { VirtualTable } from './VirtualTable.tsx';

export interface Line {
  id: string;
  name: string;
  note: string;
  points: number;
}

export const COUNT = 10_000;
/** Every seventh row is taller than one line. */
export const lines: readonly Line[] = Array.from({ length: COUNT }, (_, at) => ({
  id: `row-${at}`,
  name: `样例${at}`,
  note: at % 7 === 0 ? '一行写不下的说明，要占好几行。'.repeat(12) : '短',
  points: (at * 7919) % 1000,
}));

const columns: readonly TableColumn<Line>[] = [
  {
    id: 'name',
    title: '姓名',
    rowHeader: true,
    sortBy: (row) => row.name,
    cell: (row, focus) => (
      <a href={`#/row/${row.id}`} {...focus}>
        {row.name}
      </a>
    ),
  },
  { id: 'note', title: '说明', cell: (row) => row.note },
  { id: 'points', title: '分数', align: 'end', sortBy: (row) => row.points, cell: (row) => row.points },
];

interface Shown {
  rows?: readonly Line[];
  found?: string;
  memory?: TableMemory;
  waiting?: boolean;
}

interface Heard {
  onOpened: (id: string) => void;
  onPicked: (ids: ReadonlySet<string>) => void;
}

function Table({ rows = lines, found = '', memory, waiting, onOpened, onPicked }: Shown & Heard) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [hidden, setHidden] = useState<readonly string[]>([]);
  useLayoutEffect(() => {
    onPicked(chosen);
  });
  return (
    <VirtualTable
      label="样例表"
      columns={columns}
      rows={rows}
      keyOf={keyOf}
      nameOf={nameOf}
      found={found}
      memory={memory}
      onOpen={(row) => onOpened(row.id)}
      selection={{ picked: chosen, onPicked: setChosen, waiting }}
      hidden={hidden}
      onHidden={setHidden}
    />
  );
}
const keyOf = ({ id }: Line): string => id;
const nameOf = ({ name }: Line): string => name;

/** A table of ten thousand rows, drawn anew for each test of a file, and what is seen of it. */
export function useTable() {
  const { root, show: draw } = useView();
  const opened: string[] = [];
  /** One after the other. */
  const picks: ReadonlySet<string>[] = [];
  const heard: Heard = { onOpened: (id) => opened.push(id), onPicked: (ids) => picks.push(ids) };
  beforeEach(() => {
    opened.length = 0;
    picks.length = 0;
    // As a page that can be gone to: a press on what takes no focus gives it the focus.
    root().tabIndex = -1;
  });
  beforeEach(() => page.viewport(900, 700));
  const drawn = (): HTMLElement[] => [...root().querySelectorAll<HTMLElement>('tbody tr[data-key]')];
  const box = (): HTMLElement => there(root().querySelector<HTMLElement>('.jn-vtable__box'));
  return {
    root,
    draw,
    show: (shown: Shown = {}): Promise<void> => draw(<Table {...shown} {...heard} />),
    /** Ids of rows. */
    opened: () => opened,
    picked: (): ReadonlySet<string> => picks.at(-1) ?? new Set(),
    drawn,
    box,
    cells: () => drawn().map((row) => row.querySelector('th')?.textContent ?? null),
    activeRow: () => root().querySelector<HTMLElement>('tbody tr[tabindex="0"]')?.dataset['key'],
    /** Rows whose middle is below the header and above the edge of the box. */
    inSight: (): string[] => {
      const { top, bottom } = box().getBoundingClientRect();
      return drawn().flatMap((row) => {
        const rect = row.getBoundingClientRect();
        const middle = (rect.top + rect.bottom) / 2;
        return middle > top + 34 && middle < bottom ? [there(row.dataset['key'])] : [];
      });
    },
  };
}

/** The row that has the focus, or holds what has it. */
export const focused = (): string | undefined =>
  document.activeElement?.closest<HTMLElement>('tr')?.dataset['key'];
export const rowBox = (name: string) => page.getByRole('checkbox', { name: `选择“${name}”`, exact: true });

function there<Value>(value: Value | null | undefined): Value {
  if (value === null || value === undefined) throw new Error('there is no such part of the table');
  return value;
}
