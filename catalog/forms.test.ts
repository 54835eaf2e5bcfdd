import { describe, expect, it } from 'vitest';
import { completeForm } from '#core/forms/complete.ts';
import { control, page } from '#core/matching/described.fixture.ts';
import { detectFormType } from '#core/matching/detect.ts';
import { titledForms } from '#core/matching/form-title.ts';
import { normaliseLabel } from '#core/matching/label.ts';
import { matchHeaders } from '#core/matching/row.ts';
import type { FieldOption, FormType } from '#core/model/form-type.ts';
import { likelyForm } from '#core/roster/likely.ts';
import { sheetFields } from '#core/roster/person-fields.ts';
import { forms } from './forms.ts';

const made = forms.filter(({ fallback }) => !fallback);

/** Every spelling that more than one owner claims, with its owners. */
function shared(owners: readonly { id: string; spellings: string[] }[]): [string, string[]][] {
  const bySpelling = new Map<string, string[]>();
  for (const { id, spellings } of owners) {
    for (const spelling of spellings.map(normaliseLabel)) {
      bySpelling.set(spelling, [...(bySpelling.get(spelling) ?? []), id]);
    }
  }
  return [...bySpelling].filter(([, ids]) => ids.length > 1);
}

const optionSpellings = (option: FieldOption) => ({
  id: option.value,
  spellings: [option.value, ...option.aliases],
});

describe.each([...forms, ...made.map(completeForm)])('$title', (form) => {
  it('gives each label and alias to one field, and among the columns of rows to one column', () => {
    const scopes = [form.fields, ...form.fields.map((field) => field.columns ?? [])];
    for (const scope of scopes) {
      const owners = scope.map(({ id, label, aliases }) => ({ id, spellings: [label, ...aliases] }));
      expect(shared(owners)).toEqual([]);
    }
  });

  it('gives each spelling of an option to one option only', () => {
    for (const field of form.fields) {
      expect(shared((field.options ?? []).map(optionSpellings)), field.id).toEqual([]);
    }
  });

  it('has each field id once, options where there is a choice, and columns where there are rows', () => {
    expect(new Set(form.fields.map((field) => field.id)).size).toBe(form.fields.length);
    for (const field of form.fields) {
      expect(field.options !== undefined, field.id).toBe(field.type === 'choice' || field.type === 'choices');
      expect(field.columns !== undefined, field.id).toBe(field.type === 'rows');
    }
  });
});

it('has the forms of the sources, each under a title of its own, and one for any page', () => {
  const ids = [
    'member-pledge',
    'leader-pledge',
    'organisation-pledge',
    'pledge-progress',
    'democratic-review',
    'ballot-summary',
    'advanced-organisation',
    'excellent-member',
    'excellent-worker',
    'annual-assessment',
    'ethics-assessment',
    'meeting-record',
    'model-post',
  ];
  expect(made.map(({ id }) => id)).toEqual(expect.arrayContaining(ids));
  expect(new Set(forms.map(({ title }) => title)).size).toBe(forms.length);
  expect(forms.length - made.length).toBe(1);
});

it('are listed by what they are for, a wide form before its kinds, and the one for any page last', () => {
  const groups = made.map(({ group }) => group);
  const order = [...new Set(groups)];
  expect(groups).toEqual(order.flatMap((group) => groups.filter((each) => each === group)));
  expect(order.slice(0, 2)).toEqual(['pledge', 'appraisal']);
  const ids = made.map(({ id }) => id);
  for (const { id, kindOf, group } of made) {
    const wider = made.find((form) => form.id === kindOf);
    if (wider?.group === group && wider) expect(ids.indexOf(wider.id)).toBeLessThan(ids.indexOf(id));
  }
  expect(forms.at(-1)?.fallback).toBe(true);
});

it('knows every wider form', () => {
  const ids = new Set(made.map(({ id }) => id));
  for (const { id, kindOf } of made)
    expect(kindOf === undefined || (kindOf !== id && ids.has(kindOf))).toBe(true);
});

