import { isFormatNote, plainText } from './label.ts';

/** Longer texts are no names of columns. */
const LONGEST = 80;
/** 出生日期 格式：19900101, 入党时间如1990.01: from there on the header says how to write, and not what. */
const TELLS_HOW = /^(.{2,}?)[,:;、_-]*(?:(?:填写)?(?:格式|写法|样式)|例如|示例|比如|[例如]).*$/;
/** 入党时间 yyyy-MM-dd, 出生日期19900101; a year alone may belong to the name. */
const SHOWS_DATE = /^(.{2,}?)[,:;、_-]*(?:y{4}|(?:19|20)\d{2}[-/.年]?(?:0?[1-9]|1[0-2])(?!\d{3})).*$/i;

/** A header without what it says of how to fill the column in; `undefined` where it says nothing of that. */
export function withoutHint(header: string): string | undefined {
  if (header.length > LONGEST) return undefined;
  const [first = '', ...more] = header.trim().split(/\s*\n\s*/);
  if (more.length > 0 && more.every(isFormatNote)) return first;
  const text = plainText(header);
  return (TELLS_HOW.exec(text) ?? SHOWS_DATE.exec(text))?.[1];
}
