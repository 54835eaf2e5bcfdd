import { saysNothing } from '../text/placeholder.ts';
import { isDoubleSurname, looksLikeName } from '../text/surnames.ts';

/**
 * The name in a cell. Blanks between Han characters are layout; a foreign or minority name keeps its parts, with one
 * spelling of the dot between them.
 */
export function nameIn(text: string): string {
  const plain = text
    .normalize('NFC')
    .replaceAll(/[•・∙⋅‧．]/g, '·')
    .replaceAll(/\s*·\s*/g, '·');
  return /^[\p{Script=Han}·\s（）()]+$/u.test(plain)
    ? plain.replaceAll(/\s+/g, '')
    : plain.replaceAll(/\s+/g, ' ');
}

/**
 * Whether blanks or line breaks part two whole names. 欧阳 样例 is one person, as is 张 样; 张样 李样 are two, of whom one would be
 * lost in the other.
 */
export function holdsTwoNames(text: string): boolean {
  const parts = text.trim().split(/\s+/);
  if (parts.length < 2 || isDoubleSurname(parts[0] ?? '')) return false;
  // A line of its own is not laid out by blanks: whoever stands there has a name, be the surname a rare one.
  const lines = text.split(/[\r\n]+/).filter((line) => WHOLE_LINE.test(line.replaceAll(/\s/g, '')));
  return lines.length > 1 || parts.filter(looksLikeName).length > 1;
}

const WHOLE_LINE = /^\p{Script=Han}{2,4}$/u;

/** Signs that are in nobody's name: 张样（女）, 张样2, ▲张样. */
const NO_LETTERS = /[^\p{L}\p{M}\s·.'’-]/u;
const TITLED =
  /^\p{Script=Han}{1,4}(?:同志|老师|先生|女士|同学|教授|[校园院局处科股所站]长|[组班]长|主任|书记|干事|会计)$/u;

/** Whether a name has something beside it that a portal would take for a part of it. */
export function hasMoreThanName(name: string): boolean {
  const plain = name.normalize('NFKC');
  return (NO_LETTERS.test(plain) || TITLED.test(plain)) && canBeName(name);
}

const LONGEST = 40;
/** Marks of sentences, lists and lines to be filled in; brackets are not among them: 李样（女） is a person. */
const NO_NAME = /[:;。！!？?，,、;/\\|=+*#@&%]|^[\d.(（]|[\d０-９]{3}/;

/** Written where a name will stand once there is somebody. */
const NOBODY = /^(?:空缺|空岗|缺编|缺岗|待聘|缺)$/;
/** How a column is to be filled in, said below its header. */
const FILLED_IN = /^(?:非?必[填选]|[选单多可]选|选填|文本|数字|日期|下拉(?:选择|框)?|文字)(?:项|格式)?$/;

/** What programs call a column: `name`, `xm_1`; people begin with a capital or a character. */
const IDENTIFIER = /^[a-z][A-Za-z0-9_]*$/;

/** Whether a text can be the name of one person at all. */
export function canBeName(name: string): boolean {
  const plain = name.normalize('NFKC');
  return (
    /[\p{L}]/u.test(plain) &&
    [...plain].length <= LONGEST &&
    !NO_NAME.test(plain) &&
    !IDENTIFIER.test(plain) &&
    !NOBODY.test(plain) &&
    !FILLED_IN.test(plain) &&
    !saysNothing(plain)
  );
}
