/** What a series or a part of a heat map means; each has a colour and, beside it, a pattern or a text. */
export type ChartTone = 'pass' | 'fail' | 'review' | 'na' | 'error' | 'info';
export type ChartPattern = 'solid' | 'diagonal' | 'dots' | 'cross' | 'lines' | 'hollow';

export interface BarSeries {
  key: string;
  label: string;
  tone: ChartTone;
  pattern: ChartPattern;
  /** One per label of the chart. */
  values: readonly number[];
  /** Where what a bar counts is listed; where one is missing, the list of the chart is. */
  hrefs?: readonly (string | undefined)[] | undefined;
}

/** Bars beside their labels, or one above the other where `columns`. Several series are stacked. */
export interface BarChart {
  kind: 'bars';
  columns: boolean;
  labels: readonly string[];
  series: readonly BarSeries[];
  /** What the numbers count. */
  unit: string;
}

export interface HeatCell {
  /** Share that the criterion is met, 0 to 1; `undefined` where nothing certain is known. */
  share: number | undefined;
  /** The numbers behind it, `4/6`, and what is not known. */
  text: string;
  aside: string;
}

export interface HeatChart {
  kind: 'heat';
  columns: readonly string[];
  rows: readonly { key: string; group: string; label: string; cells: readonly HeatCell[] }[];
  /** What the shades mean. */
  legend: readonly { share: number | undefined; text: string }[];
}

/** The same numbers as a table: the first column names the row. */
export interface ChartTable {
  columns: readonly { header: string; isNumber: boolean }[];
  rows: readonly (readonly string[])[];
  /** Where what a cell counts is listed, cell by cell. */
  hrefs?: readonly (readonly (string | undefined)[])[] | undefined;
}

/** One chart with all that is said of it. */
export interface ChartView {
  id: string;
  title: string;
  /** Denominators, what is left out, and the like. */
  notes: readonly string[];
  chart: BarChart | HeatChart;
  table: ChartTable;
  /** Why there is nothing to draw, and what to do. */
  empty?: string | undefined;
  /** Where in the workbench what a bar counts is listed. */
  list?: { hash: string; label: string } | undefined;
}

/** Steps of a heat map, from nothing met to all of it. */
export const HEAT_STEPS = 5;

/** Which of the shades a share has: all met is a shade of its own. */
export function heatStep(share: number): number {
  return share >= 1 ? HEAT_STEPS - 1 : Math.min(HEAT_STEPS - 2, Math.floor(share * (HEAT_STEPS - 1)));
}
