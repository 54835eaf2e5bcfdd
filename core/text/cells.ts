import { normalise, type Normalised } from './normalise.ts';
import { remember } from './remember.ts';

/** What parts the cells of a terse row where no comma does: 走访 17户 春节前 工会副主席, 抽检——每月15份——教研室. */
const PARTED = /[\t|｜]+| +|\u3000+|[—─-]{2,4}/g;
const SLASH = /\//g;
const RUN_BEFORE = /[^\s,，.。;；、:：!！?？/|｜—-]{1,20}$/;
const RUN_AFTER = /^[^\s,，.。;；、:：!！?？/|｜—-]{1,20}/;
/** 8月 25号, 每 周: what goes on behind a blank is no cell of its own. */
const GOES_ON = /(?:[年月每约近至到第由的]|[\d０-９])$/;
/** 责任人 年级组长: a label, and what it asks for. */
const LABEL = /(?:(?:责任|负责|牵头|联系)(?:人|单位|部门)|时限|时间|措施|目标|事项|电话)$/;
const UNIT_FIRST = /^(?:[\d０-９年月日号%％]|[\u4e00-\u9fff]$|学期|学年|季度|星期)/;

/** Whether both sides are words: single characters are spaced for looks, and numbers are torn. */
function parts(source: string, at: number, end: number): boolean {
  const before = RUN_BEFORE.exec(source.slice(Math.max(0, at - 20), at))?.[0] ?? '';
  const after = RUN_AFTER.exec(source.slice(end, end + 20))?.[0] ?? '';
  return (
    before.length > 1 &&
    after.length > 1 &&
    !LABEL.test(before) &&
    !(GOES_ON.test(before) && UNIT_FIRST.test(after))
  );
}

function comma(words: string): string {
  return `,${' '.repeat(words.length - 1)}`;
}

/**
 * Normalised as by `normalise`, but commas stand where blanks, bars, dashes or strokes part the cells of a row.
 * Offsets and quotes are those of the source.
 */
export const normaliseCells: (source: string) => Normalised = remember((source) => {
  const parted = source.replace(PARTED, (words, at: number) =>
    parts(source, at, at + words.length) ? comma(words) : words,
  );
  // One stroke is as likely 每 or 或 (20户/学期); two are a row.
  const strokes = (source.match(SLASH) ?? []).length;
  const celled =
    strokes < 2
      ? parted
      : parted.replace(SLASH, (words, at: number) => (parts(source, at, at + 1) ? ',' : words));
  if (celled === source) return normalise(source);
  const normal = normalise(celled);
  return {
    ...normal,
    source,
    quote(start, end) {
      const { start: from, end: to } = normal.quote(start, end);
      return { quote: source.slice(from, to), start: from, end: to };
    },
  };
});
