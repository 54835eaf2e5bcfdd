import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { Badge } from '../base/Badge.tsx';
import { Button } from '../base/Button.tsx';
import { EmptyState } from '../base/EmptyState.tsx';
import { inTurn } from '../base/in-turn.ts';
import type { Lazy } from '../base/lazy.ts';
import type { RowFocus, TableColumn, TableMemory, TableSelection } from '../base/table-model.ts';
import { VirtualTable } from '../base/VirtualTable.tsx';
import type { ToldStage } from '#core/review/stage.ts';
import { t } from '#locales/index.ts';
import { BulkBar, type BulkBarProps } from './BulkBar.tsx';
import { FindingCounts } from './Findings.tsx';
import { ListKeys } from './ListKeys.tsx';
import { ALL_RECORDS, type RecordFilter, RecordFilters } from './RecordFilters.tsx';
import { PageTitle } from './Shell.tsx';

export interface Counts {
  fail: number;
  review: number;
}

export interface RecordRow {
  id: string;
  name: string;
  organisation: string;
  form: string;
  stage: ToldStage;
  /** As shown, and as it is sorted by. */
  updated: string;
  updatedAt: string;
  /** Findings against the pack the user works with; `undefined` where it has nothing for this form. Asked of rows that are drawn. */
  counts: Lazy<Counts | undefined>;
  conflict: boolean;
  unsaved: boolean;
  sample: boolean;
}

export interface RecordsProps {
  rows: readonly RecordRow[];
  /** `undefined` while the rest of a long list is being read. */
  total: number | undefined;
  query: string;
  filter: RecordFilter;
  /** Records that are checked already, where the list is narrowed by what the checks find. */
  checking: { done: number; count: number } | undefined;
  organisations: readonly string[];
  forms: readonly { id: string; title: string }[];
  packs: readonly { id: string; title: string }[];
  packId: string;
  selection: TableSelection;
  bulk: BulkBarProps;
  hidden: readonly string[];
  memory: TableMemory;
  /** What is done with all the listed records together, below them. */
  together: readonly { id: string; title: string; part: ComponentChildren }[];
  /** Records that the parts below are narrowed to, where they are not those of the list. */
  scope: number | undefined;
  hasPeople: boolean;
  onQuery: (query: string) => void;
  onFilter: (change: Partial<RecordFilter>) => void;
  onPack: (id: string) => void;
  onHidden: (hidden: string[]) => void;
  onOpen: (id: string) => void;
  onUnscope: () => void;
  onImport: () => void;
  onPeople: () => void;
}

export function Records(props: RecordsProps) {
  const { rows, total, query } = props;
  if (total === 0) return <NoRecords {...props} />;
  return (
    <>
      <PageTitle title={t('records.title')}>
        <ListKeys />
        {props.together.map(({ id, title }) => (
          <Button key={id} label={t('records.goTo', { title })} onClick={() => goToPart(id)}>
            {title} ↓
          </Button>
        ))}
        <a class="wb-linkbutton" href="#/import">
          {t('import.title')}
        </a>
      </PageTitle>
      <RecordFilters {...props} count={countText(props)} />
      {rows.length === 0 && total !== undefined && !props.checking ? (
        <EmptyState
          title={query === '' ? t('lists.none') : t('people.none', { query })}
          action={<Button onClick={() => clear(props)}>{t('lists.clear')}</Button>}
        />
      ) : (
        <RecordsTable {...props} />
      )}
      {props.scope !== undefined && (
        <div class="wb-inline">
          <strong>{t('lists.scope', { count: props.scope })}</strong>
          <Button variant="quiet" onClick={props.onUnscope}>
            {t('lists.scope.all')}
          </Button>
        </div>
      )}
      {total !== undefined &&
        props.together.map(({ id, part }) => (
          <div key={id} id={id} class="wb-part" tabIndex={-1}>
            {part}
          </div>
        ))}
    </>
  );
}

