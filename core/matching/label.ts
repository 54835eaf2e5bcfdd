import { toSimplified } from './han.ts';

/** Digits of the numbers that labels and options carry; 十 is their ten. */
export const HAN_DIGITS = '一二三四五六七八九十';
const NUMBERING = new RegExp(
  `^(?:\\((?:[${HAN_DIGITS}]{1,3}|\\d{1,2})\\)|(?:[${HAN_DIGITS}]{1,3}|\\d{1,2})[、.:)])(?!\\d)|^\\d{1,2}(?:[.-]\\d{1,2})+(?=[^\\d年月日届级班周岁人])`,
);
const REQUIRED = /[([【](?:必填项?|选填项?|必选项?|非必填|可选|可不填|\*)[)\]】]/g;
const EDGE = /^[*※★✱✳●•·◆:>\-—]+|[*※★✱✳●•·◆√✔:;,.。、\-—_]+$/g;
const BRACKETED = /^[【[](.+)[】\]]$/;
const TRAILING_NOTE = /\(([^()]*)\)$/;
/** What a note in brackets says when it only tells how to fill the field in, and not which field it is. */
const FORMAT_NOTE =
  /^(?:(?=.*(?:[ymdhs年月日时分]|\d{4}))[ymdhs/.\-年月日时分\d]+|.*(?:格式|例如|如:|示例|字以内|字以上|字左右|不超过|不少于|限\d+字?|截[至止]).*|满分:?为?\d+分?|(?:共|总分|满分)?\d+(?:[-~—至]\d+)?分制?|百分制|单选|多选|可多选|下拉选择|省[、/]?市[、/]?(?:县|区|县[(（]区[)）])?(?:[、/].+)?|[票人分份次%项个天年岁节]|打?[√✓]|(?:与?微信)?同(?:号|微信号?)|微信同号|[^()/]{1,6}(?:\/[^()/]{1,6}){2,}|请选择|请输入|请填写|年月日?|元|万元|岁数?为?周岁)$/i;

/** How much may be written, said without brackets: `个人总结 800字以内`. */
const LENGTH_NOTE = /(?:[,;。]|限|不超过|不少于|控制在|约)*\d+(?:[-~—至]\d+)?字(?:以内|以上|左右|以下|内)?$/;

/** What a slider or bar tells beside its name of how far it is: `完成度 0 %`. */
const SHARE_SHOWN = /\d+(?:\.\d+)?%$/;

/** One spelling of width, compatibility forms and script, without any white space. */
export function plainText(text: string): string {
  const spelledOut = text.replace(/[\u2460-\u2473]/g, (sign) => `${sign.charCodeAt(0) - 0x245f}、`);
  return toSimplified(spelledOut.normalize('NFKC')).replace(/[\s\p{Cf}\p{Co}]+/gu, '');
}

/** Labels are compared with every form and every field, and a page has few of them: so many are kept, and none that is long. */
const MOST_KNOWN = 4000;
const LONGEST_KNOWN = 60;

/** The same reading of a text, done once for short ones. */
export function remembered<Read>(read: (text: string) => Read): (text: string) => Read {
  const known = new Map<string, { read: Read }>();
  return (text) => {
    const before = known.get(text);
    if (before) return before.read;
    const now = read(text);
    if (known.size >= MOST_KNOWN) known.clear();
    if (text.length <= LONGEST_KNOWN) known.set(text, { read: now });
    return now;
  };
}

/**
 * A label as it is compared: plain text without numbering, required marks, closing colon and notes on the format.
 * Equal results mean the same label; nothing else does.
 */
export const normaliseLabel = remembered(normalise);

function normalise(text: string): string {
  let label = plainText(text).replace(REQUIRED, '');
  for (let round = 0; round < 3; round += 1) {
    const before = label;
    label = label.replace(EDGE, '').replace(NUMBERING, '').replace(BRACKETED, '$1');
    const note = TRAILING_NOTE.exec(label)?.[1];
    if (note !== undefined && FORMAT_NOTE.test(note)) label = label.replace(TRAILING_NOTE, '');
    label = label.replace(LENGTH_NOTE, '') || label;
    label = label.replace(SHARE_SHOWN, '') || label;
    if (label === before) break;
  }
  return label;
}

/** Whether words in brackets only say how a field is to be filled in. */
export function isFormatNote(text: string): boolean {
  return FORMAT_NOTE.test(plainText(text)) || /填|选|输入|格式|必|限|注/.test(text);
}
