import type { BarSeries, ChartPattern, ChartTone, ChartView } from '#components/stats/chart-view.ts';
import {
  PROGRESS_STATES,
  type Progress,
  type ProgressRow,
  type StateCounts,
} from '#core/statistics/progress.ts';
import { type Reason, type Reasons, SENT_BACK } from '#core/statistics/reasons.ts';
import type { Scores } from '#core/statistics/scores.ts';
import type { ProgressState } from '#core/statistics/units.ts';
import type { Bin } from '#core/statistics/bins.ts';
import type { ReviewStage } from '#core/review/stage.ts';
import { t } from '#locales/index.ts';
import { BLANK_CHART, MOST_BARS } from './blank-chart.ts';

const STATE_LOOKS: Readonly<Record<ProgressState, [ChartTone, ChartPattern]>> = {
  unfilled: ['na', 'hollow'],
  open: ['info', 'dots'],
  passed: ['pass', 'solid'],
  returned: ['fail', 'cross'],
  incomplete: ['review', 'diagonal'],
  resubmitted: ['error', 'lines'],
  disputed: ['fail', 'hollow'],
};

export function organisationText(name: string): string {
  return name === '' ? t('stats.noOrganisation') : name;
}

export function stateText(state: ProgressState): string {
  return state === 'unfilled' ? t('stats.unfilled') : t(`stage.${state}`);
}

/** Where the forms of an organisation at a stage are listed; `undefined` where the list cannot be narrowed to them. */
export type FormsHref = (organisation: string | undefined, stage: ReviewStage) => string | undefined;

/** @param listed without it nothing leads to single bars */
export function progressView(
  { rows, all, disputed, apart }: Progress,
  listed: { records: string; forms: FormsHref } = { records: '#/records', forms: () => undefined },
): ChartView {
  const shown = foldedRows(rows);
  // What is not filled in is no form that could be listed.
  const hrefTo = (organisation: string | undefined, state: ProgressState): string | undefined =>
    state === 'unfilled' || state === 'disputed' ? undefined : listed.forms(organisation, state);
  const series = PROGRESS_STATES.map((state): BarSeries => {
    const [tone, pattern] = STATE_LOOKS[state];
    return {
      key: state,
      label: stateText(state),
      tone,
      pattern,
      values: shown.map(({ counts }) => counts[state]),
      hrefs: shown.map((_, at) => hrefTo(at < MOST_BARS ? rows[at]?.organisation : undefined, state)),
    };
  });
  const filled = all.total - all.counts.unfilled;
  return {
    id: 'progress',
    title: t('stats.progress'),
    notes: [
      t('stats.progress.note', { total: all.total, filled, unfilled: all.counts.unfilled }),
      ...(apart > 0 ? [t('stats.progress.apart', { count: apart })] : []),
      ...(disputed > 0 ? [t('stats.progress.disputed', { count: disputed })] : []),
      ...(rows.length > MOST_BARS
        ? [t('stats.folded', { shown: MOST_BARS, rest: rows.length - MOST_BARS })]
        : []),
    ],
    chart: {
      kind: 'bars',
      columns: false,
      labels: shown.map(({ organisation }) => organisation),
      series,
      unit: t('stats.unit.forms'),
    },
    table: {
      columns: [
        { header: t('common.organisation'), isNumber: false },
        ...PROGRESS_STATES.map((state) => ({ header: stateText(state), isNumber: true })),
        { header: t('stats.total'), isNumber: true },
      ],
      rows: [
        ...rows.map((row) => progressCells(organisationText(row.organisation), row)),
        progressCells(t('stats.total'), all),
      ],
      hrefs: [...rows, { organisation: undefined, counts: all.counts }].map(({ organisation, counts }) => [
        undefined,
        ...PROGRESS_STATES.map((state) => (counts[state] > 0 ? hrefTo(organisation, state) : undefined)),
      ]),
    },
    empty: all.total === 0 ? t('stats.progress.empty') : undefined,
    list: { hash: listed.records, label: t('stats.toRecords') },
  };
}

function progressCells(name: string, { counts, total }: Pick<ProgressRow, 'counts' | 'total'>): string[] {
  return [name, ...PROGRESS_STATES.map((state) => String(counts[state])), String(total)];
}

/** The largest organisations, and all others as one. */
function foldedRows(rows: readonly ProgressRow[]): { organisation: string; counts: StateCounts }[] {
  const named = rows.map((row) => ({ ...row, organisation: organisationText(row.organisation) }));
  const rest = named.slice(MOST_BARS);
  if (rest.length === 0) return named;
  const counts = Object.fromEntries(
    PROGRESS_STATES.map((state) => [state, rest.reduce((sum, row) => sum + row.counts[state], 0)]),
  ) as Record<ProgressState, number>;
  return [...named.slice(0, MOST_BARS), { organisation: t('stats.others', { count: rest.length }), counts }];
}

