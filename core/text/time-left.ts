import { eitherOf } from './agent-words.ts';
import { limitsIn } from './limit.ts';
import { normalise } from './normalise.ts';
import { PUT_OFF, TIME_SHAPES, TIMELESS } from './time-left-words.ts';

const TIME_HINT = new RegExp(eitherOf(TIME_SHAPES));
/** 由2015年的3%, 上班时间, 新的一年里, 在今后的工作中: words of time that limit nothing. */
const NO_LIMIT =
  /(?<=[由从自比较])\d{4}年度?(?=的)|(?:上班|工作|课余|业余|作息|休息|午休)时间|(?:新的?|过去)一年|一年四季|今后的?[^,。;]{0,8}(?:工作|学习|生活|教学|日子)[^,。;]{0,6}[中里]|上级|前列/g;
const PUTS_OFF = new RegExp(eitherOf(PUT_OFF));
const SAYS_NO_TIME = new RegExp(eitherOf(TIMELESS), 'g');
/** What is left of time when all that is taken away: something is meant that cannot be read. */
const LEFT_TIME =
  /[年月旬汛春夏秋冬暑寒假届]|期|日|季|节|时候|号(?!线|楼|门|文)|周|星期|\d{4}|(?:待|等)(?!人|遇|客|级|次|比|方|额|[,。;、]|$)/;
const RHYTHM =
  /每(?:个|一|两|半|隔)?(?:工作日|学期|学年|星期|礼拜|季度|天|日|周|月|季|年)[一二三四五六日末底初]?(?:\d{1,2}[日号]前?|第[一二三四五]+周)?|[周月天年][周月天年]/g;

/**
 * Whether words stay that could well say when something ends, though we read no end from them. Only where none is left is
 * it sure that no time is set; rhythms and 长期 set no end, and are no hint at one.
 */
export function maySetTime(text: string): boolean {
  const limiting = normalise(text).text.replace(NO_LIMIT, '');
  return (
    PUTS_OFF.test(limiting) ||
    TIME_HINT.test(limiting.replace(RHYTHM, '')) ||
    LEFT_TIME.test(limiting.replace(RHYTHM, '').replace(SAYS_NO_TIME, '')) ||
    limitsIn(text).some(
      (limit) =>
        limit.kind === 'impossible' ||
        limit.kind === 'unreadable' ||
        (limit.kind === 'recurring' && limit.due),
    )
  );
}
