import { expect, test } from 'vitest';
import { rowsOf, textOf, valueAt } from './values.ts';

test.each(['constructor', 'toString', 'valueOf'])('a field %s is blank until it is filled in', (id) => {
  expect(valueAt({}, id)).toBeUndefined();
  expect(textOf({ items: [{ what: '甲' }] }, `items[0].${id}`)).toBeUndefined();
  expect(rowsOf({}, id)).toEqual([]);
  expect(valueAt({ [id]: '甲' }, id)).toBe('甲');
  expect(textOf({ items: [{ [id]: '甲' }] }, `items[0].${id}`)).toBe('甲');
  expect(rowsOf({ [id]: [{ what: '甲' }] }, id)).toEqual([{ what: '甲' }]);
});
