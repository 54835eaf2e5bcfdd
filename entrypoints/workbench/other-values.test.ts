import { expect, test } from 'vitest';
import { ownFormPack } from '#tests/fixtures/own-form.ts';
import { otherValues } from './other-values.ts';

const [form] = ownFormPack.pack.forms;

test('fields and columns that the form does not have, and tables and texts that changed places, are left over', () => {
  const values = {
    dengci: '示范岗',
    banji: '三班',
    shide: [{ neirong: '每周家访一户' }, { neirong: '公开课', fuzeren: '示例甲' }],
    zishu: [{ neirong: '原来是表格' }],
  };
  expect(otherValues(values, form!)).toEqual({
    banji: '三班',
    shide: [{}, { fuzeren: '示例甲' }],
    zishu: [{ neirong: '原来是表格' }],
  });
  expect(otherValues({ shide: '原来是文字' }, form!)).toEqual({ shide: '原来是文字' });
  expect(otherValues({ shide: [{ neirong: '甲' }], zishu: '乙' }, form!)).toEqual({});
});
