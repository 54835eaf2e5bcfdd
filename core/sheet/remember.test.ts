import { describe, expect, test } from 'vitest';
import { readLayoutFile, writeLayoutFile } from '../model/layout-file.ts';
import { isLayoutOf, layoutOf, recall } from './remember.ts';

function columnsOf(...headers: string[]) {
  return headers.map((header, index) => ({ header, index }));
}

const BEFORE = columnsOf('序号', '名字', '号码', '备注', '备注');
const CHOICE = { formId: 'member-pledge', mapping: { 1: 'name', 2: 'idNumber', 4: null } };

describe('what a user said of a sheet', () => {
  const layout = layoutOf(CHOICE, BEFORE)!;

  test('is known by its headers, each of several alike by its place among them', () => {
    expect(layout).toEqual({
      headers: ['序号', '名字', '号码', '备注', '备注'],
      formId: 'member-pledge',
      columns: [
        { header: '名字', nth: 0, path: 'name' },
        { header: '号码', nth: 0, path: 'idNumber' },
        { header: '备注', nth: 1, path: null },
      ],
    });
  });

  test('is nothing where the user said nothing', () => {
    expect(layoutOf({}, BEFORE)).toBeUndefined();
    expect(layoutOf({ mapping: {} }, BEFORE)).toBeUndefined();
  });

  test('holds for the same headers, and for those that have moved', () => {
    expect(recall(layout, BEFORE)).toEqual({ choice: CHOICE, lost: [] });
    const moved = columnsOf('序号', '单位', '号码', '名字', '备注', '备注');
    expect(isLayoutOf(layout, moved)).toBe(false);
    expect(recall(layout, moved)).toEqual({
      choice: { formId: 'member-pledge', mapping: { 3: 'name', 2: 'idNumber', 5: null } },
      lost: [],
    });
  });

  test('is left, and told, where a header is gone or no longer tells a column from another', () => {
    const now = columnsOf('名字', '名字', '备注', '备注');
    expect(recall(layout, now)).toEqual({
      choice: { formId: 'member-pledge', mapping: { 3: null } },
      lost: ['名字', '号码'],
    });
  });

  test('moves to another computer as a file', () => {
    const text = writeLayoutFile([layout], '2026-05-01T08:00:00.000Z');
    expect(readLayoutFile(text)).toEqual([layout]);
    expect(() => readLayoutFile('{"format":"jiannuo-taught","version":1,"taught":[]}')).toThrow(
      expect.objectContaining({ code: 'layoutFile.notLayouts' }),
    );
    const many = writeLayoutFile(
      Array.from({ length: 5001 }, () => layout),
      '2026-05-01T08:00:00.000Z',
    );
    expect(() => readLayoutFile(many)).toThrow(expect.objectContaining({ code: 'layoutFile.tooMany' }));
    for (const person of ['王样一', '电话 13800138000']) {
      expect(() => readLayoutFile(text.replaceAll('"号码"', JSON.stringify(person)))).toThrow(
        expect.objectContaining({ code: 'layoutFile.people', params: { entry: 1 } }),
      );
    }
    expect(() => readLayoutFile(text.replace('"name"', '"no such path!"'))).toThrow(
      expect.objectContaining({ code: 'layoutFile.entry', params: { entry: 1, part: 'columns.0.path' } }),
    );
  });
});