describe('titles', () => {
  it.each(made.flatMap((form) => [form.title, ...form.titleAliases].map((title) => [title, form.id])))(
    '%s is one form',
    (title, id) => {
      const heading = `示例小学${title.replace('…', '2016年度“三比一争”')}（样表）`;
      expect([...titledForms(heading, made)]).toEqual([id]);
    },
  );

  it.each([
    ['2016年党员公开承诺书', ['member-pledge']],
    ['中共示例小学支部委员会公开承诺书', ['organisation-pledge']],
    ['示例中学党支部党员公开承诺书', ['member-pledge']],
    ['学校领导班子“三比一争”公开承诺书', ['organisation-pledge']],
    ['学校领导班子成员2016年目标承诺书', ['leader-pledge']],
    ['党支部书记抓党建工作公开承诺书', ['leader-pledge']],
    ['承诺书', []],
    ['民主评议党员登记表', ['democratic-review']],
    ['2016年度民主评议党员登记表（党支部用）', ['democratic-review']],
    ['民主评议党员测评票汇总表', ['ballot-summary']],
    ['全区优秀共产党员推荐审批表', ['excellent-member']],
    ['优秀共产党员、优秀党务工作者推荐审批表', ['excellent-member', 'excellent-worker']],
    ['先进基层党组织推荐审批表', ['advanced-organisation']],
    ['优秀教师推荐审批表', []],
    ['事业单位工作人员年度考核登记表', ['annual-assessment']],
    ['教师师德师风年度考核登记表', ['annual-assessment']],
    ['党员示范岗（先锋岗）申报登记表', ['model-post']],
    ['党群共建创先争优联席会议记录', ['meeting-record']],
    ['优秀共产党员推荐审批', ['excellent-member']],
    ['师德考核登记 - 教师管理系统', ['ethics-assessment']],
    ['党员公开承诺填报', ['member-pledge']],
    ['民主测评', []],
    ['年度考核登记情况说明', []],
    ['用户登录', []],
  ])('%s', (heading, ids) => {
    expect([...titledForms(heading, made)].toSorted()).toEqual(ids);
  });
});

function formOf(labels: readonly string[], heading: string): string | null {
  const controls = labels.map((each) => control(each));
  return detectFormType([page(controls, { headings: [heading] })], forms).best;
}

describe('what a sheet is taken for', () => {
  it.each([
    [['姓名', '民族', '所在党支部', '承诺事项1', '完成时限1'], '党员花名册', 'member-pledge'],
    [['姓名', '承诺内容', '承诺日期'], '', 'member-pledge'],
    [['姓名', '承诺内容', '承诺日期'], '学校领导班子成员公开承诺登记表', 'leader-pledge'],
    [['姓名', '承诺事项1', '践诺情况1', '评诺结果1'], '', 'pledge-progress'],
    [['姓名', '自评等次'], '', 'democratic-review'],
    [['姓名', '优秀票', '合格票'], '', 'democratic-review'],
    [['姓名', '优秀票', '称职票'], '', 'ballot-summary'],
    [['姓名', '年度', '考核等次'], '', 'annual-assessment'],
    [['姓名', '从事党务工作时间', '主要事迹'], '优秀党务工作者推荐表', 'excellent-worker'],
    [['姓名', '性别', '主要事迹'], '优秀教师推荐汇总表', undefined],
    [['姓名', '性别', '联系电话'], '党员公开承诺登记表', undefined],
  ])('%s under “%s” is %s', (headers, title, id) => {
    const columns = (form: FormType | undefined) => matchHeaders(headers, sheetFields(form));
    expect(likelyForm(forms, columns, [title])?.id).toBe(id);
  });
});

describe('what a page is taken for', () => {
  const anybody = ['姓名', '性别', '出生年月', '工作单位', '联系电话', '职务'];

  it.each([
    ['a title above data of anybody', '2024年优秀党务工作者推荐审批表', anybody, 'excellent-worker'],
    [
      'a title that another form contains',
      '民主评议党员登记表',
      [...anybody, '应到人数', '优秀票数'],
      'democratic-review',
    ],
    [
      'pledges of whoever it may be',
      '',
      [...anybody, '承诺事项一', '完成时限一', '承诺日期'],
      'member-pledge',
    ],
    [
      'pledges of an organisation, as its own facts say',
      '',
      ['党组织名称', '班子成员', '承诺事项一', '完成时限一', '承诺日期'],
      'organisation-pledge',
    ],
    ['an appraisal without a title', '', ['姓名', '自评等次', '应到人数', '有效票数'], 'democratic-review'],
    ['a meeting', '', ['会议名称', '会议地点', '主持人', '记录人', '会议内容'], 'meeting-record'],
    ['a register of anybody', '教职工信息登记', [...anybody, '是否班主任'], 'general'],
    ['sheets for two honours', '优秀共产党员、优秀党务工作者推荐审批表', [...anybody, '主要事迹'], null],
    ['a title over nothing of the form, as lists have', '民主评议党员登记表', ['单据号'], null],
    ['two things alike', '', ['姓名', '承诺日期', '自评等次'], null],
  ])('%s', (_, heading, labels, id) => {
    expect(formOf(labels, heading)).toBe(id);
  });
});
