import { expect, test } from 'vitest';
import type { SheetLayout } from '../model/sheet-layout.ts';
import { forms } from '#catalog/forms.ts';
import { gridSheet } from '../roster/grid.fixture.ts';
import { lookAtSheet, type SheetChoice } from './look.ts';
import { type FreshChoice, readRecalled, recallingChoice } from './recalled.ts';

const sheet = gridSheet([
  ['姓名', '身份证号', '负责片区'],
  ['张样一', '11010519491231002X', '东片'],
]);
const layout: SheetLayout = {
  headers: ['姓名', '身份证号', '负责片区'],
  columns: [{ header: '负责片区', nth: 0, path: 'department' }],
};

function read(choice: FreshChoice, layouts: readonly SheetLayout[]) {
  const asked: SheetChoice[] = [];
  const { read: seen, ...recalling } = readRecalled(
    choice,
    { forms, layouts },
    (said) => {
      asked.push(said);
      return lookAtSheet(sheet, said, forms, false).look;
    },
    ({ roster, formId }) => ({ columns: roster.columns, formId }),
  );
  return { ...recalling, asked: asked.length, path: seen.roster.columns[2]?.path };
}

test('what was said of the same headers is used, and left where the user wants the sheet afresh', () => {
  expect(read({}, [layout])).toMatchObject({ recalled: 'used', path: 'department', toKeep: undefined });
  expect(read({ afresh: true }, [layout])).toMatchObject({ recalled: 'left', path: null, asked: 1 });
  const other = { ...layout, headers: ['姓名', '负责片区', '身份证号'] };
  expect(read({}, [other])).toMatchObject({ recalled: undefined, path: null, asked: 1 });
});

test('what is said now goes before, and is to be kept with what was said earlier', () => {
  expect(read({ mapping: { 2: 'post' } }, [layout])).toMatchObject({
    path: 'post',
    toKeep: { columns: [{ header: '负责片区', path: 'post' }] },
  });
  // What says the same again is known.
  expect(read({ mapping: { 2: 'department' } }, [layout]).toKeep).toBeUndefined();
});

test('fields of the form of then are left where the user says another form now', () => {
  const pledges: SheetLayout = {
    ...layout,
    formId: 'member-pledge',
    columns: [{ header: '负责片区', nth: 0, path: 'pledges[0].item' }],
  };
  expect(read({}, [pledges])).toMatchObject({ recalled: 'used', path: 'pledges[0].item' });
  const now = read({ formId: 'democratic-review' }, [pledges]);
  expect(now).toMatchObject({
    recalled: 'used',
    path: null,
    toKeep: { formId: 'democratic-review', columns: [] },
  });
});

test('of several that were said of these headers the last holds; one for a form that is gone is none', () => {
  const later = { ...layout, columns: [{ header: '负责片区', nth: 0, path: 'post' as const }] };
  expect(read({}, [layout, later]).path).toBe('post');
  expect(read({}, [layout, { ...later, formId: 'gone' }]).path).toBe('department');
});

test('to use an earlier word or not keeps where the header is and whether the sheet takes part', () => {
  const before = { headerRow: 2, included: true, formId: 'x', mapping: { 1: null } };
  expect(recallingChoice(before, false)).toEqual({ headerRow: 2, included: true, afresh: true });
  expect(recallingChoice({ formId: 'x' }, true)).toEqual({ afresh: false });
});
