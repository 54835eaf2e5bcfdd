import type { Template } from '../../model/template.ts';
import type { MergedRange } from '../../model/workbook.ts';
import { parseRange } from '../address.ts';
import { attribute, scanTags } from '../xml.ts';
import type { TablePart } from './formula/tables.ts';
import type { HeaderPlace } from './header.ts';
import { readValidations, type Validation } from './validations.ts';

/** What the sheet's own text says beside its cells. Rows are 0-based. */
interface SheetFacts {
  /** Rows that stay in view: the first row below them. */
  frozenAt: number | undefined;
  filter: MergedRange | undefined;
}

export function readFacts(xml: string): SheetFacts {
  const facts: SheetFacts = { frozenAt: undefined, filter: undefined };
  for (const tag of scanTags(xml)) {
    if (tag.kind === 'close') continue;
    if (tag.name === 'pane') facts.frozenAt = Number(attribute(tag, 'ySplit') ?? 0);
    if (tag.name === 'autoFilter') facts.filter = parseRange(attribute(tag, 'ref') ?? '');
  }
  return facts;
}

/** Rows, 0-based, below which the sheet's filter, freeze, tables or lists begin. */
export function headRows(xml: string): ReadonlySet<number> {
  const { frozenAt = 0, filter } = readFacts(xml);
  const lists = readValidations(xml).filter(({ type }) => type === 'list');
  const tops = lists.flatMap(({ ranges }) => ranges.map(({ top }) => top));
  return new Set([...(filter ? [filter.top] : []), ...[frozenAt, ...tops].map((row) => row - 1)]);
}

/** What of the file speaks for a header, beside its words. */
export function headerEvidence(
  { bottom, firstDataRow, codeRow }: HeaderPlace,
  { frozenAt, filter }: SheetFacts,
  tables: readonly TablePart[],
  validations: readonly Validation[],
): NonNullable<Template['headerEvidence']> {
  const below = bottom + 1;
  const evidence: NonNullable<Template['headerEvidence']> = [];
  if (frozenAt !== undefined && frozenAt >= below && frozenAt <= firstDataRow) evidence.push('frozen');
  if (filter?.top === bottom) evidence.push('filter');
  if (tables.some(({ range }) => range.top === bottom)) evidence.push('table');
  const starts = validations.filter(({ type }) => type === 'list').flatMap(({ ranges }) => ranges);
  if (starts.some(({ top }) => top >= below && top <= firstDataRow)) evidence.push('lists');
  if (codeRow !== undefined) evidence.push('codes');
  return evidence;
}
