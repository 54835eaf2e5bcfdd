import { expect, test } from 'vitest';
import { withAttribute, withoutAttributes } from './sheet-xml.ts';

test.each([
  [`<c r="A1" s = '2'>`, 's', '7', `<c r="A1" s = "7">`],
  ['<c r="A1"/>', 's', '7', '<c r="A1" s="7"/>'],
  ['<dimension\n ref="A1:B2" />', 'ref', 'A1:C9', '<dimension\n ref="A1:C9" />'],
  // What looks like an attribute stands in the value of another.
  [`<row x:d=' r="1"' r="2">`, 'r', '5', `<row x:d=' r="1"' r="5">`],
  [`<table name=" ref='A1'" x:ref="B1">`, 'ref', 'A1:B9', `<table name=" ref='A1'" x:ref="B1" ref="A1:B9">`],
])('%s with %s=%s', (tag, name, value, made) => {
  expect(withAttribute(tag, name, value)).toBe(made);
});

test('attributes go by their names, wherever they stand', () => {
  const tag = `<c r="A1" x:d=' t="s"' t="s" ph="1" vm='2'/>`;
  expect(withoutAttributes(tag, new Set(['t', 'vm']))).toBe(`<c r="A1" x:d=' t="s"' ph="1"/>`);
});
