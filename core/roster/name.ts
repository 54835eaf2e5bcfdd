import { saysNothing } from '../text/placeholder.ts';

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

const LONGEST = 40;
/** Marks of sentences, lists and lines to be filled in; brackets are not among them: 李样（女） is a person. */
const NO_NAME = /[:;。！!？?，,、;/\\|=+*#@&%]|^[\d.(（]|[\d０-９]{3}/;

/** Written where a name will stand once there is somebody. */
const NOBODY = /^(?:空缺|空岗|缺编|缺岗|待聘|缺)$/;

/** Whether a text can be the name of one person at all. */
export function canBeName(name: string): boolean {
  const plain = name.normalize('NFKC');
  return (
    /[\p{L}]/u.test(plain) &&
    [...plain].length <= LONGEST &&
    !NO_NAME.test(plain) &&
    !NOBODY.test(plain) &&
    !saysNothing(plain)
  );
}
