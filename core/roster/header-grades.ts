import { normaliseLabel } from '../matching/label.ts';
import type { Field } from '../model/form-type.ts';
import type { ColumnsBeside } from './header-beside.ts';

/** 等次 with whatever says of what: of this assessment, as it is proposed or settled, by whom. */
const GRADE =
  /^(?:拟定?|建议|评定|确定|核定|审定|最终|综合|总评|考核|考评|评价|评议|测评|民主|本?年度|学年|师德|师风|职业道德|学校|单位|组织)*(?:等次|等级|等第|结果|结论|评定)$/;
/** Any column that says a grade, of whatever and by whomever. */
const LIKE_GRADE = /(?:等次|等级|等第|档次|结果|结论|评定)$/;
/** Words that stand for a grade whatever is below them. */
const SURE = /(?:等次|等第|档次)$/;
const ETHICS = /师德|师风|职业道德/;
const YEARS = /年度|学年/;
/** What the year's assessment is also called; 考核 alone is as often of a course or of pupils. */
const YEARLY = /年度|学年|年终|履职/;
/** What was appraised by members of the party. */
const APPRAISED = /评议/;
const MEMBERS = /党员|支部/;

type GradeField = 'branchGrade' | 'assessmentGrade' | 'ethicsGrade';

/**
 * The name of the one column that says the grade, by column: words of a scale stand in it, and what it is the grade of follows from its
 * head, the title and what the form has. Where another column says a grade, of whatever, neither is the one.
 */
export function gradeBeside(columns: ColumnsBeside, fields: readonly Field[]): Map<number, string> {
  const like = columns.own.flatMap((text, at) => {
    const name = normaliseLabel(text);
    return LIKE_GRADE.test(name) ? [{ at, name }] : [];
  });
  const [only, ...rivals] = like.filter(({ at, name }) => isGrades(columns, at, name));
  if (!only || rivals.length > 0 || !GRADE.test(only.name) || columns.paths[only.at] !== null)
    return new Map();
  const field = fieldOf(only.name, columns, fields);
  return field && !columns.paths.includes(field.id) ? new Map([[only.at, field.label]]) : new Map();
}

function isGrades({ content }: ColumnsBeside, at: number, name: string): boolean {
  const held = content(at);
  return held === 'grades' || (held === 'nothing' && SURE.test(name));
}

function fieldOf(
  head: string,
  { titles, paths }: ColumnsBeside,
  fields: readonly Field[],
): Field | undefined {
  const has = (id: GradeField): Field | undefined => fields.find((field) => field.id === id);
  const said = ETHICS.test(head) || YEARS.test(head) ? [head] : [head, ...titles];
  const says = (pattern: RegExp): boolean => said.some((text) => pattern.test(text));
  const [ethics, year, branch] = [has('ethicsGrade'), has('assessmentGrade'), has('branchGrade')];
  if (says(ETHICS)) return ethics;
  if (branch) {
    const isVoted = paths.some((path) => path?.startsWith('votes'));
    // The branch grades its members; whoever else is voted on is graded by others.
    return !YEARS.test(head) && says(APPRAISED) && (says(MEMBERS) || (isVoted && !year)) ? branch : undefined;
  }
  const isScored = paths.some((path) => path?.endsWith('Score'));
  return isScored || says(YEARLY) ? year : undefined;
}
