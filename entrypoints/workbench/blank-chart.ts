import type { ChartView } from '#components/stats/chart-view.ts';

/** Of a chart that cannot be made. */
export const BLANK_CHART: Omit<ChartView, 'id' | 'title'> = {
  notes: [],
  chart: { kind: 'bars', columns: false, labels: [], series: [], unit: '' },
  table: { columns: [], rows: [] },
};

/** A chart of more bars is no picture any more; its table has them all. */
export const MOST_BARS = 20;
