import { printedLook } from './chart-look.ts';
import type { BarChart, ChartView, HeatChart } from './chart-view.ts';
import { drawHeat, heatHeight } from './heat-picture.ts';
import { wrapped } from './wrapped.ts';

/** Words around the chart of a picture. */
export interface PictureWords {
  /** What was chosen: pack, form, organisation. */
  filter: string;
  /** When and with what it was made. */
  footer: string;
}

const WIDTH = 1200;
const MARGIN = 32;
const RATIO = 2;
const LINE = 24;

/**
 * A chart as a PNG on white, with its title, what was chosen, its notes and the day: whoever gets it alone can read it.
 * @throws Error where the browser has no canvas of that size
 */
export async function pictureOf(view: ChartView, words: PictureWords, font: string): Promise<Blob> {
  const look = printedLook(font);
  const canvas = document.createElement('canvas');
  const context = contextOf(canvas);
  context.font = `15px ${font}`;
  const width = WIDTH - 2 * MARGIN;
  const lines = [words.filter, ...view.notes].flatMap((text) => wrapped(context, text, width));
  const chartTop = MARGIN + 40 + lines.length * LINE + 12;
  const height = heightOf(view.chart);
  canvas.width = WIDTH * RATIO;
  canvas.height = (chartTop + height + LINE + MARGIN) * RATIO;
  context.scale(RATIO, RATIO);
  context.fillStyle = look.ground;
  context.fillRect(0, 0, WIDTH, canvas.height / RATIO);
  context.textBaseline = 'top';
  context.fillStyle = look.text;
  context.font = `bold 24px ${font}`;
  context.fillText(view.title, MARGIN, MARGIN);
  context.font = `15px ${font}`;
  context.fillStyle = look.muted;
  for (const [at, line] of lines.entries()) context.fillText(line, MARGIN, MARGIN + 40 + at * LINE);
  context.fillText(words.footer, MARGIN, chartTop + height + 12);
  const box = { left: MARGIN, top: chartTop, width };
  if (view.chart.kind === 'heat') drawHeat(context, view.chart, box, look);
  else context.drawImage(await barsOf(view.chart, width, height, font), MARGIN, chartTop, width, height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png');
  });
}

/** In CSS pixels: a bar for each label, whatever their number. */
export function heightOf(chart: BarChart | HeatChart): number {
  if (chart.kind === 'heat') return heatHeight(chart);
  return chart.columns ? 340 : 110 + chart.labels.length * 34;
}

async function barsOf(
  chart: BarChart,
  width: number,
  height: number,
  font: string,
): Promise<HTMLCanvasElement> {
  const { drawBars } = await import('./chart-kit.ts');
  const canvas = document.createElement('canvas');
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
  canvas.width = width;
  canvas.height = height;
  const takeAway = drawBars(canvas, chart, { look: printedLook(font), still: true });
  const copy = document.createElement('canvas');
  [copy.width, copy.height] = [canvas.width, canvas.height];
  contextOf(copy).drawImage(canvas, 0, 0);
  takeAway();
  return copy;
}

function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  return context;
}
