import { useMemo } from 'preact/hooks';
import { Badge } from '../../base/Badge.tsx';
import { Button } from '../../base/Button.tsx';
import { EmptyState } from '../../base/EmptyState.tsx';
import type { RowFocus, TableColumn } from '../../base/table-model.ts';
import { VirtualTable } from '../../base/VirtualTable.tsx';
import { t } from '#locales/index.ts';
import { DecisionBadge, MachineBadge } from './MachineBadge.tsx';
import { passesFilter, SHEET_FILTERS, type SheetFilter, type SheetRowView } from './sheet-view.ts';

interface SheetTableProps {
  /** All rows, for the numbers beside the filters. */
  all: readonly SheetRowView[];
  /** Those that are listed. */
  rows: readonly SheetRowView[];
  filter: SheetFilter;
  selected: string | undefined;
  /** Rows whose decisions are being saved. */
  waiting: ReadonlySet<string>;
  onFilter: (filter: SheetFilter) => void;
  onSelect: (id: string) => void;
}

/** The verdict table: one line per record; the selected one is in sight. */
export function SheetTable({ all, rows, filter, selected, waiting, onFilter, onSelect }: SheetTableProps) {
  const several = useMemo(() => new Set(all.map(({ sheet }) => sheet)).size > 1, [all]);
  const columns = useMemo(() => columnsOf({ several, waiting, onSelect }), [several, waiting, onSelect]);
  return (
    <div class="sheet-list">
      <fieldset class="sheet-filters">
        <legend class="jn-hidden">{t('sheet.filter')}</legend>
        {SHEET_FILTERS.map((each) => (
          <Button key={each} pressed={each === filter} onClick={() => onFilter(each)}>
            {t(`sheet.filter.${each}`, { count: all.filter((row) => passesFilter(row, each)).length })}
          </Button>
        ))}
      </fieldset>
      {rows.length === 0 ? (
        <EmptyState title={t('sheet.none')} />
      ) : (
        <VirtualTable
          label={t('sheet.table', { count: rows.length })}
          rows={rows}
          keyOf={keyOf}
          nameOf={nameOf}
          found={filter}
          current={selected ?? ''}
          onOpen={({ id }) => onSelect(id)}
          rowHeight={64}
          columns={columns}
        />
      )}
    </div>
  );
}

function keyOf({ id }: SheetRowView): string {
  return id;
}

function nameOf({ name }: SheetRowView): string {
  return name || t('subject.unnamed');
}

function columnsOf({
  several,
  waiting,
  onSelect,
}: Pick<SheetTableProps, 'waiting' | 'onSelect'> & { several: boolean }): TableColumn<SheetRowView>[] {
  return [
    {
      id: 'row',
      title: t('common.row'),
      width: several ? '112px' : '56px',
      cell: ({ sheet, line }) => (several ? `${sheet} ${line}` : line),
    },
    {
      id: 'name',
      title: t('common.name'),
      width: '116px',
      rowHeader: true,
      cell: (row, focus) => nameCell(row, focus, onSelect),
    },
    { id: 'machine', title: t('sheet.machine'), width: '124px', cell: machineCell },
    { id: 'problems', title: t('sheet.problems'), cell: problemsCell },
    { id: 'verdict', title: t('sheet.verdict'), width: '22%', cell: (row) => verdictCell(row, waiting) },
  ];
}

function nameCell(
  { id, name, unit }: SheetRowView,
  { tabIndex }: RowFocus,
  onSelect: SheetTableProps['onSelect'],
) {
  return (
    <>
      <button type="button" class="wb-link" tabIndex={tabIndex} onClick={() => onSelect(id)}>
        {name || t('subject.unnamed')}
      </button>
      {unit !== '' && <span class="sheet-unit jn-muted jn-small">{unit}</span>}
    </>
  );
}

function machineCell({ machine, counts }: SheetRowView) {
  return (
    <span class="sheet-machine">
      <MachineBadge machine={machine} />
      <span class="jn-muted jn-small">
        {machine === 'unchecked' ? '' : t('sheet.counts', { fail: counts.fail, review: counts.review })}
      </span>
    </span>
  );
}

/** More stand in the panel beside the table. */
const SHOWN_PROBLEMS = 2;

function problemsCell({ findings }: SheetRowView) {
  const shown = findings.slice(0, SHOWN_PROBLEMS);
  return (
    <span class="sheet-problems">
      {shown.map(({ cell, text }) => (
        <span key={`${cell} ${text}`}>
          <code>{cell}</code> {text}
        </span>
      ))}
      {findings.length > shown.length && (
        <span class="jn-muted jn-small">{t('sheet.more', { count: findings.length - shown.length })}</span>
      )}
    </span>
  );
}

function verdictCell(
  { id, verdict, former, likely, disputed }: SheetRowView,
  waiting: SheetTableProps['waiting'],
) {
  if (waiting.has(id)) return <span class="jn-muted jn-small">{t('state.saving')}</span>;
  return (
    <span class="sheet-problems">
      {disputed && <Badge tone="fail">{t('sheet.disputed')}</Badge>}
      {former && (
        <span>
          <Badge tone="info">{t('sheet.changed')}</Badge>{' '}
          <span class="jn-muted jn-small">
            {t('sheet.former', { decision: t(`decision.${former.decision}`) })}
          </span>
        </span>
      )}
      {likely && !verdict && <Badge tone="review">{t('sheet.likely')}</Badge>}
      {verdict && <DecisionBadge decision={verdict.decision} />}
      {verdict && verdict.comment !== '' && <span class="jn-small sheet-comment">{verdict.comment}</span>}
    </span>
  );
}
