import { guarded, type Guarded, mayMatch } from './guarded.ts';
import { comparisonKey, normalise, type Normalised, type Quote } from './normalise.ts';
import { remember } from './remember.ts';

/**
 * `none`: the writer says there is nothing (无). `whole`: no answer at all. `elsewhere`: the answer is said to be on another
 * paper (见附件), which may hold it. `part`: a gap left inside a text.
 */
export interface Placeholder extends Quote {
  kind: 'none' | 'whole' | 'elsewhere' | 'part';
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
  '另附',
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
  '见下',
  '同第一条',
  '待议',
  '暂不填写',
  '暂不填',
  '以后再填',
  '另行通知',
  '此处填写承诺内容',
  '此处省略',
  '内容略',
  '以下略',
  '填写内容',
  '点击输入',
  '点击输入文字',
  '单击此处输入文字',
  '请在此输入',
  '测试一下',
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
/** Stretches that forms leave for a name, a number or a date: XX学校, ××同志, ____, 某某, 201X年, (此处填写……). */
const GAPS: readonly Guarded[] = [
  guarded('此处', /\((?:请)?(?:在)?此处[^()\n]{0,40}\)/g),
  // 在【时间】之前: the labels of a model text; a heading 【承诺】 stands alone.
  guarded(
    '【|[',
    /[【[](?:姓名|[时期]间|日期|期限|时限|完成时[间限]|措施|具体措施|目标|目标任务|任务|事项|承诺事项|内容|承诺内容|责任人|负责人|单位|部门|岗位|职务|地点|数量|数字|人数|金额)[】\]]/g,
  ),
  guarded('(', /\((?:姓名|时间|日期|期限|措施|目标|内容|事项|责任人|单位|数量|人数|地点)\)/g),
  // 做到以下几点:1.2.3. — the marks of a list and nothing behind them.
  guarded('', /(?<=^|[:;。\n])(?:[(]?(?:\d|[一二三四五六七八九])[)、.,][)]?\s?){2,}\d?[.、]?$/g),
  guarded(
    '填|输入|选择|略|不少于',
    /(?:请)?(?:在)?此处[^,。;()\n]{0,6}(?:填写|输入|填入)[^,。;()\n]{0,8}|请(?:填写|输入|选择)[^,。;()\n]{0,8}|\((?:请)?(?:填写|必填|选填|待填|略|不少于\d{1,5}字)[^()\n]{0,12}\)/g,
  ),
  guarded('年', /(?<!\d)\d{1,3}(?:[xX](?![A-Za-z])|[×*＊○_?]){1,3}年/g),
  guarded(
    'x|X|×|*|＊|_|-----',
    /(?<![A-Za-z])[xX]{2,}(?![A-Za-z])|[×*＊_]{2,}|×(?=同志|老师|校|班|年|月|日|名|户|次|篇)|-{5,}/g,
  ),
  guarded('○|〇', /(?<![一二三四五六七八九〇○零])[○〇]{2,}(?![一二三四五六七八九〇○零年])/g),
  guarded('x|X|×', /(?<![A-Za-z\d])[xX×](?=[年月日节次名项])/g),
  guarded('某', /某(?:某+|(?=年|月|日|同志|老师|校|单位|部门|县|市|镇))/g),
  guarded('(|[|年月日', /\(\s*\)|\[\s*\]|(?<=^|[:,;。\n()第]|日期|时间|\n)年月日/g),
  guarded('...', /(?<=[:(])\.{3,}(?=$|[,;。\n)])/g),
  // 措施:同上 — a part that is nothing else.
  guarded(
    '同上|略|无|待|另行通知|见附件',
    /(?<=^|[:,;。\n(/])(?:同上|略|无|暂无|待定|待补充?|待填写?|待完善|待确认|另行通知|见附件)(?=$|[,;。\n)/])|(?:时间|日期|地点|人员|数量|金额|名单|内容|措施)(?:另行)?(?:待定|待补充|待填|待确认|另行通知)/g,
  ),
];
const ELSEWHERE =
  /^(?:具体|内容|详情|材料)?(?:请|详)?(?:见|参见|参阅|附)?(?:另附|附件|附表|附页|附后|另页|另表|后附|另纸)(?:[\d一二三四五六七八九十]{0,2}|材料|表)$/;
/** Blanks of a printed form; two of them say that it was never filled in. A single ××× may hide a name. */
const BLANK = /^(?:\(\s*\)|[_＿]{2,}|_|[【[(][\u4e00-\u9fff]{2,4}[】\])]|[×xX](?=[年月日])|年月日)/;
const LISTED = /^(?:[(]?(?:\d|[一二三四五六七八九])[)、.,][)]?){2,}/;
/** A row of headings, copied in place of an answer. */
const HEADINGS =
  /序号|编号|姓名|部门|单位|岗位|职务|承诺(?:事项|内容)?|事项|内容|具体措施|措施|目标(?:任务)?|任务|完成(?:时限|时间|日期)|时限|时间|日期|责任(?:人|部门)|负责人|备注|签名|签字|电话|联系方式|进度|结果/g;
