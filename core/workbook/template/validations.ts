import type { MergedRange, Workbook } from '../../model/workbook.ts';
import { parseRange } from '../address.ts';
import type { DefinedName } from '../package.ts';
import { attribute, closeOf, contentOf, decodeEntities, scanTags, type Tag } from '../xml.ts';

/** A list validation of a sheet: where it applies and the formula that names its words. */
export interface ListValidation {
  ranges: MergedRange[];
  formula: string;
}

/** List validations of a worksheet part, those of Excel 2010's extension list (other sheets) included. */
export function readListValidations(xml: string): ListValidation[] {
  const validations: ListValidation[] = [];
  for (const tag of scanTags(xml)) {
    if (tag.name !== 'dataValidation' || tag.kind !== 'open' || attribute(tag, 'type') !== 'list') continue;
    const inner = { from: tag.end, to: closeOf(xml, tag)?.start ?? xml.length };
    const formula = innermostText(xml, 'formula1', inner);
    const sqref = attribute(tag, 'sqref') ?? innermostText(xml, 'sqref', inner) ?? '';
    if (formula === undefined) continue;
    validations.push({ ranges: readRanges(sqref), formula });
  }
  return validations;
}

export function readRanges(sqref: string): MergedRange[] {
  return sqref
    .split(/\s+/)
    .map(parseRange)
    .filter((range) => range !== undefined);
}

/** Text of the first element of that name, through an `<xm:f>` around it where there is one. */
function innermostText(
  xml: string,
  name: string,
  { from, to }: { from: number; to: number },
): string | undefined {
  for (const tag of scanTags(xml, from, to)) {
    if (tag.name === name && tag.kind === 'open') return decodeEntities(stripTags(contentOf(xml, tag)));
  }
  return undefined;
}

function stripTags(xml: string): string {
  const tags: Tag[] = [...scanTags(xml)];
  return tags.reduceRight((text, tag) => text.slice(0, tag.start) + text.slice(tag.end), xml);
}

/**
 * The words a validation allows: an inline list, a range, or a name of either. `undefined` where the formula is
 * something else (`INDIRECT`, `OFFSET`): then we cannot tell, and do not guess.
 */
export function allowedWords(
  formula: string,
  workbook: Workbook,
  names: readonly DefinedName[],
  sheet: number,
  depth = 0,
): string[] | undefined {
  const text = formula.trim().replace(/^=/, '');
  const inline = /^"((?:[^"]|"")*)"$/.exec(text)?.[1];
  if (inline !== undefined) {
    return inline
      .replaceAll('""', '"')
      .split(/[,;]/)
      .map((word) => word.trim())
      .filter(Boolean);
  }
  const named = names.filter((n) => n.name.toLowerCase() === text.toLowerCase());
  const name = named.find((n) => n.sheet === sheet) ?? named.find((n) => n.sheet === undefined);
  if (name) {
    return depth < 4
      ? allowedWords(decodeEntities(name.formula), workbook, names, sheet, depth + 1)
      : undefined;
  }
  return wordsInRange(text, workbook, sheet);
}

function wordsInRange(reference: string, workbook: Workbook, sheet: number): string[] | undefined {
  const match = /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?([$A-Za-z0-9:]+)$/.exec(reference);
  if (!match) return undefined;
  const [, quoted, plain, cells = ''] = match;
  const sheetName = quoted?.replaceAll("''", "'") ?? plain;
  const source =
    sheetName === undefined ? workbook.sheets[sheet] : workbook.sheets.find((s) => s.name === sheetName);
  const range = parseRange(cells);
  if (!source || !range) return undefined;
  const words: string[] = [];
  for (let row = range.top; row <= Math.min(range.bottom, source.rowCount - 1); row++) {
    for (let column = range.left; column <= Math.min(range.right, source.columnCount - 1); column++) {
      const word = source.cell(row, column)?.text.trim() ?? '';
      if (word !== '' && !words.includes(word)) words.push(word);
    }
  }
  return words;
}
