import { expect, test } from 'vitest';
import type { Trial } from '#core/export/trial.ts';
import type { Template } from '#core/model/template.ts';
import { shelfOf } from '#catalog/packs.ts';
import { labelsOf } from './shelf-labels.ts';
import { faultsOf, shownSamples } from './template-export.ts';

const labels = labelsOf(shelfOf({ authored: [], tunings: [] }));

test('a number in a sample row is masked, whether or not its column has a field', () => {
  const number = '11010519491231002X';
  const column = { header: '号', path: null, evidence: 'none' as const, required: false };
  const template: Template = {
    sheet: '导入',
    headerRow: 1,
    firstDataRow: 2,
    notes: [],
    columns: [
      { ...column, column: 'A' },
      { ...column, column: 'B', path: 'idNumber' },
    ],
    samples: [{ row: 2, cells: ['A', 'B'].map((letter) => ({ column: letter, text: number })) }],
  };
  expect(shownSamples(template, labels)).toEqual([
    { row: 2, texts: ['110***********002X', '110***********002X'] },
  ]);
});

test('each of several files has its own faults', () => {
  const cell = { name: '样例', column: 'B', header: '职务', reason: 'noValue' };
  const difference = { row: 2, column: '职务', wrote: '', portalReads: null, why: 'x', params: {} };
  const place = { cell: 'B2', path: 'post', record: 0, name: '样例' };
  const trial: Trial = {
    files: [
      { bytes: new Uint8Array(), first: 0, rows: 2 },
      { bytes: new Uint8Array(), first: 2, rows: 2 },
    ],
    rows: 4,
    columns: 1,
    missing: [0, 2, 3].map((index) => ({ ...cell, index })),
    lacking: [],
    blank: [],
    beyond: [],
    leftOut: [],
    readings: [{ contractId: 'ruoyi', differences: [{ ...difference, ...place, file: 1 }] }],
    short: [],
    notes: [],
    dense: [],
    sensitive: false,
  };
  expect([faultsOf(trial, 0), faultsOf(trial, 1)]).toEqual([1, 3]);
});
