import { array, assert, constantFrom, integer, property, record, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkWords } from '#catalog/check-words.ts';
import { checks } from '#catalog/checks.ts';
import { forms } from '#catalog/forms.ts';
import { packs } from '#catalog/packs.ts';
import { people, pledgesOf } from '#tests/fixtures/people.ts';
import { Report } from '../model/finding.ts';
import type { Pack } from '../model/pack.ts';
import { type Row, textOf, type Values } from '../model/values.ts';
import { checkRecord } from './check-record.ts';
import { findingText } from './words.ts';

const today = '2016-06-01';
const roster = people();
const pledgeForm = forms.find(({ id }) => id === 'member-pledge');
if (!pledgeForm) throw new Error('no pledge form');

function reportOf(pack: Pack, values: Values, formType = pledgeForm): Report {
  if (!formType) throw new Error('no form');
  return checkRecord({ pack, formType, values, today, checks });
}

function pledgeOf(index: number): Values {
  const person = roster[index] ?? {};
  const pledges = pledgesOf(person.name ?? '', index) as unknown as Row[];
  return { ...person, pledgerRole: '党员', pledges, signedOn: '2016-05-10' };
}

const someone = integer({ min: 0, max: 39 }).map(pledgeOf);
/** Names that look like something else: numbers, negations, dates, offices. */
const names = constantFrom(
  '李样二',
  '万一百',
  '不凡',
  '年底',
  '阿依·样例',
  '莫无名',
  '王样𠮷',
  '三月',
  '七一',
  '司马主任',
);
const writing = array(
  constantFrom(
    '每周家访',
    '不少于10次',
    '没有学习',
    '11月底前',
    '1 2月1日一3 1日',
    '2月30日',
    'XX',
    '，',
    '、',
    '\n',
    '　',
    '“七一”前',
    '带头服务师生',
    '五个好',
    '百分之九十',
    '无',
    '①',
    '𠮷',
    '由本人负责',
  ),
  { maxLength: 12 },
).map((parts) => parts.join(''));

function outcomes(report: Report): string[] {
  return report.findings.map(({ useId, outcome, code, path }) => `${useId} ${outcome} ${code} ${path ?? ''}`);
}

describe.each(packs)('$id', (pack) => {
  test('another name never changes an outcome', () => {
    assert(
      property(someone, names, (values, name) => {
        const rows = (values['pledges'] as Row[]).map((row) => Object.assign({}, row, { person: name }));
        expect(outcomes(reportOf(pack, { ...values, name, pledges: rows }))).toEqual(
          outcomes(reportOf(pack, values)),
        );
      }),
    );
  });

  test('one more good pledge never worsens coverage', () => {
    const order = ['pass', 'review', 'na'];
    const coverage = (values: Values): Map<string, number> =>
      new Map(
        reportOf(pack, values)
          .findings.filter(({ checkId }) => checkId === 'coverage')
          .flatMap(({ criterionIds, outcome }) =>
            criterionIds.map((id) => [id, order.indexOf(outcome)] as const),
          ),
      );
    assert(
      property(someone, writing, (values, text) => {
        const rows = values['pledges'] as Row[];
        const before = coverage(values);
        const after = coverage({ ...values, pledges: [...rows, { item: text, measure: '每周家访一户' }] });
        for (const [id, rank] of before) expect(after.get(id)).toBeLessThanOrEqual(rank);
      }),
    );
  });

  test('whatever is written: no error, exact quotes, words for everything, the same bytes twice', () => {
    const values = record({
      name: writing,
      idNumber: constantFrom('11010519491231002X', '440524188001010014', '1101', '无', ' '),
      phone: string({ maxLength: 14 }),
      birthDate: constantFrom('1949-12-31', '1949-02-30', '1949', '去年'),
      gender: constantFrom('男', '女', '其他'),
      pledgerRole: constantFrom('党员', '党政正职', '家长'),
      submitTo: constantFrom('组干科', '别处'),
      pledgeText: writing,
      pledges: array(record({ item: writing, measure: writing, deadline: writing, person: writing }), {
        maxLength: 4,
      }),
      publicityRoutes: array(constantFrom('公开栏', '电子屏', '公开兰'), { maxLength: 3 }),
      approvedOn: constantFrom('2016-05-10', '2016-05', 'x'),
      publicityFrom: constantFrom('2016-05-09', '2016-06'),
      publicityTo: constantFrom('2016-05-12', '2016-02-30'),
      selfSummary: writing,
      reviewYear: constantFrom('2016', '2015年'),
      ballotsExpected: constantFrom('30', '三十', '-1', '若干'),
      ballotsPresent: constantFrom('28', '31'),
      votesExcellent: constantFrom('20', '1.5'),
      branchGrade: constantFrom('优秀', '优', '优秀/合格'),
    });
    assert(
      property(values, constantFrom(...forms), (filled, formType) => {
        const report = reportOf(pack, filled, formType);
        expect(Report.parse(report)).toEqual(report);
        expect(JSON.stringify(reportOf(pack, structuredClone(filled), formType))).toBe(
          JSON.stringify(report),
        );
        for (const finding of report.findings) {
          expect(finding.outcome, finding.useId).not.toBe('error');
          expect(findingText(finding, checkWords, 'zh-CN')).not.toBe('');
          expect(findingText(finding, checkWords, 'en')).not.toBe('');
          for (const { path, quote, start, end } of finding.evidence) {
            expect(textOf(filled, path)?.slice(start, end)).toBe(quote);
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});
