import { Button } from '../../base/Button.tsx';
import { type DataColumn, DataTable } from '../../base/DataTable.tsx';
import { t } from '#locales/index.ts';
import { Panel } from '../Shell.tsx';
import type { MarkRow } from './model.ts';

export interface MarksProps {
  rows: readonly MarkRow[];
  busy: boolean;
  onRemove: (id: string) => void;
}

/** Forms that every reviewer judges first, and who has. */
export function Marks(props: MarksProps) {
  const { rows } = props;
  const title = t('scores.marked', { count: rows.length });
  return (
    <Panel title={title}>
      <p class="jn-muted jn-small">{t('scores.marked.text')}</p>
      <DataTable label={title} rows={rows} keyOf={({ id }) => id} columns={columnsOf(props)} />
    </Panel>
  );
}

function columnsOf({ busy, onRemove }: MarksProps): DataColumn<MarkRow>[] {
  return [
    { id: 'person', header: t('scores.person'), rowHeader: true, cell: personCell },
    { id: 'form', header: t('scores.marked.form'), cell: ({ form }) => form },
    { id: 'done', header: t('scores.marked.done'), cell: doneCell },
    { id: 'open', header: t('scores.marked.open'), cell: ({ open }) => open },
    {
      id: 'remove',
      header: <span class="jn-hidden">{t('scores.marked.remove')}</span>,
      cell: ({ id, name }) => (
        <Button
          variant="quiet"
          disabled={busy}
          label={t('scores.calibration.unmark', { name })}
          onClick={() => onRemove(id)}
        >
          {t('scores.marked.remove')}
        </Button>
      ),
    },
  ];
}

function personCell({ name, second }: MarkRow) {
  return (
    <>
      {name} {second !== '' && <span class="jn-muted jn-small">{second}</span>}
    </>
  );
}

function doneCell({ done }: MarkRow) {
  return done || <span class="jn-muted">{t('scores.marked.nobody')}</span>;
}
