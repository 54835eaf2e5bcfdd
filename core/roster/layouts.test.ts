import { expect, test } from 'vitest';
import general from '../forms/general.ts';
import memberPledge from '../forms/member-pledge.ts';
import democraticReview from '../forms/democratic-review.ts';
import { type Layout, sheetOf } from '#tests/fixtures/rosters/layout.ts';
import { type ReadSheet, scoreOf } from '#tests/fixtures/rosters/score.ts';
import { tuned } from '#tests/fixtures/rosters/tuned.ts';
import { untuned } from '#tests/fixtures/rosters/untuned.ts';
import { readRosters } from './workbook.ts';

const forms = [general, memberPledge, democraticReview];

/** People who can be imported, and everything that is told, as whoever reads a layout gets them. */
function read({ sheets, date1904 = false }: Layout): ReadSheet[] {
  const reading = readRosters({ sheets: sheets.map(sheetOf), date1904 }, forms);
  return reading.sheets.map(({ roster }) => ({
    sheet: roster.sheet,
    rows: roster.rows.filter(({ problems }) => !problems.some(({ code }) => code.startsWith('name'))),
    problems: [
      ...roster.notes.filter(({ code }) => code === 'newHeader' || code === 'aboveHeader'),
      ...roster.rows.flatMap(({ problems }) => problems),
    ],
  }));
}

test.each(tuned.map((layout) => [layout.id, layout] as const))(
  'a sheet as offices draw it: %s',
  (_, layout) => {
    const score = scoreOf(layout, read(layout));
    expect(score).toEqual({
      rows: score.rows,
      rowsRight: score.rows,
      cells: score.cells,
      cellsRight: score.cells,
      silentWrong: [],
      untold: [],
      noise: [],
    });
  },
);

test('sheets that were drawn before the reader was worked on', () => {
  const scores = untuned.map((layout) => scoreOf(layout, read(layout)));
  const sum = (of: (score: (typeof scores)[number]) => number): number =>
    scores.reduce((total, score) => total + of(score), 0);
  expect(scores.flatMap(({ silentWrong }) => silentWrong)).toEqual([]);
  expect(sum(({ rowsRight }) => rowsRight)).toBe(sum(({ rows }) => rows));
  expect(sum(({ cellsRight }) => cellsRight)).toBe(sum(({ cells }) => cells));
  expect(scores.flatMap(({ untold, noise }) => [...untold, ...noise])).toEqual([]);
});
