import { describe, expect, test } from 'vitest';
import autopoiSax from './autopoi-sax/index.ts';
import autopoi from './autopoi/index.ts';
import type { ImportContract } from './contract.ts';
import easypoi from './easypoi/index.ts';
import hutool from './hutool/index.ts';
import { member, readOne } from './members.fixture.ts';
import { type Given, dateCell, formulaCell } from './poi.fixture.ts';
import positionalPoi from './positional-poi/index.ts';
import type { JavaType } from '../model/import-contract.ts';

/** What contracts of Java make of a cell by the type of the property that it is read into. */
type Case = readonly [given: Given, ...read: (string | null)[]];

function check(contract: ImportContract, javaType: JavaType, cases: readonly Case[]): void {
  for (const [given, ...read] of cases)
    expect([given, ...readOne(contract, given, { javaType, dateFormat: 'yyyy-MM-dd' })]).toEqual([
      given,
      ...read,
    ]);
}

const dom = member(easypoi, 'easypoi');
const sax = member(easypoi, 'easypoi-sax');
const reader = member(hutool, 'hutool');
const text = member(positionalPoi, 'positional-poi-text');
const strict = member(positionalPoi, 'positional-poi');
const LONG = '12345678901234567890.5';

describe('BigDecimal keeps every digit and takes neither blanks nor type letters', () => {
  test('AutoPoi stops', () => {
    for (const contract of [autopoi, autopoiSax])
      check(contract, 'BigDecimal', [
        [LONG, LONG],
        ['1d', 'importers.abortNumber'],
      ]);
    check(autopoi, 'BigDecimal', [
      [' 12', 'importers.abortNumber'],
      [12, '12.0'],
    ]);
    check(autopoi, 'Double', [
      [' 12', '12'],
      ['1d', '1'],
    ]);
  });

  test('EasyPOI drops the value, or stops through SAX', () => {
    check(dom, 'BigDecimal', [
      [LONG, LONG],
      [' 12', null, 'importers.numberUnread'],
      ['1d', null, 'importers.numberUnread'],
    ]);
    check(sax, 'BigDecimal', [
      [LONG, LONG],
      ['1d', 'importers.abortNumber'],
    ]);
    check(dom, 'Double', [[' 12', '12']]);
  });

  test('Hutool trims by itself, drops the letter and makes 0 of blank text', () => {
    check(reader, 'BigDecimal', [
      [LONG, LONG],
      [' 12', '12'],
      ['1d', '1'],
      ['1,234人', '1234', 'importers.numberPrefix'],
      [null, '0', 'importers.blankAsZero'],
    ]);
    check(reader, 'Double', [[null, null]]);
  });

  test('imports by hand', () => {
    check(text, 'BigDecimal', [
      [LONG, LONG],
      ['1d', 'importers.abortNumber'],
    ]);
    check(text, 'Double', [['1d', '1']]);
  });
});

describe('Boolean', () => {
  test('is true for “true” alone in AutoPoi and EasyPOI', () => {
    for (const contract of [autopoi, autopoiSax, dom, sax])
      check(contract, 'Boolean', [
        ['TRUE', 'true'],
        ['是', 'false', 'importers.booleanUnread'],
      ]);
    check(autopoi, 'Boolean', [
      [1, 'false', 'importers.booleanUnread'],
      [true, 'true'],
      [null, null],
    ]);
  });

  test('is whatever word Hutool has in its list, and false for a blank', () => {
    check(reader, 'Boolean', [
      ['是', 'true'],
      ['√', 'true'],
      ['否', 'false'],
      ['有', 'false', 'importers.booleanUnread'],
      [2, 'true'],
      [null, 'false'],
    ]);
  });

  test('cannot be foretold of code written by hand, unless it wants a logical cell', () => {
    check(text, 'Boolean', [['是', '是', 'importers.converterUnknown']]);
    check(strict, 'Boolean', [
      [true, 'true'],
      ['是', 'importers.abortBooleanExpected'],
    ]);
  });
});

describe('LocalDate', () => {
  test('is made of a Date in AutoPoi, which stops where there is none', () => {
    check(autopoi, 'LocalDate', [
      [dateCell(46143.5), '2026-05-01'],
      ['2026-05-01', '2026-05-01'],
      [undefined, null],
      [null, 'importers.abortConvert'],
    ]);
  });

  test('is nothing that the setters of SAX imports take', () => {
    check(sax, 'LocalDate', [['2026-05-01', 'importers.abortConvert']]);
    check(autopoiSax, 'LocalDate', [['2026-05-01', 'importers.abortConvert']]);
  });

  test('loses the time of day in EasyPOI and Hutool', () => {
    check(dom, 'LocalDate', [
      [dateCell(46143.5), '2026-05-01'],
      [null, null],
    ]);
    check(reader, 'LocalDate', [['2026年5月1日 08:30', '2026-05-01']]);
    check(reader, 'LocalDateTime', [['2026年5月1日 08:30', '2026-05-01 08:30:00']]);
  });

  test('by hand is parsed strictly', () => {
    check(text, 'LocalDate', [
      ['2026-05-01', '2026-05-01'],
      ['2026-5-1', 'importers.abortDate'],
    ]);
  });
});

test('AutoPoi rounds a formula for Integer, Double and BigDecimal, and stores its digits in a Long', () => {
  check(autopoi, 'BigDecimal', [[formulaCell(1 / 3), '0.3333']]);
  check(autopoi, 'Long', [
    [formulaCell(12), '12'],
    [formulaCell('12'), '12'],
  ]);
  check(autopoi, 'Integer', [[formulaCell('12'), 'importers.abortFormula']]);
});
