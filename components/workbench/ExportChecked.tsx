import { Badge } from '../base/Badge.tsx';
import type { DataColumn } from '../base/DataTable.tsx';
import type { SaidPart } from '#core/export/checked-import.ts';
import { t } from '#locales/index.ts';
import { SharedFileDialog } from './SharedFile.tsx';
import { removeColumn, SharedList, type SharedListProps } from './SharedList.tsx';

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

export interface CheckedProps extends SharedListProps<CheckedRow, CheckedPending> {
  onReplacing: (id: string, replacing: boolean) => void;
}

/** 核对过的模板: kept for the next time, and for colleagues. */
export function ExportChecked({ pending, ...props }: CheckedProps) {
  return (
    <SharedList
      {...props}
      title={t('export.checked')}
      hint={t('export.checked.text')}
      exportLabel={t('export.checked.export', { count: props.rows.length })}
      columns={columnsOf(props)}
      drop={{ title: t('export.checked.drop'), button: t('export.checked.choose') }}
    >
      {pending && <Pending {...props} pending={pending} />}
    </SharedList>
  );
}

function columnsOf(acts: Pick<CheckedProps, 'busy' | 'onRemove'>): DataColumn<CheckedRow>[] {
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
    removeColumn(acts, ({ title }) => t('export.checked.remove', { title })),
  ];
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

type PendingProps = Pick<CheckedProps, 'busy' | 'onReplacing' | 'onImport' | 'onCancelImport'>;

function Pending({ pending, busy, ...props }: PendingProps & { pending: CheckedPending }) {
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
