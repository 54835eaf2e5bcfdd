import { describe, expect, it } from 'vitest';
import { completeForm } from '../forms/complete.ts';
import excellentMember from '../forms/excellent-member.ts';
import memberPledge from '../forms/member-pledge.ts';
import democraticReview from '../forms/democratic-review.ts';
import type { DescribedControl, DescribedText } from '../model/page.ts';
import { control, label, page, pathsIn, reasonsIn, text } from './described.fixture.ts';
import { matchForm } from './match.ts';

const paths = (...controls: DescribedControl[]) => pathsIn(memberPledge, controls);

const reasons = (...controls: DescribedControl[]) => reasonsIn(memberPledge, controls);

describe('sections', () => {
  it('complete a short label', () => {
    const opinion = control('意见', { kind: 'longText', section: ['党支部'] });
    expect(paths(opinion)).toEqual(['branchOpinion']);
  });
});

function cell(shown: string, index: number, table = 't1'): DescribedControl {
  return control(shown, { row: { table, index }, labels: [label(shown, { evidence: 'gridHeader' })] });
}

describe('repeating rows', () => {
  it('give their index', () => {
    expect(paths(cell('承诺事项', 0), cell('具体措施', 0), cell('承诺事项', 1), cell('责任人', 1))).toEqual([
      'pledges[0].item',
      'pledges[0].measure',
      'pledges[1].item',
      'pledges[1].person',
    ]);
  });

  it('of another table are left alone', () => {
    expect(reasons(cell('姓名', 0), cell('完成时限', 0))).toEqual(['noField', 'rowsUnclear']);
  });

  it('can be counted in labels', () => {
    expect(
      paths(control('承诺事项一'), control('措施2'), control('承诺事项（二）'), control('完成时限1')),
    ).toEqual(['pledges[0].item', 'pledges[1].measure', 'pledges[1].item', 'pledges[0].deadline']);
  });

  it('can be counted by the bare word', () => {
    expect(paths(control('承诺一', { kind: 'longText' }), control('承诺二', { kind: 'longText' }))).toEqual([
      'pledges[0].item',
      'pledges[1].item',
    ]);
  });

  it('can be counted in section titles', () => {
    const second = { section: ['承诺事项二'] };
    expect(paths(control('事项内容', second), control('责任人', second))).toEqual([
      'pledges[1].item',
      'pledges[1].person',
    ]);
  });

  it('of two tables for one field are both left alone', () => {
    expect(reasons(cell('承诺事项', 0, 'a'), cell('承诺事项', 0, 'b'))).toEqual([
      'severalControls',
      'severalControls',
    ]);
  });

  it('may be one box', () => {
    expect(paths(control('承诺事项', { kind: 'longText' }))).toEqual(['pledgeText']);
    expect(paths(control('承诺事项', { kind: 'longText' }), control('具体措施'))).toEqual([
      'pledges[0].item',
      'pledges[0].measure',
    ]);
  });
});

it('matches the votes of a matrix by row and column header', () => {
  const votes = ['优秀票数', '合格票数', '基本合格票数', '不合格票数'].map((name) =>
    control(name, { kind: 'number' }),
  );
  const { matches } = matchForm([page(votes)], democraticReview);
  expect(matches.map((match) => match.path)).toEqual([
    'votesExcellent',
    'votesQualified',
    'votesBasic',
    'votesUnqualified',
  ]);
});

const cells = (...labels: string[]) =>
  labels.map((name, index) => text(name, `${index}`, { row: { table: 'votes', index: 0 } }));

function fieldsRead(texts: DescribedText[]): string[] {
  return matchForm([page([], { texts })], democraticReview).texts.map(({ path }) => path);
}

describe('texts in a table of one row', () => {
  it('are fields of the form where nothing else is', () => {
    expect(fieldsRead(cells('优秀票数', '合格票数'))).toEqual(['votesExcellent', 'votesQualified']);
  });

  it('are left alone where the row is about a person of its own', () => {
    expect(fieldsRead(cells('姓名', '优秀票数'))).toEqual([]);
  });

  it('are left alone where there are more rows', () => {
    const second = text('优秀票数', '9', { row: { table: 'votes', index: 1 } });
    expect(fieldsRead([...cells('优秀票数'), second])).toEqual([]);
  });
});

describe('a page that asks for a verdict on somebody whom it shows', () => {
  const shown = [text('姓名', '王试样'), text('支部评定', '优秀')];
  const asks = [control('审核结论'), control('评定等次'), control('联系电话'), control('上级党组织意见')];
  const matched = (controls: DescribedControl[]) =>
    matchForm([page(controls, { texts: shown })], completeForm(democraticReview)).matches.map(
      ({ path }) => path,
    );

  it('asks nobody again for what it shows, and not for the person', () => {
    expect(matched(asks)).toEqual(['superiorOpinion']);
  });

  it('is a form like any other without a verdict, or with a box for the name', () => {
    expect(matched(asks.slice(1))).toEqual(['branchGrade', 'phone', 'superiorOpinion']);
    expect(matched([control('姓名'), ...asks])).toContain('phone');
  });
});

const onRecommendation = (...controls: DescribedControl[]) =>
  pathsIn(completeForm(excellentMember), controls);

function under(shown: string, ...section: string[]): DescribedControl {
  return control(shown, { section });
}

function crossedBy(column: string): DescribedControl {
  return control('', {
    labels: [label(`校党委意见 ${column}`, { evidence: 'gridHeader', confidence: 0.92 })],
  });
}

describe('the foot of an opinion', () => {
  it('is signed and dated for the opinion that it stands in', () => {
    expect(
      onRecommendation(
        control('党支部意见', { kind: 'longText' }),
        under('负责人：', '党支部意见'),
        under('日期：', '负责人', '党支部意见'),
        control('党总支审核意见', { kind: 'longText' }),
        under('书记签名', '党总支审核意见'),
        under('签字时间', '党总支审核意见'),
        control('校党委意见', { kind: 'longText' }),
        under('签字（盖章）', '校党委意见'),
      ),
    ).toEqual([
      'branchOpinion',
      'branchOpinionBy',
      'branchOpinionOn',
      'generalBranchOpinion',
      'generalBranchOpinionBy',
      'generalBranchOpinionOn',
      'committeeOpinion',
      null,
    ]);
  });

  it('is nobody’s under an opinion that is unknown, nor a telephone beside whoever signs', () => {
    expect(
      onRecommendation(
        under('日期', '团委意见'),
        under('电话', '负责人', '党支部意见'),
        under('负责人', '基本情况'),
      ),
    ).toEqual([null, null, null]);
  });

  it('is a row of a table of opinions as well', () => {
    expect(onRecommendation(...['意见', '签字人', '日期'].map(crossedBy))).toEqual([
      'committeeOpinion',
      'committeeOpinionBy',
      'committeeOpinionOn',
    ]);
  });

  it('is followed by the day of the sheet, which is not that of whoever filled it in', () => {
    expect(onRecommendation(under('填表日期', '填表人'), under('联系电话', '填表人'))).toEqual([
      'filledOn',
      null,
    ]);
  });
});
