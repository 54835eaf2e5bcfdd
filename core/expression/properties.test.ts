import { array, assert, constantFrom, integer, letrec, oneof, property, string, tuple } from 'fast-check';
import { expect, test } from 'vitest';
import { JiannuoError } from '../errors.ts';
import type { Values } from '../model/values.ts';
import { compileCondition, describeCondition } from './condition.ts';
import { form, pack, today, valueOf } from './condition.fixture.ts';
import { functionSpellings } from './functions/names.ts';
import { branch, infix, predicates, prefix } from './words.ts';

const WORDS = [
  ...infix.keys(),
  ...branch.keys(),
  ...prefix.keys(),
  ...predicates.keys(),
  ...functionSpellings,
  ...form.fields.flatMap(({ id, label, aliases, columns = [] }) => [
    id,
    label,
    ...aliases,
    ...columns.map((column) => column.label),
  ]),
  '(',
  ')',
  '（',
  '）',
  ',',
  '，',
  '、',
  '“',
  '”',
  '"',
  "'",
  '「',
  '」',
  '[',
  ']',
  '{',
  '}',
  '。',
  '的',
  '之间',
  ' ',
  '1',
  '30',
  '80%',
  '三',
  '2016年',
  '2016-05-04',
  '2016-02-30',
  '"党员"',
  '“家访”',
  '"廉洁"',
  '公示天数',
  '优秀',
  '“良好”',
  'IF(',
  '如果(',
  '未定的数',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'prototype',
  'this',
  'true',
  'null',
  '=>',
  '.',
  ';',
  '`',
  '\\',
  '?',
  '$',
];
const values: readonly Values[] = [
  {},
  {
    name: '示例甲',
    status: '党员',
    routes: ['公开栏'],
    a: '两三票',
    b: '3',
    joined: '2015年7月',
    full: '2016-07-01',
  },
  {
    a: '0',
    rate: '95%',
    summary: '认真，负责',
    items: [{ item: '每周家访', points: '5' }, { until: '长期' }],
  },
];

/** Whatever is written: an answer that quotes what stands there, or a refusal in words. */
function compileOrRefuse(text: string): void {
  let condition;
  try {
    condition = compileCondition(text, { form, pack });
  } catch (error) {
    expect(error).toBeInstanceOf(JiannuoError);
    expect((error as JiannuoError).code).toMatch(/^expression\./);
    expect((error as JiannuoError).params['position']).toBeGreaterThanOrEqual(1);
    return;
  }
  expect(describeCondition(text, { form, pack })).not.toMatch(/undefined|object/);
  for (const each of values) {
    const result = condition.run({ values: each, today });
    expect([true, false, undefined]).toContain(result.value);
    expect(condition.run({ values: structuredClone(each), today })).toEqual(result);
  }
}

test('any text at all', () => {
  assert(property(string({ unit: 'binary', maxLength: 60 }), compileOrRefuse), { numRuns: 500 });
  assert(property(string({ unit: 'grapheme', maxLength: 60 }), compileOrRefuse), { numRuns: 300 });
});

test('any words of the language in any order, with and without spaces', () => {
  const words = array(constantFrom(...WORDS), { maxLength: 25 });
  assert(
    property(words, constantFrom('', ' '), (parts, space) => compileOrRefuse(parts.join(space))),
    { numRuns: 3000 },
  );
});

function refusalOf(text: string): string | undefined {
  try {
    compileCondition(text, { form, pack });
    return undefined;
  } catch (error) {
    if (error instanceof JiannuoError) return error.code;
    throw error;
  }
}

test('conditions that are whole, and the same with one piece changed', () => {
  const { whole } = letrec<{ whole: string; number: string }>((tie) => ({
    number: oneof(
      { maxDepth: 3 },
      constantFrom('甲数', '乙数', '30', '合计(分值)', '承诺条数', '字数(个人总结)', '{公示天数}'),
      tuple(tie('number'), constantFrom('+', '-', '*', '/'), tie('number')).map(
        ([a, sign, b]) => `(${a} ${sign} ${b})`,
      ),
    ),
    whole: oneof(
      { maxDepth: 4 },
      tuple(tie('number'), constantFrom('>', '不小于', '=', '≠', '小于'), tie('number')).map((parts) =>
        parts.join(''),
      ),
      constantFrom(
        '(政治面貌=党员或群众)',
        '考核等次不低于良好',
        '政治面貌=党员',
        '空(姓名)',
        '入党时间早于转正时间',
        '承诺事项包含"家访"',
        '姓名不为空',
      ),
      tie('whole').map((inner) => `非(${inner})`),
      tuple(tie('whole'), constantFrom('且', '或', ' && ', '，并且'), tie('whole')).map(
        (parts) => `(${parts.join('')})`,
      ),
      tuple(tie('whole'), tie('whole')).map(([a, b]) => `(如果${a}则${b})`),
      tuple(tie('whole'), tie('whole'), tie('whole')).map(([a, b, c]) => `IF(${a}，${b}, ${c})`),
    ),
  }));
  assert(
    property(whole, integer({ min: 0, max: 200 }), constantFrom(...WORDS, ''), (text, at, word) => {
      // One alone may be larger than a condition may be: IF looks at its first part twice.
      expect([undefined, 'expression.tooManyParts']).toContain(refusalOf(text));
      compileOrRefuse(text);
      compileOrRefuse(text.slice(0, at) + word + text.slice(at + 1));
    }),
    { numRuns: 500 },
  );
});

