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
  const parts = text.split(/\s+/);
  return parts.length > 1 && !isDoubleSurname(parts[0] ?? '') && parts.filter(looksLikeName).length > 1;
}

/** What is written behind a name: 张样（女）, 张样2, 张样同志. */
const BEHIND_NAME =
  /[)）\]】]$|(?<=\p{Script=Han})\d{1,2}$|(?<=^\p{Script=Han}{2,4})(?:同志|老师|先生|女士|同学)$/u;

/** Whether a name has something behind it that a portal would take for a part of it. */
export function hasMoreThanName(name: string): boolean {
  return BEHIND_NAME.test(name.normalize('NFKC')) && canBeName(name);
}

const LONGEST = 40;
/** Marks of sentences, lists and lines to be filled in; brackets are not among them: 李样（女） is a person. */
const NO_NAME = /[:;。！!？?，,、;/\\|=+*#@&%]|^[\d.(（]|[\d０-９]{3}/;

/** Written where a name will stand once there is somebody. */
const NOBODY = /^(?:空缺|空岗|缺编|缺岗|待聘|缺)$/;

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
    !saysNothing(plain)
  );
}
