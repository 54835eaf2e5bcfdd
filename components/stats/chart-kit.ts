import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  type ChartConfiguration,
  Legend,
  LinearScale,
  type Plugin,
  Tooltip,
} from 'chart.js';
import type { ChartLook } from './chart-look.ts';
import { labelLines, shortLabel } from './chart-label.ts';
import { patternFill } from './chart-pattern.ts';
import type { BarChart } from './chart-view.ts';

// What bars need, and no more: the rest of the library is left out of the build.
Chart.register(BarController, BarElement, CategoryScale, LinearScale, Legend, Tooltip);

export interface DrawOptions {
  look: ChartLook;
  /** Drawn once in its own size, for a picture. */
  still: boolean;
  /** A bar is pressed: of which series and label. */
  onPick?: ((series: number, label: number) => void) | undefined;
}

/** Draws bars; what comes back takes them away. */
export function drawBars(canvas: HTMLCanvasElement, chart: BarChart, options: DrawOptions): () => void {
  const drawn = new Chart(canvas, configOf(chart, options));
  return () => drawn.destroy();
}

function configOf(
  chart: BarChart,
  { look, still, onPick }: DrawOptions,
): ChartConfiguration<'bar', number[]> {
  const { columns, labels, series, unit } = chart;
  const font = { family: look.font, size: still ? 15 : 13 };
  const counts = {
    stacked: true,
    beginAtZero: true,
    ticks: { color: look.muted, font, precision: 0 },
    grid: { color: look.grid },
    title: { display: true, text: unit, color: look.muted, font },
  };
  const names = {
    stacked: true,
    ticks: { color: look.text, font, autoSkip: false },
    grid: { display: false },
  };
  return {
    type: 'bar',
    data: {
      labels: labels.map((label) => (columns ? label : shortLabel(label))),
      datasets: series.map(({ label, tone, pattern, values }) => ({
        label,
        data: [...values],
        backgroundColor: patternFill(pattern, look.tones[tone], look.ground),
        borderColor: look.tones[tone],
        borderWidth: 1,
        maxBarThickness: 36,
      })),
    },
    options: {
      indexAxis: columns ? 'x' : 'y',
      animation: false,
      responsive: !still,
      maintainAspectRatio: false,
      ...(still ? { devicePixelRatio: 2 } : {}),
      scales: columns ? { x: names, y: counts } : { x: counts, y: names },
      plugins: {
        legend: {
          display: series.length > 1,
          position: 'top',
          align: 'start',
          labels: { color: look.text, font, boxWidth: 24, boxHeight: 14 },
        },
        tooltip: {
          titleFont: font,
          bodyFont: font,
          callbacks: { title: (items) => labelLines(labels[items[0]?.dataIndex ?? 0] ?? '') },
        },
      },
      onHover: (event, found) => {
        const target = event.native?.target;
        if (onPick && target instanceof HTMLElement) target.style.cursor = found.length > 0 ? 'pointer' : '';
      },
      onClick: (_event, found) => {
        const [bar] = found;
        if (bar) onPick?.(bar.datasetIndex, bar.index);
      },
    },
    plugins: [numbersOn(look, font)],
  };
}

/** The number of each bar on a ground of its own, where there is room: patterns are hard to read through. */
function numbersOn(look: ChartLook, font: { family: string; size: number }): Plugin<'bar'> {
  return {
    id: 'numbers',
    afterDatasetsDraw(chart) {
      const { ctx, data } = chart;
      ctx.save();
      ctx.font = `${font.size - 1}px ${font.family}`;
      ctx.textAlign = 'center';
      ctx.textBaseline = 'middle';
      for (const [index, { data: values }] of data.datasets.entries()) {
        if (!chart.isDatasetVisible(index)) continue;
        for (const [at, element] of chart.getDatasetMeta(index).data.entries()) {
          const value = values[at];
          if (value) drawNumber(ctx, element as BarElement, String(value), look, font.size);
        }
      }
      ctx.restore();
    },
  };
}

function drawNumber(
  context: CanvasRenderingContext2D,
  bar: BarElement,
  text: string,
  look: ChartLook,
  size: number,
): void {
  const { x, y, base, width, height, horizontal } = bar.getProps(
    ['x', 'y', 'base', 'width', 'height', 'horizontal'],
    true,
  ) as Record<'x' | 'y' | 'base' | 'width' | 'height', number> & { horizontal: boolean };
  const needed = context.measureText(text).width + 6;
  const [long, across] = horizontal ? [Math.abs(x - base), height] : [width, Math.abs(y - base)];
  if (long < needed || across < size + 2) return;
  const [middleX, middleY] = horizontal ? [(x + base) / 2, y] : [x, (y + base) / 2];
  context.fillStyle = look.ground;
  context.fillRect(middleX - needed / 2, middleY - size / 2 - 1, needed, size + 2);
  context.fillStyle = look.text;
  context.fillText(text, middleX, middleY);
}