/** @param isField whether the numbers are those of a field of the form, and no reviewer's */
export function scoresView(scores: Scores | undefined, title: string, isField = false): ChartView {
  if (!scores) return { ...BLANK_CHART, id: 'scores', title, empty: t('stats.scores.noPack') };
  const { bins, count, outside, without, unreadable, unit, highest } = scores;
  const labels = bins.map(binText);
  return {
    id: 'scores',
    title,
    notes: [
      t(isField ? 'stats.scores.fieldNote' : 'stats.scores.note', { count, without }),
      ...(highest === undefined ? [] : [t(`stats.scores.${unit}`, { highest })]),
      ...(unreadable > 0 ? [t('stats.scores.unreadable', { count: unreadable })] : []),
      ...(outside > 0 ? [t('stats.scores.outside', { count: outside })] : []),
    ],
    chart: {
      kind: 'bars',
      columns: true,
      labels,
      series: [
        {
          key: 'count',
          label: t('stats.unit.forms'),
          tone: 'info',
          pattern: 'solid',
          values: bins.map((bin) => bin.count),
        },
      ],
      unit: t('stats.unit.forms'),
    },
    table: {
      columns: [
        { header: t(unit === 'percent' ? 'stats.scores.shares' : 'stats.scores.spans'), isNumber: false },
        { header: t('stats.unit.forms'), isNumber: true },
      ],
      rows: bins.map((bin, at) => [labels[at] ?? '', String(bin.count)]),
    },
    empty:
      count > 0
        ? undefined
        : isField
          ? t('stats.scores.fieldEmpty')
          : t('stats.scores.empty', { count: without + unreadable }),
    list: isField
      ? { hash: '#/records', label: t('stats.toRecords') }
      : { hash: '#/reviews', label: t('stats.toReviews') },
  };
}

/** Which end belongs to it is said: 60 is either here or there. */
function binText({ name, from, below, closed }: Bin): string {
  const span =
    from === undefined
      ? t('stats.bin.below', { below: below ?? '' })
      : below === undefined
        ? t('stats.bin.from', { from })
        : t(closed ? 'stats.bin.closed' : 'stats.bin.open', { from, below });
  return name === '' ? span : t('stats.bin.named', { name, span });
}

export function reasonViews(
  reasons: Reasons,
  criterionName: (id: string) => string,
  forms: FormsHref = () => undefined,
): ChartView[] {
  const { decisions, withoutCriterion } = reasons;
  const count = decisions.returned + decisions.incomplete;
  const note = t('stats.reasons.note', decisions);
  const empty = t('stats.reasons.empty');
  return [
    reasonView('criteria', t('stats.reasons.criteria'), {
      reasons: reasons.criteria.map((reason) => ({ ...reason, key: criterionName(reason.key) })),
      notes: [
        note,
        ...(withoutCriterion > 0 ? [t('stats.reasons.without', { count: withoutCriterion })] : []),
      ],
      empty: count === 0 ? empty : t('stats.reasons.noCriterion'),
      forms,
    }),
    reasonView('comments', t('stats.reasons.comments'), {
      reasons: reasons.comments,
      notes: [note, t('stats.reasons.alike')],
      empty,
      forms,
    }),
  ];
}

function reasonView(
  id: string,
  title: string,
  {
    reasons,
    notes,
    empty,
    forms,
  }: { reasons: readonly Reason[]; notes: readonly string[]; empty: string; forms: FormsHref },
): ChartView {
  const shown = reasons.slice(0, MOST_BARS);
  const looks = { returned: STATE_LOOKS.returned, incomplete: STATE_LOOKS.incomplete };
  const rest = reasons.length - shown.length;
  return {
    id,
    title,
    notes: [...notes, ...(rest > 0 ? [t('stats.reasons.folded', { shown: shown.length, rest })] : [])],
    chart: {
      kind: 'bars',
      columns: false,
      labels: shown.map(({ key }) => key),
      series: SENT_BACK.map((sent) => {
        const [tone, pattern] = looks[sent];
        return {
          key: sent,
          label: t(`stage.${sent}`),
          tone,
          pattern,
          values: shown.map(({ counts }) => counts[sent]),
          hrefs: shown.map(() => forms(undefined, sent)),
        };
      }),
      unit: t('stats.unit.times'),
    },
    table: {
      columns: [
        { header: t('common.reason'), isNumber: false },
        ...SENT_BACK.map((sent) => ({ header: t(`stage.${sent}`), isNumber: true })),
        { header: t('stats.total'), isNumber: true },
      ],
      rows: reasons.map(({ key, counts, total }) => [
        key,
        ...SENT_BACK.map((sent) => String(counts[sent])),
        String(total),
      ]),
    },
    empty: reasons.length === 0 ? empty : undefined,
    list: { hash: '#/reviews', label: t('stats.toReviews') },
  };
}
