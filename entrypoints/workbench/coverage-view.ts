import type { ChartView, HeatCell } from '#components/stats/chart-view.ts';
import {
  applicable,
  type Coverage,
  type CoverageCell,
  known,
  type Speaker,
} from '#core/statistics/coverage.ts';
import { t } from '#locales/index.ts';
import { BLANK_CHART } from './blank-chart.ts';
import { organisationText } from './stats-views.ts';

/** A heat map of more columns is hard to read; its table has them all. */
const MOST_COLUMNS = 10;

/** @param all whether criteria are listed of which nothing is known */
export function coverageView(coverage: Coverage | undefined, speaker: Speaker, all: boolean): ChartView {
  const title = t(`stats.coverage.${speaker}`);
  if (!coverage) return { ...BLANK_CHART, id: 'coverage', title, empty: t('stats.coverage.noPack') };
  const { organisations, rows, forms } = coverage;
  const told = rows.filter((row) => known(row.all) > 0);
  const listed = all ? rows : told;
  const order = organisations.map((_, at) => at);
  const shown = order.slice(0, MOST_COLUMNS);
  const headers = [t('stats.all'), ...organisations.map(organisationText)];
  const figures = (cell: CoverageCell): string[] => [
    String(cell.met),
    ...(speaker === 'person' ? [String(cell.mostly)] : []),
    String(cell.notMet),
    String(cell.unknown),
    String(cell.na),
    String(applicable(cell)),
    percentText(cell),
  ];
  return {
    id: 'coverage',
    title,
    notes: [
      t('stats.coverage.note', { forms }),
      ...(rows.length > listed.length
        ? [t('stats.coverage.silent', { count: rows.length - listed.length })]
        : []),
      ...(order.length > shown.length
        ? [t('stats.coverage.folded', { shown: shown.length, rest: order.length - shown.length })]
        : []),
    ],
    chart: {
      kind: 'heat',
      columns: [headers[0] ?? '', ...shown.map((at) => headers[at + 1] ?? '')],
      rows: listed.map(({ criterionId, name, setName, cells, all: every }) => ({
        key: criterionId,
        group: setName,
        label: name,
        cells: [every, ...shown.flatMap((at) => cells[at] ?? [])].map(heatCell),
      })),
      legend: [
        { share: 0, text: '0–24%' },
        { share: 0.25, text: '25–49%' },
        { share: 0.5, text: '50–74%' },
        { share: 0.75, text: '75–99%' },
        { share: 1, text: '100%' },
        { share: undefined, text: t('stats.coverage.unknown') },
      ],
    },
    table: {
      columns: [
        { header: t('stats.criterion'), isNumber: false },
        { header: t('stats.set'), isNumber: false },
        { header: t('common.organisation'), isNumber: false },
        ...(speaker === 'person' ? (['met', 'mostly', 'notMet'] as const) : (['met', 'notMet'] as const)).map(
          (said) => ({ header: t(`stats.said.${said}`), isNumber: true }),
        ),
        { header: t('stats.said.unknown'), isNumber: true },
        { header: t('stats.said.na'), isNumber: true },
        { header: t('stats.applicable'), isNumber: true },
        { header: t('stats.share'), isNumber: true },
      ],
      rows: listed.flatMap(({ name, setName, cells, all: every }) =>
        [every, ...cells].map((cell, at) => [name, setName, headers[at] ?? '', ...figures(cell)]),
      ),
    },
    empty:
      forms === 0
        ? t('stats.noForms')
        : listed.length === 0
          ? t(`stats.coverage.none.${speaker}`)
          : undefined,
    list: { hash: '#/reviews', label: t('stats.toReviews') },
  };
}

function heatCell(cell: CoverageCell): HeatCell {
  const all = applicable(cell);
  if (all === 0) return { share: undefined, text: cell.na > 0 ? t('outcome.na') : '–', aside: '' };
  if (known(cell) === 0)
    return { share: undefined, text: t('stats.unknown', { count: cell.unknown }), aside: '' };
  const aside = [
    ...(cell.mostly > 0 ? [t('stats.mostly', { count: cell.mostly })] : []),
    ...(cell.unknown > 0 ? [t('stats.unknown', { count: cell.unknown })] : []),
  ];
  return { share: cell.met / all, text: `${cell.met}/${all}`, aside: aside.join(' ') };
}

function percentText(cell: CoverageCell): string {
  const all = applicable(cell);
  return all === 0 || known(cell) === 0 ? '' : `${Math.floor((cell.met / all) * 100)}%`;
}
