import { expect, test } from 'vitest';
import { FormType } from '../../model/form-type.ts';
import { batchOf, type SheetRow } from './rows.ts';

const form = FormType.parse({ id: 'form', title: '', subjectKind: 'person', source: '', fields: [] });

test('a record of several rows is called by the row of what is spoken of', () => {
  const row: SheetRow = {
    id: '汇总表!35',
    sheet: '汇总表',
    table: 2,
    rows: [35, 36],
    name: '朱示例',
    unit: '',
    form,
    values: {},
    unread: new Map(),
    problems: [],
    lost: false,
    clues: [],
    digest: '',
    places: new Map([['pledges[1].item', 'H36']]),
    cell: 'B35',
  };
  const [record] = batchOf([row], ({ name, rows }) => `${name} 第${rows[0]}行`);
  expect(record?.label).toBe('朱示例 第35行');
  expect(record?.labels).toEqual(new Map([['pledges[1].item', '朱示例 第36行']]));
  // Records are handed to a worker.
  expect(structuredClone({ ...record, formType: undefined })).toEqual({ ...record, formType: undefined });
});
