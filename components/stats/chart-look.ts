import type { ChartTone } from './chart-view.ts';

/** Colours and type of a chart. */
export interface ChartLook {
  font: string;
  text: string;
  muted: string;
  grid: string;
  ground: string;
  tones: Readonly<Record<ChartTone, string>>;
  /** Grounds of a heat map from little to all, and the text that stands on them. */
  heat: readonly string[];
  heatText: string;
  heatUnknown: string;
}

const TONES: readonly ChartTone[] = ['pass', 'fail', 'review', 'na', 'error', 'info'];

/** As the page is shown now, light or dark. */
export function lookOf(element: Element): ChartLook {
  const style = getComputedStyle(element);
  const read = (name: string): string => style.getPropertyValue(name).trim();
  return {
    font: read('--jn-font'),
    text: read('--jn-text'),
    muted: read('--jn-muted'),
    grid: read('--jn-border'),
    ground: read('--jn-ground'),
    tones: Object.fromEntries(TONES.map((tone) => [tone, read(`--jn-${tone}`)])) as ChartLook['tones'],
    heat: [0, 1, 2, 3, 4].map((step) => read(`--st-heat-${step}`)),
    heatText: read('--jn-text'),
    heatUnknown: read('--jn-na-ground'),
  };
}

/** A picture is printed and passed on: on white whatever the page looks like. The same colours as the light scheme's. */
export function printedLook(font: string): ChartLook {
  return {
    font,
    text: '#1b2530',
    muted: '#52606f',
    grid: '#d3d9e0',
    ground: '#ffffff',
    tones: {
      pass: '#16633a',
      fail: '#a3231f',
      review: '#774800',
      na: '#46525f',
      error: '#6a2c9c',
      info: '#1b5c9e',
    },
    heat: ['#f8d9d6', '#fbe9d0', '#f4f1cf', '#d9efd9', '#b5e0bd'],
    heatText: '#1b2530',
    heatUnknown: '#e9edf1',
  };
}
