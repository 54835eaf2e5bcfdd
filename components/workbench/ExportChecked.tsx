import { type Answer, AnswerNotice } from '../base/Answer.tsx';
import { Badge } from '../base/Badge.tsx';
import { Button } from '../base/Button.tsx';
import { type DataColumn, DataTable } from '../base/DataTable.tsx';
import type { SaidPart } from '#core/export/checked-import.ts';
import { t } from '#locales/index.ts';
import { FileDrop } from './FileDrop.tsx';
import { SharedFileDialog, type Undo, UndoBar } from './SharedFile.tsx';
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
  /** Values that the words of the file leave empty. */
  leftOut: number;
  /** What is read otherwise here. */
  differing: readonly CheckedDiffering[];
}

/** A template of the file that is read otherwise here. */
export interface CheckedDiffering {
  /** Id of the template here. */
  id: string;
  title: string;
  /** In what they differ. */
  parts: readonly SaidPart[];
  /** The file's is to replace the one here. */
  replacing: boolean;
}

export interface CheckedProps {
  rows: readonly CheckedRow[];
  pending: CheckedPending | undefined;
  busy: boolean;
  answer: Answer | undefined;
  undo: Undo | undefined;
  onRemove: (id: string) => void;
  onExport: () => void;
  onFile: (file: File) => void;
  onReplacing: (id: string, replacing: boolean) => void;
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
      <UndoBar undo={undo} busy={busy} />
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
  const { file, fresh, same, leftOut, differing } = pending;
  const coming = fresh + differing.filter(({ replacing }) => replacing).length;
  return (
    <SharedFileDialog
      title={t('export.checked.importing', { file })}
      counts={t('export.checked.numbers', { fresh, same, differing: differing.length })}
      confirm={t('export.checked.confirm', { count: coming })}
      coming={coming}
      busy={busy}
      onImport={props.onImport}
      onCancel={props.onCancelImport}
    >
      {leftOut > 0 && <p>{t('export.checked.leftOut', { count: leftOut })}</p>}
      {differing.length > 0 && <p>{t('export.checked.replace')}</p>}
      {differing.map(({ id, title, parts, replacing }) => (
        <label key={id} class="wb-check">
          <input
            type="checkbox"
            checked={replacing}
            onChange={(event) => props.onReplacing(id, event.currentTarget.checked)}
          />
          {t('export.checked.differs', { title, parts: partsText(parts) })}
        </label>
      ))}
    </SharedFileDialog>
  );
}

function partsText(parts: readonly SaidPart[]): string {
  return parts.map((part) => t(`export.checked.part.${part}`)).join(t('common.listComma'));
}