test('names of what every object has mean nothing', () => {
  for (const name of Object.getOwnPropertyNames(Object.prototype)) {
    for (const text of [
      `${name} = 1`,
      `「${name}」 不为空`,
      `${name}(姓名) > 1`,
      `{${name}} > 1`,
      `参数("${name}") > 1`,
      `承诺事项 包含 词表("${name}")`,
      `政治面貌 = "${name}"`,
    ]) {
      expect(() => compileCondition(text, { form, pack }), text).toThrow(JiannuoError);
    }
  }
});

test('deep, long and unclosed texts end at once', () => {
  for (const piece of [
    '(',
    '非',
    '如果',
    '-',
    '!',
    '「',
    '"',
    '字数(',
    '甲数>1且',
    '1+',
    '每条(承诺事项,',
    '　',
    '甲',
    'a',
    '1',
  ]) {
    for (const count of [50, 500, 1990, 100_000]) compileOrRefuse(piece.repeat(count));
  }
});

/** Conditions of which one holds, one does not, and of one nobody can tell. */
const atom = constantFrom('甲数 = 1', '甲数 = 2', '乙数 = 1');
const compound = oneof(
  atom,
  tuple(atom, constantFrom('且', '或'), atom).map(([a, word, b]) => `(${a} ${word} ${b})`),
  atom.map((a) => `(非 ${a})`),
);
const say = (text: string): boolean | undefined => valueOf(text, { a: '1' });

test('laws of three values', () => {
  assert(
    property(compound, compound, compound, (p, q, r) => {
      expect(say(`非 非 ${p}`)).toBe(say(p));
      expect(say(`${p} 且 ${q}`)).toBe(say(`${q} 且 ${p}`));
      expect(say(`${p} 或 ${q}`)).toBe(say(`${q} 或 ${p}`));
      expect(say(`非 (${p} 且 ${q})`)).toBe(say(`非 ${p} 或 非 ${q}`));
      expect(say(`非 (${p} 或 ${q})`)).toBe(say(`非 ${p} 且 非 ${q}`));
      expect(say(`(${p} 且 ${q}) 且 ${r}`)).toBe(say(`${p} 且 (${q} 且 ${r})`));
      expect(say(`${p} 且 (${q} 或 ${r})`)).toBe(say(`(${p} 且 ${q}) 或 (${p} 且 ${r})`));
      expect(say(`如果 ${p} 则 ${q}`)).toBe(say(`非 ${p} 或 ${q}`));
    }),
  );
});

test('what is known stays known when a blank is filled in', () => {
  const filled = integer({ min: 0, max: 3 });
  assert(
    property(compound, compound, constantFrom('且', '或'), filled, (p, q, word, b) => {
      const before = say(`${p} ${word} ${q}`);
      if (before !== undefined) expect(valueOf(`${p} ${word} ${q}`, { a: '1', b: String(b) })).toBe(before);
    }),
  );
});

test('what is divided and multiplied by one number, or added and taken away, is what it was, and nothing beside it', () => {
  const number = integer({ min: 1, max: 99_999 });
  const decimal = number.map((n) => String(n / 100));
  assert(
    property(number, number, decimal, decimal, (a, b, x, y) => {
      const given = { a: String(a), b: x };
      expect(valueOf(`甲数 <= 甲数 / ${b} * ${b}`, given)).toBe(true);
      expect(valueOf(`甲数 >= 甲数 / ${b} * ${b}`, given)).toBe(true);
      expect(valueOf(`乙数 = 乙数 * ${y} / ${y}`, given)).toBe(true);
      expect(valueOf(`乙数 + ${y} - ${y} - 乙数 = 0`, given)).toBe(true);
      expect(valueOf(`乙数 + ${y} - ${y} < 乙数 + 0.0000001`, given)).toBe(true);
      expect(valueOf(`向下取整(甲数 / ${b} * ${b}) = 向上取整(甲数 / ${b} * ${b})`, given)).toBe(true);
    }),
  );
});
