import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { fillTemplate } from '#core/workbook/template/fill.ts';
import { readTemplate } from '#core/workbook/template/read.ts';
import { type Figure, medianAtMost, quick } from '../figures.ts';

// Time to fill a usual template, 20 columns of text: in a program that has filled before, and as the first thing it does.

const blank = readFileSync(new URL('../../tests/portals/templates/jeecg.xlsx', import.meta.url));
const template = readTemplate(blank);
const columns = template.columns.slice(0, 20).map(({ column }) => ({ column, type: 'text' as const }));

function fillOnce(records: number): number {
  // Every third column has words that many records share, all else is different in each.
  const rows = Array.from({ length: records }, (_, row) =>
    columns.map(({ column }, c) => (c % 3 === 2 ? '大学本科' : `样例${row}·${column}`)),
  );
  const start = performance.now();
  fillTemplate(blank, { ...template, columns, rows, extend: true });
  return performance.now() - start;
}

const cold = process.argv.indexOf('--cold');
if (cold !== -1) console.log(fillOnce(Number(process.argv[cold + 1])));

function coldReadings(records: number, times: number): number[] {
  const script = fileURLToPath(import.meta.url);
  const args = [script, '--cold', String(records)];
  return Array.from({ length: times }, () =>
    Number(execFileSync(process.execPath, args, { encoding: 'utf8' })),
  );
}

function warmReadings(records: number, times: number): number[] {
  for (let n = 0; n < 5; n++) fillOnce(50);
  return Array.from({ length: times }, () => fillOnce(records));
}

/** Medians against DESIGN section 11. */
export function fillFigures(): Figure[] {
  return [
    medianAtMost('fill 50 × 20, as one of many', warmReadings(50, quick ? 15 : 60), 'ms', 15),
    medianAtMost('fill 50 × 20, as the first', coldReadings(50, quick ? 3 : 9), 'ms', 15),
    medianAtMost('fill 10,000 × 20, as one of many', warmReadings(10_000, quick ? 3 : 9), 'ms', 1000),
    medianAtMost('fill 10,000 × 20, as the first', coldReadings(10_000, quick ? 2 : 5), 'ms', 1000),
  ];
}