function NoRecords({ hasPeople, onImport, onPeople }: RecordsProps) {
  return (
    <>
      <PageTitle title={t('records.title')} />
      <EmptyState
        title={t('records.empty')}
        action={
          <div class="jn-actions">
            <Button variant="primary" onClick={onImport}>
              {t('lists.importForms')}
            </Button>
            {hasPeople && <Button onClick={onPeople}>{t('lists.choosePerson')}</Button>}
          </div>
        }
      >
        {t('records.empty.text')}
      </EmptyState>
    </>
  );
}

function countText({ rows, total, checking }: RecordsProps): string {
  if (total === undefined) return t('lists.reading');
  if (checking) return t('lists.checking', { ...checking, found: rows.length });
  if (rows.length === total) return t('common.count', { count: total });
  return t('lists.shown', { shown: rows.length, count: total });
}

function clear({ onQuery, onFilter }: RecordsProps): void {
  onQuery('');
  onFilter(ALL_RECORDS);
}

function RecordsTable({ rows, query, filter, onOpen, ...props }: RecordsProps) {
  const columns = useMemo(recordColumns, []);
  return (
    <VirtualTable
      label={t('records.title')}
      rows={rows}
      columns={columns}
      keyOf={keyOf}
      nameOf={nameOf}
      found={JSON.stringify([query, filter])}
      onOpen={(row) => onOpen(row.id)}
      selection={props.selection}
      hidden={props.hidden}
      onHidden={props.onHidden}
      memory={props.memory}
      actions={<BulkBar {...props.bulk} />}
    />
  );
}

const keyOf = ({ id }: RecordRow): string => id;
const nameOf = ({ name, form }: RecordRow): string => t('record.marked', { name, mark: form });

function recordColumns(): TableColumn<RecordRow>[] {
  return [
    {
      id: 'name',
      title: t('common.name'),
      rowHeader: true,
      width: '22%',
      sortBy: (row) => row.name,
      cell: nameCell,
    },
    {
      id: 'organisation',
      title: t('common.organisation'),
      sortBy: (row) => row.organisation,
      cell: (row) => row.organisation,
    },
    { id: 'form', title: t('common.form'), sortBy: (row) => row.form, cell: (row) => row.form },
    {
      id: 'stage',
      title: t('lists.stage'),
      width: '128px',
      sortBy: (row) => t(`stage.${row.stage}`),
      cell: stageCell,
    },
    {
      id: 'findings',
      title: t('record.findings'),
      width: '108px',
      cell: (row) => <LazyCounts key={row.id} counts={row.counts} />,
    },
    {
      id: 'updated',
      title: t('common.updated'),
      width: '158px',
      sortBy: (row) => row.updatedAt,
      cell: (row) => row.updated,
    },
  ];
}

/** Past the rows, to a part of the page; the address stays that of the page. */
export function goToPart(id: string): void {
  const part = document.querySelector<HTMLElement>(`#${id}`);
  part?.scrollIntoView({ block: 'start' });
  part?.focus({ preventScroll: true });
}

/** Checking a record takes longer than drawing its row: while one scrolls, rows come first. */
function LazyCounts({ counts }: Pick<RecordRow, 'counts'>) {
  const [, setKnown] = useState<Counts>();
  useEffect(() => {
    if (counts.isMade) return undefined;
    // Findings of no kind are news as well.
    return inTurn(() => setKnown({ fail: 0, review: 0, ...counts.value }));
  }, [counts]);
  return counts.isMade ? <FindingCounts counts={counts.value} /> : <span class="jn-muted">…</span>;
}

function stageCell({ stage }: RecordRow) {
  if (stage === 'open') return <span class="jn-muted">{t('stage.open')}</span>;
  const tone = stage === 'passed' ? 'pass' : stage === 'returned' ? 'fail' : 'review';
  return <Badge tone={tone}>{t(`stage.${stage}`)}</Badge>;
}

function nameCell(row: RecordRow, { tabIndex }: RowFocus) {
  return (
    <span class="wb-inline">
      <a href={`#/records/${row.id}`} tabIndex={tabIndex}>
        {row.name || t('records.personRemoved')}
      </a>
      {row.sample && <Badge tone="info">{t('sample.mark')}</Badge>}
      {row.unsaved && <Badge tone="info">{t('record.unsaved')}</Badge>}
      {row.conflict && <Badge tone="fail">{t('people.conflict')}</Badge>}
    </span>
  );
}
