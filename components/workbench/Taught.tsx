import type { ComponentChildren } from 'preact';
import { type Answer, AnswerNotice } from '../base/Answer.tsx';
import { Badge } from '../base/Badge.tsx';
import { Button } from '../base/Button.tsx';
import { type DataColumn, DataTable } from '../base/DataTable.tsx';
import { EmptyState, NextPage } from '../base/EmptyState.tsx';
import { Select } from '../base/Select.tsx';
import { TextField } from '../base/TextField.tsx';
import { t } from '#locales/index.ts';
import { FileDrop } from './FileDrop.tsx';
import { Differing, SharedFileDialog, type Undo, UndoBar } from './SharedFile.tsx';
import { PageTitle, Panel } from './Shell.tsx';

export interface TaughtRow {
  id: string;
  /** Address of the pages, and the title that one of them had. */
  place: string;
  title: string;
  label: string;
  /** The part of the page and the row that it stands in. */
  where: string;
  /** Value of the choice that stands. */
  target: string;
  at: string;
  ticked: boolean;
  /** Versions made from the same one, the current one first; empty where there is one alone. */
  versions: { hash: string; label: string }[];
}

/** A file that was read, in numbers. */
export interface TaughtPending {
  file: string;
  fresh: number;
  same: number;
  differing: readonly { label: string; now: string; later: string }[];
  replacing: boolean;
}

interface TaughtProps {
  rows: readonly TaughtRow[];
  total: number;
  query: string;
  targets: readonly { value: string; label: string }[];
  pending: TaughtPending | undefined;
  busy: boolean;
  answer: Answer | undefined;
  undo: Undo | undefined;
  /** What was said of the headers of sheets. */
  layouts: ComponentChildren;
  onQuery: (query: string) => void;
  onTick: (id: string, ticked: boolean) => void;
  onTarget: (id: string, target: string) => void;
  onVersion: (id: string, hash: string) => void;
  onRemove: (id: string) => void;
  onExport: () => void;
  onFile: (file: File) => void;
  onReplacing: (replacing: boolean) => void;
  onImport: () => void;
  onCancelImport: () => void;
}

/** 教过的栏目: what controls of portals are, as the user has said. */
export function TaughtPage(props: TaughtProps) {
  const { rows, total, query, busy, answer, undo, pending } = props;
  const ticked = rows.filter((row) => row.ticked).length;
  return (
    <>
      <PageTitle title={t('taught.title')}>
        {total > 0 && (
          <Button busy={busy} disabled={rows.length === 0} onClick={props.onExport}>
            {ticked > 0
              ? t('taught.export', { count: ticked })
              : t('taught.exportAll', { count: rows.length })}
          </Button>
        )}
      </PageTitle>
      <AnswerNotice answer={answer} />
      <UndoBar undo={undo} busy={busy} />
      {total === 0 ? (
        <EmptyState
          title={t('taught.empty')}
          action={<NextPage href="#/people">{t('lists.toPeople')}</NextPage>}
        >
          {t('taught.empty.text')}
        </EmptyState>
      ) : (
        <>
          <div class="wb-bar">
            <TextField
              label={t('taught.search')}
              hideLabel
              placeholder={t('taught.search')}
              value={query}
              onInput={props.onQuery}
            />
            <output class="jn-muted">{t('common.count', { count: rows.length })}</output>
            <a href="#/journal/taught.removed">{t('taught.removed')}</a>
          </div>
          <Table {...props} />
        </>
      )}
      <Panel title={t('taught.import')}>
        <FileDrop
          title={t('taught.import.drop')}
          hint={t('taught.import.hint')}
          button={t('taught.import.choose')}
          accept=".json"
          busy={busy}
          onFile={props.onFile}
        />
      </Panel>
      {pending && <Pending {...props} pending={pending} />}
      {props.layouts}
    </>
  );
}

function Table(props: TaughtProps) {
  return (
    <DataTable label={t('taught.title')} rows={props.rows} keyOf={(row) => row.id} columns={columns(props)} />
  );
}

function columns(props: TaughtProps): DataColumn<TaughtRow>[] {
  const { busy, targets } = props;
  return [
    {
      id: 'tick',
      header: <span class="jn-hidden">{t('taught.tick')}</span>,
      width: '30px',
      cell: (row) => (
        <input
          type="checkbox"
          checked={row.ticked}
          aria-label={t('taught.tickOne', { label: row.label })}
          onChange={(event) => props.onTick(row.id, event.currentTarget.checked)}
        />
      ),
    },
    { id: 'place', header: t('taught.place'), width: '26%', cell: placeCell },
    { id: 'label', header: t('taught.control'), rowHeader: true, cell: labelCell },
    {
      id: 'target',
      header: t('taught.target'),
      width: '210px',
      cell: (row) => (
        <Select
          label={t('taught.targetOf', { label: row.label })}
          hideLabel
          value={row.target}
          options={targets.some(({ value }) => value === row.target) ? targets : withOwn(row, targets)}
          disabled={busy}
          onChange={(target) => props.onTarget(row.id, target)}
        />
      ),
    },
    { id: 'at', header: t('common.updated'), width: '112px', cell: (row) => row.at },
    {
      id: 'state',
      header: t('common.status'),
      width: '150px',
      cell: (row) => <State row={row} {...props} />,
    },
    {
      id: 'remove',
      header: <span class="jn-hidden">{t('action.delete')}</span>,
      width: '64px',
      cell: (row) => (
        <Button
          variant="quiet"
          busy={busy}
          label={t('taught.remove', { label: row.label })}
          onClick={() => props.onRemove(row.id)}
        >
          {t('action.delete')}
        </Button>
      ),
    },
  ];
}

/** A target that only this lesson has, such as a label of a record's own. */
function withOwn({ target, versions }: TaughtRow, targets: TaughtProps['targets']): TaughtProps['targets'] {
  return [{ value: target, label: versions[0]?.label ?? target }, ...targets];
}

function placeCell({ title, place }: TaughtRow) {
  return (
    <>
      {title}
      <span class="jn-muted jn-small wb-block">{place}</span>
    </>
  );
}

function labelCell({ label, where }: TaughtRow) {
  return (
    <>
      {label}
      {where !== '' && <span class="jn-muted jn-small wb-block">{where}</span>}
    </>
  );
}

function State({ row, busy, onVersion }: { row: TaughtRow } & Pick<TaughtProps, 'busy' | 'onVersion'>) {
  if (row.versions.length < 2) return <Badge tone="pass">{t('taught.used')}</Badge>;
  return (
    <>
      <Badge tone="fail">{t('taught.disputed')}</Badge>
      {row.versions.map(({ hash, label }) => (
        <Button key={hash} busy={busy} onClick={() => onVersion(row.id, hash)}>
          {t('taught.use', { target: label })}
        </Button>
      ))}
    </>
  );
}

function Pending({ pending, busy, ...props }: TaughtProps & { pending: TaughtPending }) {
  const { file, fresh, same, differing, replacing } = pending;
  const count = fresh + (replacing ? differing.length : 0);
  return (
    <SharedFileDialog
      title={t('taught.import.title', { file })}
      counts={t('taught.import.counts', { fresh, same, differing: differing.length })}
      confirm={t('taught.import.do', { count })}
      coming={count}
      busy={busy}
      onImport={props.onImport}
      onCancel={props.onCancelImport}
    >
      <Differing
        lines={differing.map((each) => t('taught.import.differs', each))}
        replacing={replacing}
        label={t('taught.import.replace', { count: differing.length })}
        onReplacing={props.onReplacing}
      />
    </SharedFileDialog>
  );
}
