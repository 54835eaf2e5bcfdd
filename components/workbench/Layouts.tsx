import { Badge } from '../base/Badge.tsx';
import type { DataColumn } from '../base/DataTable.tsx';
import { t } from '#locales/index.ts';
import { type DifferingFile, DifferingFileDialog } from './SharedFile.tsx';
import { removeColumn, SharedList, type SharedListProps } from './SharedList.tsx';

export interface LayoutRow {
  id: string;
  headers: string;
  /** The form and the columns as the user said. */
  said: string;
  at: string;
  /** Changed in two windows at once: the later one is used. */
  conflicts: number;
}

/** A file that was read, in numbers. */
export interface LayoutPending extends Omit<DifferingFile, 'lines'> {
  differing: readonly { headers: string; now: string; later: string }[];
}

export interface LayoutsProps extends SharedListProps<LayoutRow, LayoutPending> {
  onReplacing: (replacing: boolean) => void;
}

/** 表头对应: how sheets are read whose columns the user corrected, for the next ones, for colleagues and for the add-on. */
export function Layouts({ pending, ...props }: LayoutsProps) {
  return (
    <SharedList
      {...props}
      title={t('layouts.title')}
      hint={
        <>
          {t('layouts.hint')} <a href="#/journal/layout.removed">{t('layouts.removed')}</a>
        </>
      }
      none={t('layouts.none')}
      exportLabel={t('layouts.export', { count: props.rows.length })}
      columns={columnsOf(props)}
      drop={{ title: t('layouts.drop'), hint: t('layouts.drop.hint'), button: t('layouts.choose') }}
    >
      {pending && (
        <DifferingFileDialog
          {...pending}
          of="layouts"
          lines={pending.differing.map((each) => t('layouts.import.differs', each))}
          busy={props.busy}
          onReplacing={props.onReplacing}
          onImport={props.onImport}
          onCancel={props.onCancelImport}
        />
      )}
    </SharedList>
  );
}

function columnsOf(acts: Pick<LayoutsProps, 'busy' | 'onRemove'>): DataColumn<LayoutRow>[] {
  return [
    { id: 'headers', header: t('layouts.headers'), width: '32%', rowHeader: true, cell: headersCell },
    { id: 'said', header: t('layouts.said'), cell: ({ said }) => said },
    { id: 'at', header: t('common.updated'), width: '112px', cell: ({ at }) => at },
    removeColumn(acts, ({ headers }) => t('layouts.remove', { headers })),
  ];
}

function headersCell({ headers, conflicts }: LayoutRow) {
  return (
    <>
      {headers} {conflicts > 0 && <Badge tone="review">{t('layouts.conflict')}</Badge>}
    </>
  );
}
