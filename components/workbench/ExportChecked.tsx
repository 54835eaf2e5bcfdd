import { type Answer, AnswerNotice } from '../base/Answer.tsx';
import { Badge } from '../base/Badge.tsx';
import { Button } from '../base/Button.tsx';
import { type DataColumn, DataTable } from '../base/DataTable.tsx';
import { Dialog } from '../base/Dialog.tsx';
import { t } from '#locales/index.ts';
import { FileDrop } from './FileDrop.tsx';
import { Panel } from './Shell.tsx';

export interface CheckedRow {
  id: string;
  title: string;
  form: string;
  sheet: string;
  /** Columns that are filled, and all. */
  filled: number;
  columns: number;
  /** How the portal imports; `''` where nobody knows. */
  contract: string;
  at: string;
  /** Changed in two windows at once: the later one is used. */
  conflicts: number;
}

/** A file that was read, in numbers. */
export interface CheckedPending {
  file: string;
  fresh: number;
  same: number;
  /** Titles of those that are read otherwise here. */
  differing: readonly string[];
  replacing: boolean;
}

export interface CheckedProps {
  rows: readonly CheckedRow[];
  pending: CheckedPending | undefined;
  busy: boolean;
  answer: Answer | undefined;
  /** Takes the last removal back. */
  undo: { label: string; onUndo: () => void } | undefined;
  onRemove: (id: string) => void;
  onExport: () => void;
  onFile: (file: File) => void;
  onReplacing: (replacing: boolean) => void;
  onImport: () => void;
  onCancelImport: () => void;
}

/** 核对过的模板: kept for the next time, and for colleagues. */
export function ExportChecked(props: CheckedProps) {
  const { rows, busy, answer, undo, pending } = props;
  return (
    <Panel
      title={t('export.checked')}
      aside={
        rows.length > 0 && (
          <Button busy={busy} onClick={props.onExport}>
            {t('export.checked.export', { count: rows.length })}
          </Button>
        )
      }
    >
      <p class="jn-muted jn-small">{t('export.checked.text')}</p>
      <AnswerNotice answer={answer} />
      {undo && (
        <div class="jn-actions">
          <Button busy={busy} onClick={undo.onUndo}>
            {undo.label}
          </Button>
        </div>
      )}
      {rows.length > 0 && <Table {...props} />}
      <FileDrop
        title={t('export.checked.drop')}
        button={t('export.checked.choose')}
        accept=".json"
        busy={busy}
        onFile={props.onFile}
      />
      {pending && <Pending {...props} pending={pending} />}
    </Panel>
  );
}

function Table(props: CheckedProps) {
  return (
    <DataTable
      label={t('export.checked')}
      rows={props.rows}
      keyOf={(row) => row.id}
      columns={columnsOf(props)}
    />
  );
}

function columnsOf({ busy, onRemove }: CheckedProps): DataColumn<CheckedRow>[] {
  return [
    { id: 'title', header: t('export.checked.template'), rowHeader: true, cell: titleCell },
    { id: 'form', header: t('common.form'), cell: (row) => row.form },
    {
      id: 'columns',
      header: t('export.checked.columns'),
      width: '88px',
      cell: ({ filled, columns }) => t('export.checked.filled', { filled, columns }),
    },
    {
      id: 'contract',
      header: t('export.contract'),
      cell: (row) => row.contract || t('export.checked.unknown'),
    },
    { id: 'at', header: t('common.updated'), width: '112px', cell: (row) => row.at },
    {
      id: 'remove',
      header: <span class="jn-hidden">{t('action.delete')}</span>,
      width: '64px',
      cell: (row) => <Remove row={row} busy={busy} onRemove={onRemove} />,
    },
  ];
}

function Remove({ row, busy, onRemove }: { row: CheckedRow } & Pick<CheckedProps, 'busy' | 'onRemove'>) {
  return (
    <Button
      variant="quiet"
      busy={busy}
      label={t('export.checked.remove', { title: row.title })}
      onClick={() => onRemove(row.id)}
    >
      {t('action.delete')}
    </Button>
  );
}

function titleCell({ title, sheet, conflicts }: CheckedRow) {
  return (
    <>
      {title}
      <span class="jn-muted jn-small wb-block">{t('export.checked.sheet', { sheet })}</span>
      {conflicts > 0 && <Badge tone="review">{t('export.checked.conflict')}</Badge>}
    </>
  );
}

function Pending({ pending, busy, ...props }: CheckedProps & { pending: CheckedPending }) {
  const { file, fresh, same, differing, replacing } = pending;
  const coming = fresh + (replacing ? differing.length : 0);
  return (
    <Dialog
      title={t('export.checked.importing', { file })}
      onClose={props.onCancelImport}
      actions={
        <>
          <Button onClick={props.onCancelImport}>{t('action.cancel')}</Button>
          <Button variant="primary" busy={busy} disabled={coming === 0} onClick={props.onImport}>
            {t('export.checked.confirm', { count: coming })}
          </Button>
        </>
      }
    >
      <p>{t('export.checked.numbers', { fresh, same, differing: differing.length })}</p>
      {differing.length > 0 && (
        <>
          <ul>
            {[...new Set(differing)].map((title) => (
              <li key={title}>{title}</li>
            ))}
          </ul>
          <label class="wb-check">
            <input
              type="checkbox"
              checked={replacing}
              onChange={(event) => props.onReplacing(event.currentTarget.checked)}
            />
            {t('export.checked.replace')}
          </label>
        </>
      )}
    </Dialog>
  );
}
