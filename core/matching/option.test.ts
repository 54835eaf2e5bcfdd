import { describe, expect, it } from 'vitest';
import { declaredOption, isPrompt, isUnset, matchOption, sameOption } from './option.ts';
import { gradeScales } from '#tests/fixtures/grade-scales.ts';

describe('matchOption', () => {
  it('takes equality, never containment', () => {
    expect(matchOption('合格', [], ['不合格', '基本合格'])).toBeNull();
    expect(matchOption('合格', [], ['优秀', '合格', '基本合格', '不合格'])).toBe(1);
    expect(matchOption('优秀', [], ['优', '良', '中', '差'])).toBeNull();
    expect(matchOption('研究生', [], ['硕士研究生', '博士研究生'])).toBeNull();
  });

  it('compares without width and white space', () => {
    expect(matchOption('男', [], ['女', ' 男　'])).toBe(1);
    expect(matchOption('ＡＢ类', [], ['AB 类'])).toBe(0);
  });

  it('uses declared spellings after the value itself', () => {
    expect(matchOption('中共党员', ['党员', '正式党员'], ['群众', '党员'])).toBe(1);
    expect(matchOption('中共党员', ['党员'], ['党员', '中共党员'])).toBe(1);
  });

  it('answers null when two options are declared the same', () => {
    expect(matchOption('中共党员', ['党员', '正式党员'], ['党员', '正式党员'])).toBeNull();
    expect(matchOption('男', [], ['男', '男 '])).toBeNull();
  });

  it('looks past marks but not into numbers', () => {
    expect(matchOption('优秀', [], ['A、优秀', 'B、合格'])).toBe(0);
    expect(matchOption('女', [], ['1.男', '2.女'])).toBe(1);
    expect(matchOption('5万', [], ['1.5万'])).toBeNull();
    expect(matchOption('3年', [], ['1-3年'])).toBeNull();
  });

  it('looks past the codes of a portal, and not into ranges', () => {
    expect(matchOption('女', [], ['1 男', '2 女'])).toBe(1);
    expect(matchOption('男', [], ['1-男', '2-女'])).toBe(0);
    expect(matchOption('大学本科', ['本科'], ['20-大学本科', '30—大学专科'])).toBe(0);
    expect(matchOption('汉族', [], ['01汉族', '02蒙古族'])).toBe(0);
    expect(matchOption('年级', [], ['7-九年级', '3年级'])).toBeNull();
    expect(matchOption('年', [], ['3年', '5年'])).toBeNull();
    expect(sameOption('女', [], '2 女')).toBe(true);
  });

  it('looks past the points that an answer gives, and not past a range of points', () => {
    expect(matchOption('优秀', [], ['优秀（10分）', '良好（8分）'])).toBe(0);
    expect(matchOption('合格', [], ['优秀(90分以上)', '合格(60-89分)', '不合格(60分以下)'])).toBeNull();
    expect(matchOption('良好', [], ['良好（8分）', '良好（6分）'])).toBeNull();
    expect(matchOption('语文', [], ['语文（一年级）'])).toBeNull();
  });

  it('never matches an empty value', () => {
    expect(matchOption('', [], ['', '男'])).toBeNull();
    expect(matchOption('男', [''], [''])).toBeNull();
  });
});

describe('prompts', () => {
  it('knows texts that only ask', () => {
    expect(['', '请选择', '--请选择--', '==请选择学历==', '----', 'Please select'].every(isPrompt)).toBe(
      true,
    );
    expect(isPrompt('群众')).toBe(false);
  });

  it('compares what a control shows', () => {
    expect(sameOption('男', ['男性'], '男性')).toBe(true);
    expect(sameOption('合格', [], '不合格')).toBe(false);
  });
});

describe('grade scales', () => {
  const others = gradeScales.map((scale) =>
    scale.flatMap((wanted) => gradeScales.map((shown) => ({ wanted, scale, shown }))),
  );

  it('each option of forty scales is found in its own scale, and by its own words alone', () => {
    expect(gradeScales).toHaveLength(40);
    for (const scale of gradeScales) {
      for (const [at, wanted] of scale.entries()) expect(matchOption(wanted, [], scale), wanted).toBe(at);
    }
  });

  it('an option of one scale is never taken for another option of any scale', () => {
    for (const { wanted, shown } of others.flat()) {
      const found = matchOption(wanted, [], shown);
      if (found !== null) expect(withoutMark(shown[found] ?? ''), wanted).toBe(withoutMark(wanted));
    }
  });
});

/** What is left of an option without the letter or number before it. */
function withoutMark(text: string): string {
  return text.replace(/^(?:[A-D]\.|\d、|（\d）)/, '');
}

it.each([
  ['____年__月__日', 'text', true],
  ['____-__-__', 'date', true],
  ['2016年__月__日', 'text', false],
  ['/', 'text', false],
  ['____', 'longText', false],
] as const)('a field that shows %s as %s is empty: %s', (value, kind, answer) => {
  expect(isUnset(value, kind)).toBe(answer);
});

it('reads an option with its translation, and no other words behind it', () => {
  expect(matchOption('女', [], ['男 Male', '女 Female'])).toBe(1);
  expect(matchOption('合格', [], ['合格/Qualified', '不合格/Unqualified'])).toBe(0);
  expect(matchOption('合格', [], ['合格A', '合格党员'])).toBeNull();
});

describe('the declared option that a value is', () => {
  const options = [
    { value: '党员', aliases: ['中共党员'] },
    { value: '团员', aliases: ['青年'] },
    { value: '群众', aliases: ['青年'] },
  ];
  it.each([
    ['党员', '党员'],
    ['中共党员', '党员'],
    ['青年', undefined],
    ['预备党员', undefined],
  ])('%s: %s', (value, option) => {
    expect(declaredOption(value, options)?.value).toBe(option);
  });
});
