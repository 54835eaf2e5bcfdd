import { comparisonKey, normalise, type Quote } from './normalise.ts';
import { remember } from './remember.ts';

/** `none`: the writer says there is nothing (无). `whole`: no answer at all. `part`: a gap left inside a text. */
export interface Placeholder extends Quote {
  kind: 'none' | 'whole' | 'part';
}

const NONE = new Set([
  '无',
  '暂无',
  '没有',
  '暂时没有',
  '无内容',
  '空',
  '空白',
  '无此项',
  '无无',
  'none',
  'nil',
  'na',
  'null',
  'undefined',
  'nan',
]);
const WHOLE = new Set([
  '待定',
  '待填',
  '待填写',
  '待补',
  '待补充',
  '待完善',
  '待确认',
  '暂缺',
  '暂定',
  '暂未填写',
  '未填',
  '未填写',
  '未知',
  '不详',
  '不清楚',
  '不知道',
  '略',
  '从略',
  '省略',
  '同上',
  '同前',
  '同左',
  '同右',
  '如上',
  '见上',
  '同上一条',
  '请填写',
  '请输入',
  '请选择',
  '此处填写',
  '在此填写',
  '测试',
  '测试数据',
  '某',
  '某某',
  '某某某',
  'test',
  'tbd',
  'todo',
  'abc',
  'asdf',
]);
/** A stretch that forms leave for a name or a number: XX学校, ××同志, ____, 某某. */
const GAP = /(?<![A-Za-z])[xX]{2,}(?![A-Za-z])|[×*＊_]{2,}|某某+|\(\s*\)|\[\s*\]/;
const SAME_SIGN = /^([^\p{L}\p{N}])\1*$/u;
const SAME_LETTER = /^([a-z])\1{1,}$/;
const SAME_DIGIT = /^(\d)\1{3,}$/;
const PARADE = /^(?:0?123456(?:7(?:8(?:90?)?)?)?|654321)$/;

/** A placeholder in the text, the whole text first; `undefined` where there is none or the text is blank. */
export const placeholderIn: (text: string) => Placeholder | undefined = remember(read);

function read(text: string): Placeholder | undefined {
  const normal = normalise(text);
  const plain = normal.text.replace(/\s+/g, '');
  if (plain === '') return undefined;
  const key = comparisonKey(text);
  const whole = normal.quote(0, normal.text.length);
  if (NONE.has(key)) return { kind: 'none', ...whole };
  if (WHOLE.has(key) || isFiller(plain.toLowerCase()) || (key !== '' && isFiller(key))) {
    return { kind: 'whole', ...whole };
  }
  const gap = GAP.exec(normal.text);
  return gap ? { kind: 'part', ...normal.quote(gap.index, gap.index + gap[0].length) } : undefined;
}

function isFiller(plain: string): boolean {
  return SAME_SIGN.test(plain) || SAME_LETTER.test(plain) || SAME_DIGIT.test(plain) || PARADE.test(plain);
}

/** Whether a value says nothing: blank, 无, or a placeholder as a whole. */
export function saysNothing(text: string | undefined): boolean {
  if (text === undefined || text.trim() === '') return true;
  const placeholder = placeholderIn(text);
  return placeholder !== undefined && placeholder.kind !== 'part';
}
