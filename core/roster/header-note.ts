import { withoutHint } from '../matching/header-hint.ts';
import { plainText } from '../matching/label.ts';
import { type HeaderMatch, matchHeaders } from '../matching/row.ts';
import { foreignSection } from '../matching/sections.ts';
import type { Field } from '../model/form-type.ts';

/**
 * What a column is taken for. `otherPersonSection`: it stands in a group that speaks of somebody else; `bracket`: what
 * stands before the note in brackets is the field's name.
 */
export interface ColumnMatch {
  path: HeaderMatch['path'];
  evidence: HeaderMatch['evidence'] | 'bracket';
  /**
   * Why there is no path. `twoFields`: the header names several, `labels`, for one cell; `namedByOther`: without its note it
   * is called what another column is called without one.
   */
  reason?: NonNullable<HeaderMatch['reason']> | 'otherPersonSection' | 'twoFields' | 'namedByOther';
  labels?: readonly string[];
}

const TRAILING_NOTE = /[([【〔]([^()[\]【】〔〕]+)[)\]】〕]$/;
/** A note that makes another fact of the name: a post in the party is not the post, a stamp not the unit. */
const OTHER_FACT = /党内|盖章|签章|公章|签字|签名|曾用/;

/**
 * Matches headers to fields as `matchHeaders` does; a header that names none is tried without its closing note in
 * brackets (`身份证号（18位）`), or without what it says of how to fill it in (`出生日期 格式：19900101`). A header that needs no cutting goes before it, and two that are left the same name
 * (学历（全日制）, 学历（在职）) are neither.
 */
export function matchColumns(headers: readonly string[], fields: readonly Field[]): ColumnMatch[] {
  return matchNamed(headers, fields).map((match, index) => {
    const labels = match.reason === 'noField' ? labelsIn(headers[index] ?? '', fields) : [];
    return labels.length > 1 ? { path: null, evidence: 'none', reason: 'twoFields', labels } : match;
  });
}

/** 职务/职称 names two fields: which of them a cell below it holds, and how the two are parted, is nobody's to guess. */
function labelsIn(header: string, fields: readonly Field[]): string[] {
  const parts = plainText(header).split(/[/、|,;和与及或]/);
  if (parts.length < 2) return [];
  const paths = parts.map((part) => matchHeaders([part], fields)[0]?.path ?? null);
  return paths.includes(null) || new Set(paths).size < 2 ? [] : parts;
}

function matchNamed(headers: readonly string[], fields: readonly Field[]): ColumnMatch[] {
  const whole = matchHeaders(headers, fields);
  const cut = headers.map((header, index) =>
    whole[index]?.reason === 'noField' ? (withoutNote(header) ?? withoutHint(header)) : undefined,
  );
  if (cut.every((header) => header === undefined)) return whole;
  const together = matchHeaders(
    headers.map((header, index) => cut[index] ?? header),
    fields,
  );
  // Those that another column contests stay as they were, so that they contest no whole header.
  const kept = cut.map((header, index) =>
    together[index]?.reason === 'severalColumns' ? undefined : header,
  );
  const settled = matchHeaders(
    headers.map((header, index) => kept[index] ?? header),
    fields,
  );
  const alone = matchHeaders(
    cut.map((header) => header ?? ''),
    fields,
  );
  return settled.map((match, index) => {
    if (kept[index] !== undefined) return match.path === null ? match : { ...match, evidence: 'bracket' };
    if (cut[index] === undefined) return match;
    if (alone[index]?.reason === 'severalColumns') return alone[index];
    return together[index]?.reason === 'severalColumns' ? { ...match, reason: 'namedByOther' } : match;
  });
}

/** A header without its closing note; `undefined` where there is none, or the note speaks of something else. */
function withoutNote(header: string): string | undefined {
  const text = plainText(header);
  const note = TRAILING_NOTE.exec(text)?.[1];
  if (note === undefined || OTHER_FACT.test(note) || foreignSection([note])) return undefined;
  return text.replace(TRAILING_NOTE, '') || undefined;
}
