import type { ChartPattern } from './chart-view.ts';

const TILE = 8;

/** A colour as a fill that can be told from others without colours. */
export function patternFill(pattern: ChartPattern, colour: string, ground: string): string | CanvasPattern {
  if (pattern === 'solid') return colour;
  const tile = document.createElement('canvas');
  tile.width = TILE;
  tile.height = TILE;
  const context = tile.getContext('2d');
  if (!context) return colour;
  context.fillStyle = ground;
  context.fillRect(0, 0, TILE, TILE);
  context.strokeStyle = colour;
  context.fillStyle = colour;
  context.lineWidth = 2;
  draw(context, pattern);
  return context.createPattern(tile, 'repeat') ?? colour;
}

function draw(context: CanvasRenderingContext2D, pattern: Exclude<ChartPattern, 'solid'>): void {
  const line = (fromX: number, fromY: number, toX: number, toY: number): void => {
    context.moveTo(fromX, fromY);
    context.lineTo(toX, toY);
  };
  context.beginPath();
  if (pattern === 'diagonal' || pattern === 'cross') {
    // Beyond the tile, so that the lines of neighbours meet.
    for (const at of [-TILE, 0, TILE]) line(at - 1, TILE + 1, at + TILE + 1, -1);
  }
  if (pattern === 'cross') for (const at of [-TILE, 0, TILE]) line(at - 1, -1, at + TILE + 1, TILE + 1);
  if (pattern === 'lines') line(0, TILE / 2, TILE, TILE / 2);
  context.stroke();
  if (pattern !== 'dots') return;
  context.beginPath();
  context.arc(TILE / 2, TILE / 2, 2, 0, 2 * Math.PI);
  context.fill();
}
