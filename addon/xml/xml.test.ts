import { expect, test } from 'vitest';
import { escaped, parseXml } from './xml.ts';

test('reads elements, attributes and texts', () => {
  const root = parseXml(
    '\uFEFF<?xml version="1.0"?><!-- <a> --><x:a b="1 &lt; 2" c=\'"\'>\n t&amp;&#20013;&#x6587; <b/><![CDATA[ <c> ]]></x:a>\n',
  );
  expect(root).toMatchObject({ name: 'a', text: 't&中文', children: [{ name: 'b' }] });
  expect([...root.attributes]).toEqual([
    ['b', '1 < 2'],
    ['c', '"'],
  ]);
  expect(parseXml(`<a b="${escaped('<"&>')}"/>`).attributes.get('b')).toBe('<"&>');
});

test.each([
  ['<a>', '标签 <a> 没有结束'],
  ['<a></b>', '标签 </b> 没有对应的开头'],
  ['</a>', '没有对应的开头'],
  ['<a/><b/>', '只有一个最外层'],
  ['<a/>x', '只有一个最外层'],
  ['', '只有一个最外层'],
  ['<a>\n<b c=d/></a>', '第 2 行的“<”不是完整的标签'],
  ['<a b="<"/>', '不是完整的标签'],
  ['<a b="1" b="2"/>', '属性 b 写了两次'],
  ['<a>a & b</a>', '“&”不是 XML 里能用的写法'],
  ['<a>&nbsp;</a>', '“&nbsp;”不是'],
  ['<!DOCTYPE a><a/>', 'DOCTYPE'],
])('%s is refused: %s', (text, sentence) => {
  expect(() => parseXml(text)).toThrow(sentence);
});
