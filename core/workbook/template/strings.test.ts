import { expect, test } from 'vitest';
import { textWriter } from './strings.ts';

function added(inner: string, text: string): unknown[] {
  const writer = textWriter(`<sst uniqueCount="2">${inner}</sst>`, '');
  return [writer.write(text).content, writer.sharedStrings()];
}

test('texts go behind the last item, before what extends the table', () => {
  const items = '<si><t>甲</t></si><si><t>extLst</t></si>';
  const ext = '<extLst><ext uri="x"><x:si/></ext></extLst>';
  expect(added(items + ext, '乙')).toEqual([
    '<v>2</v>',
    `<sst uniqueCount="3">${items}<si><t>乙</t></si>${ext}</sst>`,
  ]);
});

test('items are counted as the reader counts them', () => {
  const items = '<!-- <si> --><si><t>甲</t></si><si/>';
  expect(added(items, '乙')[0]).toBe('<v>2</v>');
});
