import { normaliseLabel } from './label.ts';

const VERB = '(?:输入|选择|填写|填入|录入|写明|上传)';
const READERS = '(?:您|你|本人)(?:所在)?的';
/** 录入单位 is the office that enters the data: a verb asks only after 请 or before 您的. In a box it can do nothing else. */
const REQUEST = new RegExp(`^(?:(?:烦?请您?|点击)(?:在此)?${VERB}|(?:在此)?${VERB}(?=${READERS}))`);
const REQUEST_IN_BOX = new RegExp(`^(?:烦?请您?|点击)?(?:在此)?${VERB}`);
const ADDRESS = new RegExp(`^${READERS}`);
const ADDRESS_IN_QUESTION = /^(?:您|你|本人)的?/;
const ASKED = /(?:是|为|叫)?(?:什么|哪里|哪个|哪所|多少|何时)?[!?.。…]*$/;
const QUESTION = /[?]$|(?:什么|哪里|哪个|哪所|多少|何时)[.。…]*$/;

/** What a box shows as an example of what to write: `任教学科，如：语文`, `出生日期 1990-01-01`. */
const EXAMPLE =
  /[,;(](?:如|例如|比如|示例|格式)(?!何).*$|(?<=\p{L}{2})(?:如|例如|示例|格式):.+$|(?<=\p{L}{2})[:,]?(?:19|20)\d{2}[-/.年].*$/u;

/**
 * Label in a placeholder or question: `请输入姓名`, `您的姓名是？` ask for 姓名.
 * @param inBox whether the text stands in the box itself, as placeholders do
 */
export function askedLabel(text: string, inBox = false): string {
  const label = normaliseLabel(text);
  const address = QUESTION.test(label) ? ADDRESS_IN_QUESTION : ADDRESS;
  const shown = inBox ? label.replace(EXAMPLE, '') : label;
  const asked = shown
    .replace(inBox ? REQUEST_IN_BOX : REQUEST, '')
    .replace(address, '')
    .replace(ASKED, '');
  return asked || label;
}
