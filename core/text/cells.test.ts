import { expect, test } from 'vitest';
import { normaliseCells } from './cells.ts';
import { clausesIn } from './clauses.ts';

test.each([
  ['资料室 新书编目 300册 副馆长 9月', '资料室,新书编目,300册,副馆长,9月'],
  ['门窗检修——每月一遍——水电班', '门窗检修,每月一遍,水电班'],
  ['优秀率20%/德育主任/学期末', '优秀率20%,德育主任,学期末'],
  ['绿化补植|60棵|总务处', '绿化补植,60棵,总务处'],
])('cells without commas: %s', (source, cells) => {
  expect(normaliseCells(source).text).toBe(cells);
});

test.each(['家访20户/学期', '张 样 一', '培训 3 次', '8月 25号前', '责任人 教研组长', '2016-05-01', '1 2月'])(
  'one cell: %s',
  (source) => {
    expect(normaliseCells(source).text).not.toContain(',');
  },
);

test('a quote is of the text as written', () => {
  const source = '资料室  新书编目 300册';
  const quotes = clausesIn(source);
  expect(quotes.map(({ quote }) => quote)).toEqual(['资料室', '新书编目', '300册']);
  for (const { start, end, quote } of quotes) expect(source.slice(start, end)).toBe(quote);
});
