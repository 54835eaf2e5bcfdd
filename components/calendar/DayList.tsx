import { Badge } from '../base/Badge.tsx';
import { Button } from '../base/Button.tsx';
import { type DataColumn, DataTable } from '../base/DataTable.tsx';
import { t } from '#locales/index.ts';
import type { DayRow, StageRow } from './calendar-view.ts';

/** Days in a list, each with what is left until it. */
export function DayList(props: { label: string; days: readonly DayRow[]; onEdit: (row: DayRow) => void }) {
  const { label, days, onEdit } = props;
  return <DataTable label={label} rows={days} keyOf={({ key }) => key} columns={dayColumns(onEdit)} />;
}

function dayColumns(onEdit: (row: DayRow) => void): DataColumn<DayRow>[] {
  return [
    { id: 'date', header: t('calendar.date'), cell: dateCell },
    { id: 'title', header: t('calendar.what'), rowHeader: true, cell: titleCell },
    { id: 'kind', header: t('calendar.kind'), cell: ({ kind }) => kind },
    { id: 'left', header: t('calendar.daysLeft'), cell: leftCell },
    { id: 'working', header: t('calendar.workingDays'), align: 'end', cell: ({ working }) => working },
    {
      id: 'edit',
      header: <span class="jn-hidden">{t('calendar.edit')}</span>,
      cell: (row) =>
        row.entry && (
          <Button label={t('calendar.editOf', row)} onClick={() => onEdit(row)}>
            {t('calendar.edit')}
          </Button>
        ),
    },
  ];
}

function dateCell({ date }: DayRow) {
  return <span class="cal-date">{date}</span>;
}

function titleCell({ title, note, isDisputed }: DayRow) {
  return (
    <>
      {title}
      {isDisputed && (
        <>
          {' '}
          <Badge tone="review">{t('calendar.disputed')}</Badge>
        </>
      )}
      {note !== '' && <div class="jn-muted cal-note">{note}</div>}
    </>
  );
}

function leftCell({ left, isOver, isOverdue, isDeadline }: DayRow) {
  if (left === '') return '';
  if (isOverdue) return <Badge tone="fail">{left}</Badge>;
  if (!isDeadline || isOver) return <span class="jn-muted">{left}</span>;
  return <Badge tone="info">{left}</Badge>;
}

/** Stages of a campaign; what the source does not say is said to be not said. */
export function StageTable({ stages }: { stages: readonly StageRow[] }) {
  return (
    <DataTable
      label={t('packs.stages')}
      rows={stages}
      keyOf={({ id }) => id}
      columns={[
        { id: 'name', header: t('packs.stages'), rowHeader: true, cell: ({ name }) => name },
        { id: 'span', header: t('calendar.span'), cell: spanCell },
        { id: 'state', header: t('common.status'), cell: stateCell },
        {
          id: 'tasks',
          header: t('calendar.tasks'),
          cell: tasksCell,
        },
      ]}
    />
  );
}

function spanCell({ from, to }: StageRow) {
  if (from === undefined && to === undefined) return <span class="jn-muted">{t('packs.noDate')}</span>;
  return `${from ?? '…'} – ${to ?? '…'}`;
}

function tasksCell({ tasks }: StageRow) {
  return (
    <ul class="cal-tasks">
      {tasks.map((task) => (
        <li key={task}>{task}</li>
      ))}
    </ul>
  );
}

function stateCell({ state, left }: StageRow) {
  if (state === undefined) return '';
  const tone = state === 'now' ? 'pass' : 'na';
  return (
    <>
      <Badge tone={tone}>{t(`calendar.stage.${state}`)}</Badge> {left}
    </>
  );
}
