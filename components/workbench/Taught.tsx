import type { ComponentChildren } from 'preact';
import { AnswerNotice } from '../base/Answer.tsx';
import { Badge } from '../base/Badge.tsx';
import { Button } from '../base/Button.tsx';
import { type DataColumn, DataTable } from '../base/DataTable.tsx';
import { EmptyState, NextPage } from '../base/EmptyState.tsx';
import { Select } from '../base/Select.tsx';
import { TextField } from '../base/TextField.tsx';
import { t } from '#locales/index.ts';
import { FileDrop } from './FileDrop.tsx';
import { type DifferingFile, DifferingFileDialog, UndoBar } from './SharedFile.tsx';
import { removeColumn, type SharedListProps } from './SharedList.tsx';
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
export interface TaughtPending extends Omit<DifferingFile, 'lines'> {
  differing: readonly { label: string; now: string; later: string }[];
}

interface TaughtProps extends SharedListProps<TaughtRow, TaughtPending> {
  total: number;
  query: string;
  targets: readonly { value: string; label: string }[];
  /** What was said of the headers of sheets. */
  layouts: ComponentChildren;
  onQuery: (query: string) => void;
  onTick: (id: string, ticked: boolean) => void;
  onTarget: (id: string, target: string) => void;
  onVersion: (id: string, hash: string) => void;
  onReplacing: (replacing: boolean) => void;
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
      {pending && (
        <DifferingFileDialog
          {...pending}
          of="taught"
          lines={pending.differing.map((each) => t('taught.import.differs', each))}
          busy={busy}
          onReplacing={props.onReplacing}
          onImport={props.onImport}
          onCancel={props.onCancelImport}
        />
      )}
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
    removeColumn(props, ({ label }) => t('taught.remove', { label })),
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
