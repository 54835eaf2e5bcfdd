import { type Answer, AnswerNotice } from '../base/Answer.tsx';
import { Badge } from '../base/Badge.tsx';
import { Button } from '../base/Button.tsx';
import { type DataColumn, DataTable } from '../base/DataTable.tsx';
import { t } from '#locales/index.ts';
import { FileDrop } from './FileDrop.tsx';
import { Differing, SharedFileDialog, type Undo, UndoBar } from './SharedFile.tsx';
import { Panel } from './Shell.tsx';

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
export interface LayoutPending {
  file: string;
  fresh: number;
  same: number;
  differing: readonly { headers: string; now: string; later: string }[];
  replacing: boolean;
}

export interface LayoutsProps {
  rows: readonly LayoutRow[];
  pending: LayoutPending | undefined;
  busy: boolean;
  answer: Answer | undefined;
  undo: Undo | undefined;
  onRemove: (id: string) => void;
  onExport: () => void;
  onFile: (file: File) => void;
  onReplacing: (replacing: boolean) => void;
  onImport: () => void;
  onCancelImport: () => void;
}

/** 表头对应: how sheets are read whose columns the user corrected, for the next ones, for colleagues and for the add-on. */
export function Layouts(props: LayoutsProps) {
  const { rows, busy, answer, undo, pending } = props;
  return (
    <Panel
      title={t('layouts.title')}
      aside={
        rows.length > 0 && (
          <Button busy={busy} onClick={props.onExport}>
            {t('layouts.export', { count: rows.length })}
          </Button>
        )
      }
    >
      <p class="jn-muted jn-small">
        {t('layouts.hint')} <a href="#/journal/layout.removed">{t('layouts.removed')}</a>
      </p>
      <AnswerNotice answer={answer} />
      <UndoBar undo={undo} busy={busy} />
      {rows.length === 0 ? (
        <p class="jn-muted">{t('layouts.none')}</p>
      ) : (
        <DataTable label={t('layouts.title')} rows={rows} keyOf={({ id }) => id} columns={columnsOf(props)} />
      )}
      <FileDrop
        title={t('layouts.drop')}
        hint={t('layouts.drop.hint')}
        button={t('layouts.choose')}
        accept=".json"
        busy={busy}
        onFile={props.onFile}
      />
      {pending && <Pending {...props} pending={pending} />}
    </Panel>
  );
}

function columnsOf({ busy, onRemove }: LayoutsProps): DataColumn<LayoutRow>[] {
  return [
    { id: 'headers', header: t('layouts.headers'), width: '32%', rowHeader: true, cell: headersCell },
    { id: 'said', header: t('layouts.said'), cell: ({ said }) => said },
    { id: 'at', header: t('common.updated'), width: '112px', cell: ({ at }) => at },
    {
      id: 'remove',
      header: <span class="jn-hidden">{t('action.delete')}</span>,
      width: '64px',
      cell: ({ id, headers }) => (
        <Button
          variant="quiet"
          busy={busy}
          label={t('layouts.remove', { headers })}
          onClick={() => onRemove(id)}
        >
          {t('action.delete')}
        </Button>
      ),
    },
  ];
}

function headersCell({ headers, conflicts }: LayoutRow) {
  return (
    <>
      {headers} {conflicts > 0 && <Badge tone="review">{t('layouts.conflict')}</Badge>}
    </>
  );
}

function Pending({ pending, busy, ...props }: LayoutsProps & { pending: LayoutPending }) {
  const { file, fresh, same, differing, replacing } = pending;
  const count = fresh + (replacing ? differing.length : 0);
  return (
    <SharedFileDialog
      title={t('layouts.import.title', { file })}
      counts={t('layouts.import.counts', { fresh, same, differing: differing.length })}
      confirm={t('layouts.import.do', { count })}
      coming={count}
      busy={busy}
      onImport={props.onImport}
      onCancel={props.onCancelImport}
    >
      <Differing
        lines={differing.map((each) => t('layouts.import.differs', each))}
        replacing={replacing}
        label={t('layouts.import.replace', { count: differing.length })}
        onReplacing={props.onReplacing}
      />
    </SharedFileDialog>
  );
}
