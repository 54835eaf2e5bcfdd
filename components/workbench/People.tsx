import { useMemo } from 'preact/hooks';
import { Badge } from '../base/Badge.tsx';
import { Button } from '../base/Button.tsx';
import { EmptyState } from '../base/EmptyState.tsx';
import { FilterSelect } from '../base/FilterSelect.tsx';
import type { RowFocus, TableColumn, TableMemory, TableSelection } from '../base/table-model.ts';
import { VirtualTable } from '../base/VirtualTable.tsx';
import { t } from '#locales/index.ts';
import { BulkBar, type BulkBarProps } from './BulkBar.tsx';
import { ListKeys } from './ListKeys.tsx';
import { ListSearch } from './ListSearch.tsx';
import { OrganisationFilter } from './OrganisationFilter.tsx';
import { PageTitle } from './Shell.tsx';

export interface PersonRow {
  id: string;
  name: string;
  organisation: string;
  /** The unit alone, by which the list is narrowed. */
  unit: string;
  post: string;
  employeeNumber: string;
  politicalStatus: string;
  /** Second key, masked, where others have the same name. */
  key: string;
  homonym: boolean;
  conflict: boolean;
  unsaved: boolean;
  sample: boolean;
  /** `undefined` as long as they are not counted. */
  records: number | undefined;
  /** As shown, and as it is sorted by. */
  updated: string;
  updatedAt: string;
}

export const PERSON_MARKS = ['homonym', 'conflict', 'unsaved', 'noRecords', 'sample'] as const;
export type PersonMark = (typeof PERSON_MARKS)[number];

export interface PeopleProps {
  /** Those that the query and the filters find. */
  rows: readonly PersonRow[];
  /** `undefined` while the rest of a long list is being read. */
  total: number | undefined;
  query: string;
  organisations: readonly string[];
  /** `''` for all. */
  organisation: string;
  mark: PersonMark | '';
  selection: TableSelection;
  bulk: BulkBarProps;
  hidden: readonly string[];
  memory: TableMemory;
  onQuery: (query: string) => void;
  onOrganisation: (organisation: string) => void;
  onMark: (mark: PersonMark | '') => void;
  onHidden: (hidden: string[]) => void;
  onOpen: (id: string) => void;
  onImport: () => void;
  onAdd: () => void;
  /** Absent where there is a sample already. */
  onSample: (() => void) | undefined;
}

export function People(props: PeopleProps) {
  const { total } = props;
  return (
    <>
      <PageTitle title={t('people.title')}>
        {total !== 0 && <ListKeys />}
        <Button onClick={props.onAdd}>{t('people.add')}</Button>
        <Button variant="primary" onClick={props.onImport}>
          {t('people.import')}
        </Button>
      </PageTitle>
      {total === 0 ? <NoPeople {...props} /> : <PeopleList {...props} />}
    </>
  );
}

function NoPeople({ onImport, onSample }: PeopleProps) {
  return (
    <EmptyState
      title={t('people.empty')}
      action={
        <div class="jn-actions">
          <Button variant="primary" onClick={onImport}>
            {t('people.import')}
          </Button>
          {onSample && <Button onClick={onSample}>{t('sample.add')}</Button>}
        </div>
      }
    >
      {t('people.empty.text')}
    </EmptyState>
  );
}

function PeopleList(props: PeopleProps) {
  const { rows, total, query } = props;
  return (
    <>
      <div class="wb-bar wb-filters">
        <ListSearch query={query} onQuery={props.onQuery} />
        <OrganisationFilter {...props} />
        <FilterSelect
          label={t('lists.mark')}
          hideLabel
          all={t('lists.mark.all')}
          value={props.mark}
          options={PERSON_MARKS.map((mark) => ({ value: mark, label: t(`lists.mark.${mark}`) }))}
          onChange={props.onMark}
        />
        <output class="jn-muted">{countText(rows.length, total)}</output>
        <a href="#/journal/subject.removed">{t('people.removed')}</a>
      </div>
      {rows.length === 0 && total !== undefined ? (
        <EmptyState
          title={query === '' ? t('lists.none') : t('people.none', { query })}
          action={<Button onClick={() => clear(props)}>{t('lists.clear')}</Button>}
        />
      ) : (
        <PeopleTable {...props} />
      )}
    </>
  );
}

function countText(shown: number, total: number | undefined): string {
  if (total === undefined) return t('lists.reading');
  return shown === total ? t('people.count', { count: total }) : t('people.shown', { shown, count: total });
}

function clear({ onQuery, onOrganisation, onMark }: PeopleProps): void {
  onQuery('');
  onOrganisation('');
  onMark('');
}

function PeopleTable({ rows, query, organisation, mark, onOpen, ...props }: PeopleProps) {
  const columns = useMemo(personColumns, []);
  return (
    <VirtualTable
      label={t('people.title')}
      rows={rows}
      columns={columns}
      keyOf={keyOf}
      nameOf={nameOf}
      found={JSON.stringify([query, organisation, mark])}
      onOpen={(row) => onOpen(row.id)}
      selection={props.selection}
      hidden={props.hidden}
      onHidden={props.onHidden}
      memory={props.memory}
      actions={<BulkBar {...props.bulk} />}
    />
  );
}

const keyOf = ({ id }: PersonRow): string => id;
const nameOf = ({ name }: PersonRow): string => name;

function personColumns(): TableColumn<PersonRow>[] {
  return [
    {
      id: 'name',
      title: t('common.name'),
      rowHeader: true,
      width: '26%',
      sortBy: (row) => row.name,
      cell: nameCell,
    },
    {
      id: 'organisation',
      title: t('common.organisation'),
      sortBy: (row) => row.organisation,
      cell: (row) => row.organisation,
    },
    { id: 'post', title: t('people.post'), sortBy: (row) => row.post, cell: (row) => row.post },
    {
      id: 'employeeNumber',
      title: t('lists.employeeNumber'),
      sortBy: (row) => row.employeeNumber,
      cell: (row) => row.employeeNumber,
    },
    {
      id: 'politicalStatus',
      title: t('lists.politicalStatus'),
      sortBy: (row) => row.politicalStatus,
      cell: (row) => row.politicalStatus,
    },
    {
      id: 'records',
      title: t('people.records'),
      align: 'end',
      width: '110px',
      sortBy: (row) => row.records ?? 0,
      cell: (row) => row.records ?? '…',
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

function nameCell(row: PersonRow, { tabIndex }: RowFocus) {
  return (
    <span class="wb-inline">
      <a href={`#/people/${row.id}`} tabIndex={tabIndex}>
        {row.name}
      </a>
      {row.sample && <Badge tone="info">{t('sample.mark')}</Badge>}
      {row.homonym && <Badge tone="review">{t('people.homonym')}</Badge>}
      {row.homonym && <span class="jn-muted jn-small jn-digits">{row.key}</span>}
      {row.unsaved && <Badge tone="info">{t('record.unsaved')}</Badge>}
      {row.conflict && <Badge tone="fail">{t('people.conflict')}</Badge>}
    </span>
  );
}
