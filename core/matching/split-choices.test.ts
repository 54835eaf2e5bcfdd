import { expect, test } from 'vitest';
import { Field, FieldOption } from '../model/form-type.ts';
import { readScalar } from '../record-file/scalar.ts';
import { readValue } from '../roster/value.ts';
import { chosenAt } from './choice.ts';
import { convert } from './convert.ts';
import { control } from './described.fixture.ts';
import { splitChoices } from './split-choices.ts';

const split = (text: string, ...options: (string | [string, ...string[]])[]) =>
  splitChoices(
    text,
    options.map((each) => {
      const [value, ...aliases] = typeof each === 'string' ? [each] : each;
      return FieldOption.parse({ value, aliases });
    }),
    /[、,，;；/\s]+/g,
  );

test('an option with the sign that parts options in its name is one item', () => {
  const options = ['舞蹈', '钢琴', '美术、手工', '书法/篆刻'];
  expect(split('美术、手工', ...options)).toEqual(['美术、手工']);
  expect(split('舞蹈、美术、手工、 钢琴', ...options)).toEqual(['舞蹈', '美术、手工', '钢琴']);
  expect(split('书法/篆刻；唱歌', ...options)).toEqual(['书法/篆刻', '唱歌']);
  expect(split('美术、唱歌', ...options)).toEqual(['美术', '唱歌']);
});

test('spellings count as the option does, and the longest goes before what it begins with', () => {
  expect(split('A、B、C', ['甲', 'A、B、C'], 'B')).toEqual(['A、B、C']);
  expect(split('音乐、美术、手工', ['艺术', '音乐、美术'], '手工', '美术、手工')).toEqual([
    '音乐、美术',
    '手工',
  ]);
});

test('two equally good ways are nobody’s to choose from', () => {
  expect(split('美术、手工', '美术', '手工', '美术、手工')).toBeUndefined();
  expect(split('甲、乙、丙', '甲', '甲、乙', '乙、丙', '丙')).toBeUndefined();
});

test('where no option has such a sign, a text is parted at each', () => {
  expect(split('语文, 数学 英语；', '语文', '数学')).toEqual(['语文', '数学', '英语']);
  expect(split('', '语文')).toEqual([]);
});

test('every reader of several choices goes by it: a sheet, a page, a record file, a check', () => {
  const field = Field.parse({
    id: 'skills',
    label: '特长',
    type: 'choices',
    options: ['舞蹈', '美术、手工'].map((value) => ({ value })),
  });
  const text = '舞蹈、美术、手工';
  const items = ['舞蹈', '美术、手工'];
  const cell = { type: 'text', text, value: text, format: 'General', date: false } as const;
  expect(readValue(cell, field, false)).toEqual({ value: items });
  expect(chosenAt(field, text)).toEqual(items);
  expect(readScalar(field, text, 'values.skills', { problems: [], unknown: [] } as never)).toEqual(items);
  const boxes = control('特长', { kind: 'checkboxes', value: [], options: ['舞蹈', '钢琴', '美术、手工'] });
  expect(convert(text, field, boxes)).toMatchObject({ next: items });
  const unclear = Field.parse({
    ...field,
    options: ['美术', '手工', '美术、手工'].map((value) => ({ value })),
  });
  const both = { ...cell, text: '美术、手工', value: '美术、手工' };
  expect(readValue(both, unclear, false)).toEqual({
    problem: { code: 'choicesUnclear', severity: 'doubtful', params: { text: '美术、手工' } },
  });
});
