import { expect, test } from 'vitest';
import { rangeName } from '../../address.ts';
import { copiedFormula, formulaTokens, rangeOf } from './tokens.ts';

test.each([
  ['SUM(E4:E23)*$B$1', ['SUM(', 'E4:E23', 'B1']],
  ["'承诺 汇总'!$A:$C+名单!B2", ['承诺 汇总!A1:C1048576', '名单!B2']],
  ['"A1"&LOG10(B2)&单位1&AB12C', ['LOG10(', 'B2', '=单位1', '=AB12C']],
  ["[1]外部!A1+'[2]外 部'!A1+一月:三月!B2", ['external', 'external', 'sheets']],
  ['表1[[#This Row],[A1]]+[姓名]', ['表1[', '[']],
  ['INDIRECT("A1")+3:5+1.5E3', ['INDIRECT(', 'A3:XFD5']],
  ["'it''s'!A1+Sheet1!类别", ["it's!A1", '=Sheet1!类别']],
  // What is no cell of a sheet is a name.
  ['YTD2024*2+XFE1+XFD1', ['=YTD2024', '=XFE1', 'XFD1']],
  ['A2000000+A1048577+A1048576', ['=A2000000', '=A1048577', 'A1048576']],
  ["表1['[人']数]+表1[[#All],[a]]", ['表1[', '表1[']],
  ['Sheet1!#REF!+Sheet1!A1', ['=Sheet1', '=REF', 'Sheet1!A1']],
  ['"it\'s"&A1', ['A1']],
])('what %s mentions', (formula, mentioned) => {
  const shown = formulaTokens(formula).map((token) => {
    const sheet = 'sheet' in token && token.sheet !== undefined ? `${token.sheet}!` : '';
    if (token.kind === 'reference') return sheet + rangeName(rangeOf(token));
    if (token.kind === 'function') return `${token.name}(`;
    if (token.kind === 'table') return `${token.name}[`;
    return token.kind === 'name' ? `=${sheet}${token.name}` : token.kind;
  });
  expect(shown).toEqual(mentioned);
});

test('a copied formula takes along what is not fixed', () => {
  expect(copiedFormula('A4+$B4+C$4+$D$4&"A4"+E:E+4:4', 2, 1)).toBe('B6+$B6+D$4+$D$4&"A4"+F:F+6:6');
  expect(copiedFormula('A1+B2', -1, 0)).toBe('#REF!+B1');
});

test.each(['[', "'", "''", 'A', 'A:', '[a]', '[[a]', '(', '"', 'a[b', 'A1:', "'a'!"])(
  'a formula of many %s is passed in time that grows with its length',
  (piece) => {
    const start = performance.now();
    formulaTokens(piece.repeat(100_000));
    // Looking ahead anew from every letter would take minutes.
    expect(performance.now() - start).toBeLessThan(5000);
  },
);
