import type { Field } from '../model/form-type.ts';
import type { FieldPath } from '../model/values.ts';
import { fieldNames, pathOf, targetsOf } from './fields.ts';
import { normaliseLabel, numberedLabel } from './label.ts';

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
  const matches = headers.map((header) => matchHeader(header, names));
  return matches.map((match) => {
    const rivals = matches.filter((other) => other.path !== null && other.path === match.path);
    return rivals.length > 1 ? { path: null, evidence: 'none', reason: 'severalColumns' } : match;
  });
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
