import type { Finding } from '../model/finding.ts';
import type { EngineCode } from './messages.ts';

const CODE: EngineCode = 'engine.told';

/**
 * Findings in their order, where the very words of one that stands before are not told again: a date that does not exist is told
 * of by the check of the date, and not by each that compares it. The later one stays as `na`, so that its use is not silent (law 5).
 */
export function toldOnce(findings: readonly Finding[]): Finding[] {
  const told = new Map<string, Finding['outcome']>();
  return findings.map((finding) => {
    const { outcome, code, path, params, criterionIds, checkId } = finding;
    if ((outcome !== 'fail' && outcome !== 'review') || path === undefined) return finding;
    const key = JSON.stringify([code, path, params, criterionIds]);
    const before = told.get(key);
    // What was left to people is told again where it is sure.
    if (before === undefined || (before === 'review' && outcome === 'fail')) {
      told.set(key, outcome);
      return finding;
    }
    const { field = path } = params;
    return {
      ...finding,
      outcome: 'na',
      code: CODE,
      params: { field, check: checkId },
      evidence: [],
    };
  });
}
