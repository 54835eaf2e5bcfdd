import { useState } from 'preact/hooks';
import { type Answer, AnswerNotice } from '../base/Answer.tsx';
import { Button } from '../base/Button.tsx';
import { type DataColumn, DataTable } from '../base/DataTable.tsx';
import { t } from '#locales/index.ts';
import { Panel } from '../workbench/Shell.tsx';
import { BarCanvas } from './BarCanvas.tsx';
import type { ChartTable, ChartView } from './chart-view.ts';
import { HeatTable } from './HeatTable.tsx';

export interface ChartPanelProps {
  view: ChartView;
  busy: boolean;
  answer: Answer | undefined;
  onPicture: () => void;
  onTable: () => void;
  onList: (hash: string) => void;
}

/** A chart, the table of the same numbers, and both to be saved. */
export function ChartPanel({ view, busy, answer, onPicture, onTable, onList }: ChartPanelProps) {
  const [isTable, setTable] = useState(false);
  const { title, notes, chart, table, empty, list } = view;
  if (empty !== undefined) {
    return (
      <Panel title={title}>
        <p class="jn-muted">{empty}</p>
      </Panel>
    );
  }
  const actions = (
    <div class="jn-actions">
      <Button pressed={isTable} label={t('stats.asTableOf', { title })} onClick={() => setTable(!isTable)}>
        {t('stats.asTable')}
      </Button>
      <Button busy={busy} label={t('stats.savePictureOf', { title })} onClick={onPicture}>
        {t('stats.savePicture')}
      </Button>
      <Button busy={busy} label={t('stats.saveTableOf', { title })} onClick={onTable}>
        {t('stats.saveTable')}
      </Button>
    </div>
  );
  return (
    <Panel title={title} aside={actions}>
      <AnswerNotice answer={answer} />
      {notes.map((note) => (
        <p key={note} class="jn-muted">
          {note}
        </p>
      ))}
      {isTable ? (
        <NumberTable title={title} table={table} />
      ) : chart.kind === 'heat' ? (
        <HeatTable label={title} corner={table.columns[0]?.header ?? ''} chart={chart} />
      ) : (
        <BarCanvas
          label={t('stats.chartOf', { title })}
          chart={chart}
          onPick={list && ((series, label) => onList(chart.series[series]?.hrefs?.[label] ?? list.hash))}
        />
      )}
      {list && (
        <p>
          <a href={list.hash}>{list.label}</a>
        </p>
      )}
    </Panel>
  );
}

function NumberTable({ title, table }: { title: string; table: ChartTable }) {
  const columns = table.columns.map(({ header, isNumber }, at): DataColumn<readonly string[]> => ({
    id: String(at),
    header,
    rowHeader: at === 0,
    align: isNumber ? 'end' : undefined,
    cell: (row) => cellOf(table, row, at),
  }));
  return (
    <div class="st-numbers">
      <DataTable label={title} rows={table.rows} keyOf={(_, at) => String(at)} columns={columns} />
    </div>
  );
}

/** A number leads to what it counts, where there is a list of that. */
function cellOf({ rows, hrefs }: ChartTable, row: readonly string[], at: number) {
  const href = hrefs?.[rows.indexOf(row)]?.[at];
  return href === undefined ? (row[at] ?? '') : <a href={href}>{row[at]}</a>;
}
