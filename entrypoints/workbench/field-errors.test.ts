import { expect, test } from 'vitest';
import { personFields } from '#core/roster/person-fields.ts';
import { fieldErrors } from './field-errors.ts';

test('what the import would doubt is said at its field, sensitive texts masked', () => {
  const errors = fieldErrors(personFields, {
    name: '甲一',
    idNumber: '110105194912310021',
    phone: '19900000000 19900000001',
    joinPartyDate: '2015年2月30日',
  });
  expect(errors['idNumber']).toContain('校验位不对');
  expect(errors['joinPartyDate']).toContain('不是真实存在的日期');
  expect(errors['phone']).toContain('看不清');
  expect(errors['phone']).not.toContain('19900000000');
});

test('good and blank values have no error', () => {
  const values = { idNumber: '11010519491231002X', phone: '19900000000', joinPartyDate: '2001-07' };
  expect(fieldErrors(personFields, values)).toEqual({});
});
