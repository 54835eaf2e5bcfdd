import type { MergedRange } from '../../model/workbook.ts';
import { parseRange } from '../address.ts';
import { attribute, closeOf, contentOf, decodeEntities, scanTags, type Tag } from '../xml.ts';
import { decodeXstring } from '../xlsx/xstring.ts';

/** A data validation (数据有效性) of a sheet. */
export interface Validation {
  /** `list`, `whole`, `decimal`, `date`, `time`, `textLength`, `custom`; `none` where it only shows a prompt. */
  type: string;
  operator: string;
  ranges: MergedRange[];
  /** Written for the first cell of the first range. */
  formula1: string | undefined;
  formula2: string | undefined;
  prompt: string | undefined;
}

/** Validations of a worksheet part, those of Excel 2010's extension list (other sheets) included. */
export function readValidations(xml: string): Validation[] {
  const validations: Validation[] = [];
  // They stand behind the cells, which may be many.
  const cellsEnd = /<\/[\w:]*sheetData\s*>/.exec(xml)?.index ?? 0;
  for (const tag of scanTags(xml, cellsEnd)) {
    if (tag.name !== 'dataValidation' || tag.kind === 'close') continue;
    const end = tag.kind === 'empty' ? tag.end : (closeOf(xml, tag)?.start ?? xml.length);
    const inner = { from: tag.end, to: end };
    const sqref = attribute(tag, 'sqref') ?? innermostText(xml, 'sqref', inner) ?? '';
    const words = ['promptTitle', 'prompt'].map((name) => decodeXstring(attribute(tag, name) ?? '').trim());
    validations.push({
      type: attribute(tag, 'type') ?? 'none',
      operator: attribute(tag, 'operator') ?? 'between',
      ranges: readRanges(sqref),
      formula1: innermostText(xml, 'formula1', inner),
      formula2: innermostText(xml, 'formula2', inner),
      prompt: words.filter(Boolean).join('：') || undefined,
    });
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
