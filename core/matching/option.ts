import type { FieldOption } from '../model/form-type.ts';
import type { ControlKind } from '../model/page.ts';
import { plainText } from './label.ts';

/** `1.优秀`, `A、优秀`, `(1)优秀`: a mark before the option. A digit after it would make it a number: `1.5`. */
const MARK = /^(?:\((?:\d{1,2}|[A-Za-z])\)|(?:\d{1,2}|[A-Za-z])[、.:)])(?=[^\d])/;
/** `2 女`, `1-男`, `20-大学本科`, `01汉族`: the code that a portal keeps, before its words. Without a sign between only a zero says so. */
const CODE = /^\s*(?:\d{1,4}(?:\s*[-—–_]\s*|\s+)|0\d{1,3})(?=\p{Script=Han})/u;
/** `优秀(10分)`: how many points an answer gives, behind its words. A range of points would be what the answer means. */
const POINTS = /(?<=\p{L})\(\d+(?:\.\d+)?分\)$/u;
const PROMPT = /^[-=—<([【]*(?:请选择|请输入|请填写|请先|点击选择|未选择|无选择|pleaseselect|select\.\.\.)/i;

export function normaliseOption(text: string): string {
  return plainText(text);
}

/** Whether a shown text only asks for a choice, so that nothing is chosen. */
export function isPrompt(text: string): boolean {
  const plain = plainText(text);
  return plain === '' || PROMPT.test(plain) || /^[-=—]+$/.test(plain);
}

/** Kinds that show a prompt while nothing is chosen. What stands in any other is somebody's text. */
const CHOOSING: ReadonlySet<ControlKind> = new Set(['select', 'multiSelect', 'radio', 'checkboxes']);

/** `____年__月__日`: a field that shows the places of what it takes. */
function isMask(text: string, kind: ControlKind): boolean {
  return (
    (kind === 'text' || kind === 'date') && /^[_\s\-/.:()年月日时分+]+$/.test(text) && text.includes('__')
  );
}

/** Whether a control of this kind holds nothing yet. */
export function isUnset(value: string | readonly string[], kind: ControlKind): boolean {
  const texts = typeof value === 'string' ? [value] : value;
  return texts.every((text) => {
    return text.trim() === '' || (CHOOSING.has(kind) && isPrompt(text)) || isMask(text, kind);
  });
}

/**
 * Index of the option that means `wanted`; `null` where none or more than one does. Equality after normalising, first
 * with the value, then with the field's accepted spellings, then without codes and marks such as `01-` and `1.`, and points such as `(10分)`. Never containment:
 * 不合格 contains 合格.
 */
export function matchOption(
  wanted: string,
  accepted: readonly string[],
  options: readonly string[],
): number | null {
  const plain = options.map(normaliseOption);
  const unmarked = options.map((option) =>
    normaliseOption(option.normalize('NFKC').replace(CODE, '')).replace(MARK, '').replace(POINTS, ''),
  );
  const inHan = unmarked.map(withoutTranslation);
  const value = new Set([normaliseOption(wanted)]);
  const spellings = new Set([...value, ...accepted.map(normaliseOption)]);
  spellings.delete('');
  value.delete('');
  for (const [names, among] of [
    [value, plain],
    [value, unmarked],
    [spellings, plain],
    [spellings, unmarked],
    [value, inHan],
    [spellings, inHan],
  ] as const) {
    const found = among.flatMap((option, index) => (names.has(option) ? [index] : []));
    if (found.length > 1) return null;
    if (found[0] !== undefined) return found[0];
  }
  return null;
}

/**
 * The declared option that a value is, else the only one of which it is another spelling: a fact that forms share may be kept in
 * the words of another form.
 */
export function declaredOption(value: string, options: readonly FieldOption[]): FieldOption | undefined {
  const index = matchOption(
    value,
    [],
    options.map((option) => option.value),
  );
  if (index !== null) return options[index];
  const wanted = normaliseOption(value);
  const [only, ...others] = options.filter(({ aliases }) =>
    aliases.some((alias) => normaliseOption(alias) === wanted),
  );
  return others.length === 0 ? only : undefined;
}

/** `男Male`, `男/Male`, `男(Male)`: the words of the form in front of their translation. */
function withoutTranslation(option: string): string {
  return /^(\p{Script=Han}+)[/|(]?[A-Za-z]{3,}\)?$/u.exec(option)?.[1] ?? option;
}

/** Whether a control that shows `shown` holds `wanted`. */
export function sameOption(wanted: string, accepted: readonly string[], shown: string): boolean {
  return matchOption(wanted, accepted, [shown]) === 0;
}
