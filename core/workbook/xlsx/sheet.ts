import type { MergedRange } from '../../model/workbook.ts';
import { parseRange } from '../address.ts';
import { attribute, scanTags } from '../xml.ts';

/** Merged ranges of a worksheet part, looked for from a position on. */
export function readMerges(xml: string, from: number): MergedRange[] {
  const merges: MergedRange[] = [];
  if (!xml.includes('mergeCell', from)) return merges;
  for (const tag of scanTags(xml, from)) {
    if (tag.name !== 'mergeCell' || tag.kind === 'close') continue;
    const range = parseRange(attribute(tag, 'ref') ?? '');
    if (range) merges.push(range);
  }
  return merges;
}
