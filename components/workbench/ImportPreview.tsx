import { Fragment } from 'preact';
import { useState } from 'preact/hooks';
import { Badge, type BadgeTone } from '../base/Badge.tsx';
import { Button } from '../base/Button.tsx';
import { DataTable } from '../base/DataTable.tsx';
import { canImport, type ImportPlan, type ItemStatus, type PlanItem } from '#core/roster/plan.ts';
import { maskedParams, sampleText } from '#core/roster/sample.ts';
import type { CellDoubt, Roster, RosterProblem } from '#core/roster/read.ts';
import { codeText } from '#locales/errors.ts';
import { t } from '#locales/index.ts';
import { changeText, type ChangeWords } from './change-text.ts';
import { Panel } from './Shell.tsx';

interface ImportPreviewProps extends ChangeWords {
  plan: ImportPlan;
  roster: Roster;
  chosen: ReadonlySet<PlanItem>;
  /** The sheet is one of those to import. */
  included: boolean;
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
        <Respelled roster={roster} shown={props.shown} />
      </Panel>
      <Panel title={t('import.plan')} aside={<PlanCounts plan={plan} />}>
        {!props.included && <p class="jn-muted">{t('import.plan.notIncluded')}</p>}
        {doubtful > 1 && props.included && (
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

/** How many people come, change, wait or cannot. */
export function PlanCounts({ plan }: { plan: ImportPlan }) {
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
  const told = maskedParams(params);
  return codeText(`row.${code}`, field === undefined ? told : { ...told, field: labelOf(field) });
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

/** Examples of one column; nobody reads forty. */
const SHOWN_SPELLINGS = 3;

/** What is read otherwise than it is written: a name with a blank in it as one without. */
function Respelled({ roster, shown }: { roster: Roster; shown: ChangeWords['shown'] }) {
  const cells = roster.rows.flatMap(({ row, respelled }) => respelled.map((each) => ({ ...each, row })));
  if (cells.length === 0) return null;
  const columns = [...new Set(cells.map(({ column }) => column))];
  return (
    <details>
      <summary>{t('import.respelled', { count: cells.length })}</summary>
      <ul>
        {columns.map((column) => {
          const own = cells.filter((cell) => cell.column === column);
          return (
            <li key={column}>
              {t('import.respelled.column', { column, header: own[0]?.header ?? '', count: own.length })}{' '}
              <span class="jn-muted">
                {own
                  .slice(0, SHOWN_SPELLINGS)
                  .map(({ row, path, from, to }) =>
                    t('import.respelled.cell', {
                      row,
                      from: sampleText(shown(path, from)),
                      to: sampleText(shown(path, to)),
                    }),
                  )
                  .join(t('common.semicolon'))}
              </span>
            </li>
          );
        })}
      </ul>
    </details>
  );
}

function PlanTable(props: ImportPreviewProps & { items: readonly PlanItem[] }) {
  const { items } = props;
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
          cell: (item) => tickCell(item, props),
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
          cell: nameCell,
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

function tickCell(item: PlanItem, { chosen, included, onTick }: ImportPreviewProps) {
  return (
    <input
      type="checkbox"
      aria-label={t('import.plan.tick', { name: item.name, rows: item.rows.join(t('common.listComma')) })}
      checked={chosen.has(item)}
      disabled={!included || !canImport(item)}
      onChange={(event) => onTick(item, event.currentTarget.checked)}
    />
  );
}

function shownStatus({ status, record }: PlanItem): ShownStatus {
  return status === 'update' && record && !record.stored ? 'newRecord' : status;
}

function nameCell({ name }: PlanItem) {
  return <span class="wb-whole">{name || t('value.empty')}</span>;
}

function statusCell(item: PlanItem) {
  const status = shownStatus(item);
  return (
    <>
      <Badge tone={tones[status]}>{t(`import.status.${status}`)}</Badge>
      {item.also && <span class="wb-block jn-muted jn-small">{t('import.also', { ...item.also })}</span>}
    </>
  );
}

/** Values that nobody typed, or that have lost digits, are marked where they stand. */
function changesCell(item: PlanItem, words: ChangeWords) {
  const changes = [...item.personChanges, ...item.recordChanges].filter(({ path }) => path !== 'name');
  const rest = changes.length - SHOWN_CHANGES;
  return (
    <span class="jn-small">
      {changes.slice(0, SHOWN_CHANGES).map((change, index) => (
        <Fragment key={change.path}>
          {changeText(change, words)}
          <span class="wb-nowrap">
            <Doubt doubt={doubtAt(item, change.path)} />
            {index + 1 < changes.length && t('common.semicolon')}
          </span>
        </Fragment>
      ))}
      {rest > 0 && t('import.more', { count: rest })}
    </span>
  );
}

function Doubt({ doubt }: { doubt: CellDoubt | undefined }) {
  if (!doubt) return null;
  return (
    <>
      {' '}
      <Badge tone={doubt.code === 'digitsLost' ? 'review' : 'info'}>{t(`import.doubt.${doubt.code}`)}</Badge>
    </>
  );
}

/** Lines of several rows are numbered anew for their person: only their column tells. */
function doubtAt({ doubts, rows }: PlanItem, path: string): CellDoubt | undefined {
  const columnOf = (each: string): string => (rows.length > 1 ? each.replace(/\[\d+\]/, '[]') : each);
  return doubts.find((doubt) => columnOf(doubt.path) === columnOf(path));
}
