import { expect, test } from 'vitest';
import { fillTemplate } from './fill.ts';
import { request, template, xmlOf } from './fill.fixture.ts';

test('a record’s row has a cell in each column that is filled, blank ones as the place looks without them', () => {
  const cols = '<cols><col min="3" max="3" width="9" style="2"/></cols>';
  const bytes = template('<row r="2"><c r="A2" s="1"/></row><row r="3" s="3" customFormat="1"/>', '', {});
  const xml = xmlOf(
    fillTemplate(
      bytes,
      request([
        ['张样', '', ''],
        ['李样', '', ''],
      ]),
    ).bytes,
  );
  expect(xml).toMatch(/<c r="B2"\/><c r="C2"\/><\/row>/);
  expect(xml).toMatch(/<c r="B3" s="3"\/><c r="C3" s="3"\/><\/row>/);
  const styled = template('', '', {
    sheets: [`${cols}<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData>`],
  });
  expect(xmlOf(fillTemplate(styled, request([['张样', '', '']])).bytes)).toMatch(
    /<c r="B2"\/><c r="C2" s="2"\/><\/row>/,
  );
});

test('a row without a record gets no cells', () => {
  const xml = xmlOf(
    fillTemplate(
      template('<row r="2"/>'),
      request([
        ['', '', ''],
        ['张样', '', ''],
      ]),
    ).bytes,
  );
  expect(xml).toMatch(/<row r="2"(?: [^>]*)?(?:\/>|><\/row>)/);
});
