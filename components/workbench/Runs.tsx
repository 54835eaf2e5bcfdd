import { Badge } from '../base/Badge.tsx';
import { DataTable } from '../base/DataTable.tsx';
import { EmptyState, NextPage } from '../base/EmptyState.tsx';
import { t } from '#locales/index.ts';
import { NewRun, type NewRunProps } from './NewRun.tsx';
import { PageTitle, Panel } from './Shell.tsx';

export interface RunRow {
  id: string;
  form: string;
  at: string;
  done: number;
  total: number;
  summary: string;
  status: 'open' | 'paused' | 'finished';
}

interface RunsProps {
  rows: readonly RunRow[];
  making: NewRunProps;
}

/** 批量: the runs that were made, and the making of another. */
export function Runs({ rows, making }: RunsProps) {
  return (
    <>
      <PageTitle title={t('runs.title')} />
      <NewRun {...making} />
      <Panel title={t('runs.made')}>
        {rows.length === 0 ? (
          <EmptyState
            title={t('runs.empty')}
            action={<NextPage href="#/people">{t('lists.toPeople')}</NextPage>}
          >
            {t('runs.empty.text')}
          </EmptyState>
        ) : (
          <DataTable
            label={t('runs.made')}
            rows={rows}
            keyOf={(row) => row.id}
            columns={[
              { id: 'form', header: t('common.form'), rowHeader: true, cell: formCell },
              { id: 'at', header: t('runs.at'), width: '150px', cell: (row) => row.at },
              { id: 'done', header: t('runs.done'), width: '100px', align: 'end', cell: doneCell },
              { id: 'status', header: t('common.status'), width: '110px', cell: statusCell },
              { id: 'summary', header: t('runs.result'), cell: (row) => row.summary },
            ]}
          />
        )}
      </Panel>
    </>
  );
}

export function StatusBadge({ status }: Pick<RunRow, 'status'>) {
  const tone = status === 'finished' ? 'pass' : status === 'paused' ? 'review' : 'info';
  return <Badge tone={tone}>{t(`runs.status.${status}`)}</Badge>;
}

function formCell({ id, form }: RunRow) {
  return <a href={`#/runs/${id}`}>{form}</a>;
}

function doneCell({ done, total }: RunRow) {
  return t('run.progress', { done, total });
}

function statusCell({ status }: RunRow) {
  return <StatusBadge status={status} />;
}
