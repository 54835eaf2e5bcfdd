import type { ChartLook } from './chart-look.ts';
import { type HeatCell, type HeatChart, heatStep } from './chart-view.ts';
import { wrapped } from './wrapped.ts';

const HEADER = 48;
const ROW = 44;
const LEGEND = 44;
const NAMES = 300;

interface Box {
  left: number;
  top: number;
  width: number;
}

export function heatHeight({ rows }: HeatChart): number {
  return LEGEND + HEADER + rows.length * ROW;
}

/** The table of a heat map as it is on the screen: shade and numbers. */
export function drawHeat(
  context: CanvasRenderingContext2D,
  chart: HeatChart,
  box: Box,
  look: ChartLook,
): void {
  const { columns, rows } = chart;
  const cell = (box.width - NAMES) / Math.max(1, columns.length);
  drawLegend(context, chart, box, look);
  const top = box.top + LEGEND;
  context.textBaseline = 'middle';
  context.font = `14px ${look.font}`;
  context.fillStyle = look.text;
  for (const [at, name] of columns.entries()) {
    const left = box.left + NAMES + at * cell;
    drawLines(context, name, { left, top, width: cell }, HEADER);
  }
  for (const [at, row] of rows.entries()) {
    const line = { left: box.left, top: top + HEADER + at * ROW, width: NAMES };
    context.fillStyle = look.text;
    drawLines(context, `${row.group}：${row.label}`, line, ROW);
    for (const [column, each] of row.cells.entries()) {
      const left = box.left + NAMES + column * cell;
      drawCell(context, each, { left, top: line.top, width: cell }, look);
    }
  }
}

function drawCell(
  context: CanvasRenderingContext2D,
  { share, text, aside }: HeatCell,
  { left, top, width }: Box,
  look: ChartLook,
): void {
  context.fillStyle = share === undefined ? look.heatUnknown : (look.heat[heatStep(share)] ?? look.ground);
  context.fillRect(left, top, width, ROW);
  context.strokeStyle = look.ground;
  context.strokeRect(left, top, width, ROW);
  context.fillStyle = look.heatText;
  context.save();
  context.textAlign = 'center';
  const middle = left + width / 2;
  context.fillText(text, middle, top + ROW / 2 - (aside === '' ? 0 : 9), width - 4);
  if (aside !== '') {
    context.font = `12px ${look.font}`;
    context.fillText(aside, middle, top + ROW / 2 + 10, width - 4);
  }
  context.restore();
}

function drawLegend(
  context: CanvasRenderingContext2D,
  { legend }: HeatChart,
  { left, top }: Box,
  look: ChartLook,
): void {
  context.textBaseline = 'middle';
  context.font = `14px ${look.font}`;
  let at = left;
  for (const { share, text } of legend) {
    context.fillStyle = share === undefined ? look.heatUnknown : (look.heat[heatStep(share)] ?? look.ground);
    context.fillRect(at, top + 6, 26, 18);
    context.strokeStyle = look.grid;
    context.strokeRect(at, top + 6, 26, 18);
    context.fillStyle = look.text;
    context.fillText(text, at + 32, top + 16);
    at += 32 + context.measureText(text).width + 24;
  }
}

/** A name in two lines at most, in the middle of its height. */
function drawLines(context: CanvasRenderingContext2D, text: string, box: Box, height: number): void {
  const lines = wrapped(context, text, box.width - 10);
  const shown = lines.slice(0, 2);
  if (lines.length > 2) shown[1] = `${[...(shown[1] ?? '')].slice(0, -1).join('')}…`;
  const first = box.top + height / 2 - (shown.length - 1) * 9;
  for (const [at, line] of shown.entries()) context.fillText(line, box.left + 4, first + at * 18);
}