/** Errors of a spreadsheet: #N/A, #REF!. */
const SHEET_ERROR = /^#(?:n\/a|ref!|value!|name\?|div\/0!|null!|num!)$/i;
/** Keys in a row; and what sends the reader to another text. */
const DOUBTFUL =
  /^(?:0?123(?:45?)?|321|(\d)\1{2}|同(?:去年|上[年期]|\d{4}年?度?|[\u4e00-\u9fff]{2,4}的)|[a-z]{2,12})$|就?不(?:另|再|重复)写|(?:和|与|跟|同)[^,。;]{2,8}的?(?:一样|相同|一致)$|范文网|www\.|https?:|[:](?=$)|(?:时限|措施|责任人|目标|时间):(?=$|[,;。\n])/i;
const SAME_AS = /^同第?[\d一二三四五六七八九十]{1,2}[条项点]?$/;
const SAME_SIGN = /^([^\p{L}\p{N}])\1*$/u;
const SAME_LETTER = /^([a-z])\1{1,}$|^(\p{Script=Han})\2{2,}$/u;
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
  const isRow = isHeadings(normal.text) || SHEET_ERROR.test(plain);
  if (!isRow && ELSEWHERE.test(key)) return { kind: 'elsewhere', ...whole };
  if (!isRow && NONE.has(key)) return { kind: 'none', ...whole };
  if (
    isRow ||
    WHOLE.has(key) ||
    SAME_AS.test(key) ||
    isFiller(plain.toLowerCase()) ||
    (key !== '' && isFiller(key))
  ) {
    return { kind: 'whole', ...whole };
  }
  const [gap] = gapsIn(normal);
  if (!gap) return undefined;
  const isList =
    LISTED.test(normalise(gap.quote).text) && gap.start === 0 && gap.end >= text.trimEnd().length;
  return isList ? { kind: 'whole', ...whole } : { kind: 'part', ...gap };
}

/** Every placeholder of a text, in order: the whole text where it is one, else each gap inside it. */
export function placeholdersIn(text: string): readonly Quote[] {
  const first = placeholderIn(text);
  if (!first) return [];
  return first.kind === 'part' ? gapsIn(normalise(text)) : [first];
}

/** Whether a text is a form with several blanks as they were printed: 听课( )节,( )月前. */
export function isUnfilled(text: string): boolean {
  const gaps = placeholderIn(text)?.kind === 'part' ? placeholdersIn(text) : [];
  const spelled = gaps.map(({ quote }) => normalise(quote).text);
  return spelled.some((gap) => LISTED.test(gap)) || spelled.filter((gap) => BLANK.test(gap)).length > 1;
}

/** Words that may be an answer or none: 123, 同2015年, 时限: with nothing behind it. */
export function doubtIn(text: string): Quote | undefined {
  if (placeholderIn(text)) return undefined;
  const normal = normalise(text);
  const found = DOUBTFUL.exec(normal.text);
  return found ? normal.quote(found.index, found.index + found[0].length) : undefined;
}

function gapsIn(normal: Normalised): Quote[] {
  const taken = new Uint8Array(normal.text.length);
  const gaps: Quote[] = [];
  for (const gap of GAPS) {
    if (!mayMatch(normal.text, gap)) continue;
    for (const { 0: words, index } of normal.text.matchAll(gap[1])) {
      if (taken.subarray(index, index + words.length).includes(1)) continue;
      taken.fill(1, index, index + words.length);
      gaps.push(normal.quote(index, index + words.length));
    }
  }
  return gaps.sort((a, b) => a.start - b.start);
}

function isHeadings(text: string): boolean {
  let count = 0;
  const rest = text.replace(HEADINGS, () => {
    count += 1;
    return '';
  });
  return count > 2 && !/[\p{L}\p{N}]/u.test(rest);
}

function isFiller(plain: string): boolean {
  return SAME_SIGN.test(plain) || SAME_LETTER.test(plain) || SAME_DIGIT.test(plain) || PARADE.test(plain);
}

/** Whether a value only points to another paper: nobody can tell from here what it says. */
export function isElsewhere(text: string | undefined): boolean {
  return text !== undefined && placeholderIn(text)?.kind === 'elsewhere';
}

/** Whether a value says nothing: blank, 无, or a placeholder as a whole. */
export function saysNothing(text: string | undefined): boolean {
  if (text === undefined || text.trim() === '') return true;
  const placeholder = placeholderIn(text);
  return placeholder !== undefined && placeholder.kind !== 'part';
}
