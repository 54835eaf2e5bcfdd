import type { ComponentChildren } from 'preact';
import { type Answer, AnswerNotice } from '../base/Answer.tsx';
import { Button } from '../base/Button.tsx';
import { type DataColumn, DataTable } from '../base/DataTable.tsx';
import { t } from '#locales/index.ts';
import { FileDrop } from './FileDrop.tsx';
import { type Undo, UndoBar } from './SharedFile.tsx';
import { Panel } from './Shell.tsx';

/** What is kept here and given to others as a file: its list, and a file that was read. */
export interface SharedListProps<Row, Pending> {
  rows: readonly Row[];
  pending: Pending | undefined;
  busy: boolean;
  answer: Answer | undefined;
  undo: Undo | undefined;
  onRemove: (id: string) => void;
  onExport: () => void;
  onFile: (file: File) => void;
  onImport: () => void;
  onCancelImport: () => void;
}

interface PanelProps<Row extends { id: string }> extends Omit<
  SharedListProps<Row, never>,
  'pending' | 'onRemove' | 'onImport' | 'onCancelImport'
> {
  title: string;
  /** What these are. */
  hint: ComponentChildren;
  /** Said in the place of an empty list. */
  none?: string;
  /** Words of the button. */
  exportLabel: string;
  columns: readonly DataColumn<Row>[];
  drop: { title: string; hint?: string; button: string };
  /** What the file that was read would bring. */
  children: ComponentChildren;
}

export function SharedList<Row extends { id: string }>(props: PanelProps<Row>) {
  const { title, hint, none, exportLabel, columns, drop, rows, busy, answer, undo, children } = props;
  return (
    <Panel
      title={title}
      aside={
        rows.length > 0 && (
          <Button busy={busy} onClick={props.onExport}>
            {exportLabel}
          </Button>
        )
      }
    >
      <p class="jn-muted jn-small">{hint}</p>
      <AnswerNotice answer={answer} />
      <UndoBar undo={undo} busy={busy} />
      {rows.length > 0 ? (
        <DataTable label={title} rows={rows} keyOf={({ id }) => id} columns={columns} />
      ) : (
        none !== undefined && <p class="jn-muted">{none}</p>
      )}
      <FileDrop {...drop} accept=".json" busy={busy} onFile={props.onFile} />
      {children}
    </Panel>
  );
}

/** The last column: takes a row away. @param label says which, for who does not see the row */
export function removeColumn<Row extends { id: string }>(
  { busy, onRemove }: { busy: boolean; onRemove: (id: string) => void },
  label: (row: Row) => string,
): DataColumn<Row> {
  return {
    id: 'remove',
    header: <span class="jn-hidden">{t('action.delete')}</span>,
    width: '64px',
    cell: (row) => (
      <Button variant="quiet" busy={busy} label={label(row)} onClick={() => onRemove(row.id)}>
        {t('action.delete')}
      </Button>
    ),
  };
}
