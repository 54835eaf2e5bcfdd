import { expect, test } from 'vitest';
import { readCsv } from './csv/csv.ts';
import { doubtsOf } from './doubts.ts';
import { encodeUtf8 } from './encoding.ts';
import { readWorkbook } from './xlsx/read.ts';
import { sampleWorkbook } from './sample.fixture.ts';

function doubts(cell: string) {
  const sheets = [`<sheetData><row r="1">${cell}</row></sheetData>`];
  return doubtsOf(readWorkbook(sampleWorkbook({ sheets })).sheets[0]!.cell(0, 0)!);
}

test.each([
  ['an ID number typed as a number', '<c r="A1"><v>110105194912310021</v></c>', true],
  ['the same as programs store it', '<c r="A1"><v>1.1010519491231002E+17</v></c>', true],
  ['sixteen digits', '<c r="A1"><v>1000000000000000</v></c>', true],
  ['fifteen digits', '<c r="A1"><v>999999999999999</v></c>', false],
  ['a fraction with the noise of calculating', '<c r="A1"><v>0.30000000000000004</v></c>', false],
  ['an ID number kept as text', '<c r="A1" t="str"><v>11010519491231002X</v></c>', false],
  ['a text that was a number once', '<c r="A1" t="str"><v>1.10105E+17</v></c>', true],
  ['a text that only looks like one', '<c r="A1" t="str"><v>3E+05</v></c>', false],
])('digits lost: %s', (_, cell, digitsLost) => {
  expect(doubts(cell)).toEqual({ fromFormula: false, digitsLost });
});

test.each([
  ['with a result', '<c r="A1"><f>1+1</f><v>2</v></c>'],
  ['without one', '<c r="A1"><f>NOW()</f></c>'],
  ['shared with the cell that has its words', '<c r="A1"><f t="shared" si="0"/><v>2</v></c>'],
  ['of an array', '<c r="A1" t="str"><f t="array" ref="A1:A2">B1:B2&amp;""</f><v>甲</v></c>'],
])('from a formula: %s', (_, cell) => {
  expect(doubts(cell)).toEqual({ fromFormula: true, digitsLost: false });
});

test('a CSV that a spreadsheet has saved tells of lost digits too', () => {
  const cell = readCsv(encodeUtf8('身份证号\n1.10105E+17\n')).sheets[0]!.cell(1, 0)!;
  expect(doubtsOf(cell).digitsLost).toBe(true);
});
