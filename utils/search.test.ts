import { beforeAll, describe, expect, test } from 'vitest';
import type { Subject } from '#core/model/subject.ts';
import { loadPinyin, needsPinyin, type PinyinMatch, searchSubjects, subjectItems } from './search.ts';

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

  test('several words each have to be found, in the name or the organisation', () => {
    expect(names('李样同 样例小学')).toEqual(['李样同']);
    expect(names('样例小学　曾样一')).toEqual(['曾样一']);
    expect(names('王样一 样例小学')).toEqual([]);
    expect(names('wyy 示例')).toEqual(['王样一']);
    expect(names('李 样 同')).toEqual(['李样同', '李样同']);
    expect(names('wang yang yi')).toEqual(['王样一']);
  });

  test('finds people by the number that lists show, whole or by its beginning', () => {
    const numbered = subjectItems([
      person('甲样一', { employeeNumber: '示例001' }),
      person('乙样二', { idNumber: '11010519491231002X', employeeNumber: '示例０１０' }),
      person('示例010'),
    ]);
    const found = (query: string) => searchSubjects(numbered, query, pinyin).map(({ name }) => name);
    expect(found('示例001')).toEqual(['甲样一']);
    expect(found('示例010')).toEqual(['乙样二', '示例010']);
    expect(found('示例00')).toEqual(['甲样一']);
    expect(found('001')).toEqual([]);
    expect(found('甲样一 示例001')).toEqual(['甲样一']);
    expect(found('甲样一 示例010')).toEqual([]);
    expect(found('01')).toEqual(['示例010']);
    // What lists mask is not found by.
    expect(found('1101051949')).toEqual([]);
  });

  test('finds people by the pinyin of their organisation, after those of that name', () => {
    expect(names('slzx')).toEqual(['王样一']);
    expect(names('shilizhongxue')).toEqual(['王样一']);
    expect(names('ylxx')).toEqual(['李样同', '曾样一']);
    expect(names('lyt ylxx')).toEqual(['李样同']);
    expect(names('txdzb')).toEqual(['王样一']);
    // One letter is no organisation, and the end of one with the beginning of the next is none.
    expect(names('s')).toEqual([]);
    expect(names('xuesl')).toEqual([]);
    expect(names('yl')).toEqual(['阿依·样例', '李样同', '曾样一']);
  });

  test('asks for the pinyin table wherever one of the words may be pinyin', () => {
    expect(['wyy', '李 slzx', '李样同', '李 11'].map(needsPinyin)).toEqual([true, true, false, false]);
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
