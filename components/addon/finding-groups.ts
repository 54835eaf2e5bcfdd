import type { CheckView, FindingView } from './model.ts';

export type GroupBy = 'rule' | 'row';
export type FindingFilter = 'all' | 'fail' | 'review';

/** Findings that stand together. */
export interface FindingGroup {
  key: string;
  /** By rule. */
  ruleTitle: string;
  /** By row, 1-based; `0` by rule. */
  row: number;
  sheet: string;
  name: string;
  criteria: readonly string[];
  items: readonly FindingView[];
  fail: number;
  review: number;
}

/** Those of an outcome in which every one of the words is found. @param words as typed, with blanks between them */
export function filterFindings(
  findings: readonly FindingView[],
  filter: FindingFilter,
  words: string,
): readonly FindingView[] {
  const wanted = words.trim().toLowerCase().split(/\s+/).filter(Boolean);
  if (filter === 'all' && wanted.length === 0) return findings;
  return findings.filter((finding) => {
    if (filter !== 'all' && finding.outcome !== filter) return false;
    if (wanted.length === 0) return true;
    const { cell, name, field, text, value, ruleTitle } = finding;
    const said = [cell, name, field, text, value, ruleTitle].join('\n').toLowerCase();
    return wanted.every((word) => said.includes(word));
  });
}

/** Those of a rule, with most failures first; those of a row, in the order of the sheet. */
export function groupFindings(findings: readonly FindingView[], by: GroupBy): FindingGroup[] {
  const gathered = new Map<string, FindingView[]>();
  for (const finding of findings) {
    const key = by === 'rule' ? finding.rule : `${finding.row} ${finding.sheet}`;
    const group = gathered.get(key);
    if (group) group.push(finding);
    else gathered.set(key, [finding]);
  }
  const groups = [...gathered].map(([key, those]) => groupOf(`${by} ${key}`, those, by));
  if (by === 'rule') return groups.sort((a, b) => b.fail - a.fail || b.review - a.review);
  const sheets = [...new Set(findings.map(({ sheet }) => sheet))];
  return groups.sort((a, b) => sheets.indexOf(a.sheet) - sheets.indexOf(b.sheet) || a.row - b.row);
}

function groupOf(key: string, findings: readonly FindingView[], by: GroupBy): FindingGroup {
  const fail = findings.filter(({ outcome }) => outcome === 'fail').length;
  const [first] = findings;
  return {
    key,
    ruleTitle: by === 'rule' ? (first?.ruleTitle ?? '') : '',
    row: by === 'row' ? (first?.row ?? 0) : 0,
    sheet: first?.sheet ?? '',
    name: by === 'row' ? (findings.find(({ name }) => name !== '')?.name ?? '') : '',
    criteria: [...new Set(findings.flatMap(({ criteria }) => criteria))],
    items: findings,
    fail,
    review: findings.length - fail,
  };
}

/**
 * What may be said where no cell is told of: what was not looked at is not called clean, and what was looked at is not called
 * nothing. A record that is for people without a cell of its own lacks a column (`lacking`).
 */
export type Verdict = 'nothing' | 'none' | 'lacking' | 'partly' | 'clean';

export function verdictOf({ counts, records }: Pick<CheckView, 'counts' | 'records'>): Verdict {
  if (records === 0) return 'none';
  if (counts.review > 0) return 'lacking';
  if (counts.pass === 0) return 'nothing';
  return counts.unchecked > 0 ? 'partly' : 'clean';
}

/** How many different cells the findings are about. */
export function cellsOf(findings: readonly FindingView[]): number {
  return new Set(findings.map(({ sheet, cell }) => `${cell} ${sheet}`)).size;
}
