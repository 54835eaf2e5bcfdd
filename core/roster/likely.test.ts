import { expect, it } from 'vitest';
import annualAssessment from '../forms/annual-assessment.ts';
import ballotSummary from '../forms/ballot-summary.ts';
import excellentMember from '../forms/excellent-member.ts';
import memberPledge from '../forms/member-pledge.ts';
import type { FormType } from '../model/form-type.ts';
import { likelyForm, likelyForms } from './likely.ts';

const facts = (...ids: string[]) => ids.map((path) => ({ path }));
const form = (id: string, title: string, titleAliases: string[] = []): FormType => ({
  id,
  title,
  titleAliases,
  subjectKind: 'person',
  group: 'pledge',
  source: '',
  fields: [],
});
const LONG = `关于在全市中小学深入开展“牢记使命担当、弘扬高尚师德”主题实践活动暨专项整治工作的承诺登记表`;
const card = form('card', '家校共育承诺卡');
const sheet = form('sheet', '家校共育登记表', ['家校共育承诺卡']);
const long = form('long', LONG);
/** All of them have the same columns. */
const columnsWith = (one: FormType | undefined) =>
  one ? [{ path: 'name' }, { path: 'banji' }] : [{ path: 'name' }];
const idsBy = (...titles: string[]) =>
  likelyForms([card, sheet, long], columnsWith, titles).map(({ id }) => id);

it('names the forms that fit alike, and takes none of them', () => {
  expect(idsBy('汇总')).toEqual(['card', 'sheet', 'long']);
  expect(likelyForm([card, sheet, long], columnsWith, ['汇总'])).toBeUndefined();
});

it('goes by the full title of one form, however long it is and whoever else goes by it too', () => {
  expect(idsBy('家校共育承诺卡')).toEqual(['card']);
  expect(idsBy(LONG)).toEqual(['long']);
  // Within other words the second name of the other form is as good.
  expect(idsBy('2026年家校共育承诺卡汇总')).toEqual(['card', 'sheet']);
});

it('takes no sentence for a title', () => {
  expect(idsBy(`请各校于六月底前把${'填好的、核对过的、'.repeat(4)}家校共育登记表报送`)).toHaveLength(3);
});

it('facts about people alone are the honour that a title recommends them for, where it asks for one of them', () => {
  const made = [excellentMember, annualAssessment];
  const ids = (columns: { path: string }[], title: string) =>
    likelyForms(made, () => columns, [title]).map(({ id }) => id);
  const title = '优秀共产党员推荐人选一览表';
  expect(ids(facts('name', 'joinPartyDate', 'post'), title)).toEqual(['excellent-member']);
  expect(ids(facts('name', 'gender', 'post'), title)).toEqual([]);
  expect(ids(facts('name', 'joinPartyDate', 'post'), '党员花名册')).toEqual([]);
  expect(ids(facts('name', 'gender', 'post'), '年度考核人员名单')).toEqual([]);
});

it('a list of a form says something that not any list of people says', () => {
  const made = [annualAssessment, excellentMember];
  const ids = (path: string) =>
    likelyForms(made, (each) => [{ path: 'name' }, { path: each ? path : null }], ['年度考核结果汇总表']).map(
      ({ id }) => id,
    );
  expect(ids('assessmentGrade')).toEqual(['annual-assessment']);
  expect(ids('remark')).toEqual([]);
});

it('goes by the title where only votes say otherwise, and not where anything else does', () => {
  const made = [ballotSummary, excellentMember, memberPledge];
  const says = (others: string[], own: string[]) =>
    likelyForms(
      made,
      (each) =>
        facts(
          'name',
          ...(each?.id === 'excellent-member' ? own : []),
          ...(each?.id === 'ballot-summary' ? others : []),
        ),
      ['优秀共产党员推荐对象汇总表'],
    ).map(({ id }) => id);
  const votes = ['ballotsExpected', 'ballotsPresent', 'votesFor'];
  expect(says(votes, ['mainDeeds'])).toEqual(['excellent-member']);
  expect(says([...votes, 'virtueScore', 'abilityScore'], ['mainDeeds'])).toEqual(['ballot-summary']);
  // Nothing that the title speaks of stands there.
  expect(says(votes, ['remark'])).toEqual(['ballot-summary']);
});

it('attendance and votes alone tell of no honour', () => {
  const votes = ['ballotsExpected', 'ballotsPresent', 'votesFor'];
  const ids = likelyForms([ballotSummary, excellentMember], (each) =>
    facts('name', ...(each ? votes : [])),
  ).map(({ id }) => id);
  expect(ids).toEqual(['ballot-summary']);
});
