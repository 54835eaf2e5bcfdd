import { Badge } from '../base/Badge.tsx';
import { Button } from '../base/Button.tsx';
import { EmptyState } from '../base/EmptyState.tsx';
import { PagedTable } from '../base/PagedTable.tsx';
import { TextField } from '../base/TextField.tsx';
import { t } from '#locales/index.ts';
import { PageTitle } from './Shell.tsx';

export interface PersonRow {
  id: string;
  name: string;
  organisation: string;
  post: string;
  /** Second key, masked, where others have the same name. */
  key: string;
  homonym: boolean;
  conflict: boolean;
  records: number;
}

interface PeopleProps {
  /** Those that the query finds. */
  rows: readonly PersonRow[];
  total: number;
  query: string;
  onQuery: (query: string) => void;
  onOpen: (id: string) => void;
  onImport: () => void;
  onAdd: () => void;
}

export function People(props: PeopleProps) {
  const { rows, total, query } = props;
  return (
    <>
      <PageTitle title={t('people.title')}>
        <Button onClick={props.onAdd}>{t('people.add')}</Button>
        <Button variant="primary" onClick={props.onImport}>
          {t('people.import')}
        </Button>
      </PageTitle>
      {total === 0 ? (
        <EmptyState
          title={t('people.empty')}
          action={
            <Button variant="primary" onClick={props.onImport}>
              {t('people.import')}
            </Button>
          }
        >
          {t('people.empty.text')}
        </EmptyState>
      ) : (
        <>
          <div class="wb-bar">
            <TextField
              label={t('people.search')}
              hideLabel
              placeholder={t('people.search.hint')}
              value={query}
              onInput={props.onQuery}
            />
            <output class="jn-muted">
              {rows.length === total
                ? t('people.count', { count: total })
                : t('people.shown', { shown: rows.length, count: total })}
            </output>
            <a href="#/journal/subject.removed">{t('people.removed')}</a>
          </div>
          {rows.length === 0 ? (
            <EmptyState title={t('people.none', { query })} />
          ) : (
            <PeopleTable {...props} />
          )}
        </>
      )}
    </>
  );
}

function PeopleTable({ rows, query, onOpen }: PeopleProps) {
  return (
    <PagedTable
      found={query}
      label={t('people.title')}
      rows={rows}
      keyOf={(row) => row.id}
      onRowClick={(row) => onOpen(row.id)}
      columns={[
        { id: 'name', header: t('common.name'), rowHeader: true, width: '26%', cell: nameCell },
        { id: 'organisation', header: t('common.organisation'), cell: (row) => row.organisation },
        { id: 'post', header: t('people.post'), cell: (row) => row.post },
        { id: 'records', header: t('people.records'), align: 'end', cell: (row) => row.records },
      ]}
    />
  );
}

function nameCell(row: PersonRow) {
  return (
    <span class="wb-inline">
      <a href={`#/people/${row.id}`}>{row.name}</a>
      {row.homonym && <Badge tone="review">{t('people.homonym')}</Badge>}
      {row.homonym && <span class="jn-muted jn-small jn-digits">{row.key}</span>}
      {row.conflict && <Badge tone="fail">{t('people.conflict')}</Badge>}
    </span>
  );
}
