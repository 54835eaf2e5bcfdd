import { beforeAll, describe, expect, test } from 'vitest';
import type { Subject } from '#core/model/subject.ts';
import { loadPinyin, type PinyinMatch, searchSubjects, subjectItems } from './search.ts';

function person(name: string, values: Record<string, string> = {}): Subject {
  return { id: crypto.randomUUID(), kind: 'person', values: { name, ...values } };
}

const items = subjectItems([
  person('李样同', { idNumber: '11010519491231002X', workUnit: '样例小学' }),
  person('王样一', { workUnit: '示例中学', partyBranch: '示例中学退休党支部' }),
  person('李样同', { phone: '19900001234' }),
  person('阿依·样例'),
  person('曾样一', { workUnit: '样例小学' }),
]);

let pinyin: PinyinMatch;
beforeAll(async () => {
  pinyin = await loadPinyin();
});
const names = (query: string) => searchSubjects(items, query, pinyin).map((item) => item.name);

describe('searchSubjects', () => {
  test('finds by initials, whole pinyin and a mix of both', () => {
    expect(names('wyy')).toEqual(['王样一']);
    expect(names('wangyangyi')).toEqual(['王样一']);
    expect(names('wangyy')).toEqual(['王样一']);
  });

  test('knows the second reading of a character', () => {
    expect(names('zyy')).toEqual(['曾样一']);
    expect(names('zengyangyi')).toEqual(['曾样一']);
  });

  test('does not mind the dot of a transliterated name', () => {
    expect(names('阿依样例')).toEqual(['阿依·样例']);
    expect(names('ayyl')).toEqual(['阿依·样例']);
  });

  test('puts the name before the organisation, and keeps the order of the roster', () => {
    expect(names('样例')).toEqual(['阿依·样例', '李样同', '曾样一']);
    expect(names('')).toEqual(items.map((item) => item.name));
  });

  test('works by name before the pinyin table is loaded', () => {
    expect(searchSubjects(items, '王', undefined)).toHaveLength(1);
    expect(searchSubjects(items, 'wyy', undefined)).toEqual([]);
  });

  test('finds nothing rather than something like it', () => {
    expect(names('xyz')).toEqual([]);
  });
});

describe('subjectItems', () => {
  test('marks homonyms and shows their second key masked', () => {
    const [first, , second] = items;
    expect(first).toMatchObject({
      homonym: true,
      secondKey: { field: 'idNumber', shown: '110***********002X' },
    });
    expect(second).toMatchObject({ homonym: true, secondKey: { field: 'phone', shown: '199****1234' } });
    expect(items[1]).toMatchObject({ homonym: false, organisation: '示例中学 · 示例中学退休党支部' });
  });
});
