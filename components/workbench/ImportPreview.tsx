import { useState } from 'preact/hooks';
import { Badge, type BadgeTone } from '../base/Badge.tsx';
import { Button } from '../base/Button.tsx';
import { DataTable } from '../base/DataTable.tsx';
import type { ImportPlan, ItemStatus, PlanItem } from '#core/roster/plan.ts';
import type { Roster, RosterProblem } from '#core/roster/read.ts';
import { sampleText } from '#core/roster/sample.ts';
import { codeText } from '#locales/errors.ts';
import { t } from '#locales/index.ts';
import { changesText, type ChangeWords } from './change-text.ts';
import { Panel } from './Shell.tsx';

interface ImportPreviewProps extends ChangeWords {
  plan: ImportPlan;
  roster: Roster;
  chosen: ReadonlySet<PlanItem>;
  onTick: (item: PlanItem, ticked: boolean) => void;
  /** Ticks everybody who waits for a decision. */
  onTickDoubtful: () => void;
}

/** An item as it is called on the screen: somebody known who gets a first record of the form is no mere update. */
type ShownStatus = ItemStatus | 'newRecord';

const STATUSES: readonly ShownStatus[] = ['new', 'newRecord', 'update', 'doubtful', 'refused', 'unchanged'];
const tones: Record<ShownStatus, BadgeTone> = {
  new: 'pass',
  newRecord: 'pass',
  update: 'info',
  doubtful: 'review',
  refused: 'fail',
  unchanged: 'na',
};
const SHOWN_CHANGES = 6;
const SHOWN_PLAIN = 8;

/** What the import would do, person by person, and every problem with its place in the sheet. */
export function ImportPreview(props: ImportPreviewProps) {
  const { plan, roster } = props;
  const [all, setAll] = useState(false);
  const urgent = plan.items.filter(({ status }) => status === 'doubtful' || status === 'refused');
  const plain = plan.items.filter((item) => !urgent.includes(item));
  const listed = all ? plain : plain.slice(0, SHOWN_PLAIN);
  const rest = plain.length - listed.length;
  const problems = [...roster.notes, ...plan.items.flatMap((item) => item.problems)];
  problems.sort((a, b) => a.row - b.row);
  const doubtful = plan.items.filter(({ status }) => status === 'doubtful').length;
  return (
    <>
      <Panel
        title={t('import.problems', { count: problems.length })}
        aside={<span class="jn-muted">{t('import.ofSheet', { sheet: roster.sheet })}</span>}
      >
        {problems.length === 0 ? (
          <p class="jn-muted">{t('import.problems.none')}</p>
        ) : (
          <Problems problems={problems} labelOf={props.labelOf} />
        )}
        {roster.skipped.length > 0 && <Skipped roster={roster} />}
      </Panel>
      <Panel title={t('import.plan')} aside={<Counts plan={plan} />}>
        {doubtful > 1 && (
          <p class="wb-bar">
            <Button onClick={props.onTickDoubtful}>{t('import.tickDoubtful', { count: doubtful })}</Button>
            <span class="jn-muted jn-small">{t('import.tickDoubtful.hint')}</span>
          </p>
        )}
        {plan.items.length === 0 ? (
          <p class="jn-muted">{t('import.noRows')}</p>
        ) : (
          <PlanTable {...props} items={[...urgent, ...listed]} />
        )}
        {rest > 0 && (
          <p class="wb-bar">
            <span class="jn-muted">{t('import.rest', { count: rest })}</span>
            <Button onClick={() => setAll(true)}>{t('import.showAll')}</Button>
          </p>
        )}
      </Panel>
    </>
  );
}

function Counts({ plan }: { plan: ImportPlan }) {
  return (
    <span class="wb-inline">
      {STATUSES.map((status) => {
        const count = plan.items.filter((item) => shownStatus(item) === status).length;
        return (
          count > 0 && (
            <Badge key={status} tone={tones[status]}>
              {t(`import.plan.${status}`, { count })}
            </Badge>
          )
        );
      })}
    </span>
  );
}

function Problems(props: { problems: readonly RosterProblem[]; labelOf: (path: string) => string }) {
  const { problems, labelOf } = props;
  return (
    <DataTable
      label={t('import.problems', { count: problems.length })}
      rows={problems}
      keyOf={(problem, index) => `${problem.row} ${problem.column ?? ''} ${problem.code} ${index}`}
      columns={[
        {
          id: 'row',
          header: t('common.row'),
          width: '64px',
          rowHeader: true,
          cell: (problem) => problem.row,
        },
        {
          id: 'column',
          width: '26%',
          header: t('common.column'),
          cell: ({ column, header = '' }) => (column ? t('import.cellColumn', { column, header }) : ''),
        },
        {
          id: 'reason',
          header: t('common.reason'),
          cell: (problem) => problemText(problem, labelOf),
        },
      ]}
    />
  );
}

/** A field that a problem speaks of has an id in core and a label on the screen. */
function problemText({ code, params }: RosterProblem, labelOf: (path: string) => string): string {
  const { field } = params;
  return codeText(`row.${code}`, field === undefined ? params : { ...params, field: labelOf(field) });
}

function Skipped({ roster }: { roster: Roster }) {
  return (
    <details>
      <summary>{t('import.skipped', { count: roster.skipped.length })}</summary>
      <ul>
        {roster.skipped.map(({ row, text, code }) => (
          <li key={`${row} ${text}`}>
            {t('import.skippedRow', { row, kind: t(`import.skip.${code}`) })}{' '}
            <span class="jn-muted">{sampleText(text)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function PlanTable(props: ImportPreviewProps & { items: readonly PlanItem[] }) {
  const { items, chosen, onTick } = props;
  return (
    <DataTable
      label={t('import.plan')}
      rows={items}
      keyOf={(item) => `${item.rows.join(' ')} ${item.name}`}
      columns={[
        {
          id: 'tick',
          width: '56px',
          header: t('import.plan.tickColumn'),
          cell: (item) => tickCell(item, chosen, onTick),
        },
        {
          id: 'rows',
          header: t('common.row'),
          width: '88px',
          cell: (item) => item.rows.join(t('common.listComma')),
        },
        {
          id: 'name',
          header: t('common.name'),
          rowHeader: true,
          cell: (item) => item.name || t('value.empty'),
        },
        {
          id: 'status',
          header: t('common.status'),
          cell: statusCell,
        },
        {
          id: 'changes',
          header: t('import.changes'),
          width: '52%',
          cell: (item) => changesCell(item, props),
        },
      ]}
    />
  );
}

function tickCell(item: PlanItem, chosen: ReadonlySet<PlanItem>, onTick: ImportPreviewProps['onTick']) {
  return (
    <input
      type="checkbox"
      aria-label={t('import.plan.tick', { name: item.name, rows: item.rows.join(t('common.listComma')) })}
      checked={chosen.has(item)}
      disabled={item.status === 'refused' || item.status === 'unchanged'}
      onChange={(event) => onTick(item, event.currentTarget.checked)}
    />
  );
}

function shownStatus({ status, record }: PlanItem): ShownStatus {
  return status === 'update' && record && !record.stored ? 'newRecord' : status;
}

function statusCell(item: PlanItem) {
  const status = shownStatus(item);
  return <Badge tone={tones[status]}>{t(`import.status.${status}`)}</Badge>;
}

function changesCell(item: PlanItem, words: ChangeWords) {
  const changes = [...item.personChanges, ...item.recordChanges].filter(({ path }) => path !== 'name');
  return <span class="jn-small">{changesText(changes, words, SHOWN_CHANGES)}</span>;
}
