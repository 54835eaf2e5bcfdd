import { expect, test } from 'vitest';
import { fileNames, type NameFacts } from './file-name.ts';

const facts: NameFacts = {
  form: '党员公开承诺书',
  organisation: '样例小学',
  date: '2026-05-01',
  people: 19,
  template: '导入模板',
  files: 1,
};
const names = (pattern: string, more: Partial<NameFacts> = {}, extension = 'xlsx') =>
  fileNames(pattern, { ...facts, ...more }, extension);

test('a pattern says form, place, day, people and the template', () => {
  expect(names('{表单}-{单位}-{日期}-{人数}人').names).toEqual([
    '党员公开承诺书-样例小学-2026-05-01-19人.xlsx',
  ]);
  expect(names('{form}-{organisation}').names).toEqual(['党员公开承诺书-样例小学.xlsx']);
  expect(names('{模板}_{日期}', {}, 'xlsm').names).toEqual(['导入模板_2026-05-01.xlsm']);
});

test('of several files each is numbered, by the pattern where it says so', () => {
  expect(names('{表单}', { files: 3 }).names).toEqual([
    '党员公开承诺书-1共3.xlsx',
    '党员公开承诺书-2共3.xlsx',
    '党员公开承诺书-3共3.xlsx',
  ]);
  expect(names('第{序号}份', { files: 12 }).names.slice(0, 2)).toEqual(['第01份.xlsx', '第02份.xlsx']);
});

test('what stands for nothing leaves no separator behind', () => {
  expect(names('{表单}-{单位}-{日期}', { organisation: '' }).names).toEqual([
    '党员公开承诺书-2026-05-01.xlsx',
  ]);
  expect(names('{单位}', { organisation: '' })).toMatchObject({ names: ['导出.xlsx'] });
});

test('a name is legal on Windows: no signs of paths, no device, no dot at the end, not too long', () => {
  expect(names('一/二\\三:四*五?六"七<八>九|十')).toEqual({
    names: ['一_二_三_四×五_六_七_八_九_十.xlsx'],
    unknown: [],
    changed: true,
  });
  expect(names('CON').names).toEqual(['_CON.xlsx']);
  expect(names('..\\..\\汇总. .').names).toEqual(['.._.._汇总.xlsx']);
  expect(names('汇总\u202Excod')).toMatchObject({ names: ['汇总_xcod.xlsx'], changed: true });
  const long = names('𠮷'.repeat(200), { files: 2 });
  expect(long.changed).toBe(true);
  for (const name of long.names) expect(name.length).toBeLessThanOrEqual(120);
  expect(long.names[0]).toMatch(/^𠮷+-1共2\.xlsx$/u);
});

test('words in braces that mean nothing are told, and ID numbers stay out of names', () => {
  expect(names('{表单}{姓名}')).toEqual({
    names: ['党员公开承诺书.xlsx'],
    unknown: ['姓名'],
    changed: false,
  });
  expect(names('11010519491231002X').names[0]).not.toContain('19491231');
});
