import type { Field } from '../model/form-type.ts';
import type { FieldPath } from '../model/values.ts';
import { fieldNames, pathOf, targetsOf } from './fields.ts';
import { normaliseLabel } from './label.ts';
import { numberedLabel } from './numbered-label.ts';

/** The field that a column of a workbook holds. */
export interface HeaderMatch {
  path: FieldPath | null;
  evidence: 'label' | 'alias' | 'none';
  /** Why there is no path. */
  reason?: 'noField' | 'severalFields' | 'severalColumns';
}

/**
 * Matches the headers of a roster or template to fields by equality after normalising. `承诺事项2` is the second row of
 * a repeating field; an unnumbered column of one is its first row. Two headers for one field cancel out.
 */
export function matchHeaders(headers: readonly string[], fields: readonly Field[]): HeaderMatch[] {
  const names = fieldNames(fields);
  const alone = headers.map((header) => matchHeader(header, names));
  const matches = alone.map((match, index) => columnBeside(headers[index] ?? '', match, alone, names));
  return matches.map((match) => {
    const rivals = matches.filter((other) => other.path !== null && other.path === match.path);
    return rivals.length > 1 ? { path: null, evidence: 'none', reason: 'severalColumns' } : match;
  });
}

/** Whether a header names a field by itself, whatever stands beside it. */
export function namesField(header: string, fields: readonly Field[]): boolean {
  return matchHeader(header, fieldNames(fields)).path !== null;
}

/**
 * 承诺内容 is one box on a form; beside 完成时限 and 责任人 it heads the pledges themselves. A name that a field and a
 * column share is the column where other columns of the same rows stand beside it and none of them is it.
 */
function columnBeside(
  header: string,
  match: HeaderMatch,
  others: readonly HeaderMatch[],
  names: ReturnType<typeof fieldNames>,
): HeaderMatch {
  if (match.path === null || match.path.includes('[')) return match;
  const [target, ...more] = targetsOf(names.columns, normaliseLabel(header));
  if (!target || more.length > 0) return match;
  const path = pathOf(target, 0);
  const beside = others.some((other) => other.path?.startsWith(`${target.field.id}[0].`));
  const taken = others.some((other) => other.path === path);
  return beside && !taken ? { path, evidence: target.basis } : match;
}

function matchHeader(header: string, names: ReturnType<typeof fieldNames>): HeaderMatch {
  const numbered = numberedLabel(header);
  const inRows = numbered ? targetsOf(names.columns, numbered.base) : [];
  const name = normaliseLabel(header);
  const scalars = targetsOf(names.scalars, name);
  const targets = inRows.length > 0 ? inRows : scalars.length > 0 ? scalars : targetsOf(names.columns, name);
  const [target] = targets;
  if (!target) return { path: null, evidence: 'none', reason: 'noField' };
  if (targets.length > 1) return { path: null, evidence: 'none', reason: 'severalFields' };
  return { path: pathOf(target, inRows.length > 0 ? numbered?.index : 0), evidence: target.basis };
}
