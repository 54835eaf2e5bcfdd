import { expect, test } from 'vitest';
import { type SheetSpec, writeWorkbook } from '#core/workbook/write.ts';
import { office } from './office.fixture.ts';

const { jiannuo, write } = office();

function template(name: string, title: string, headers: readonly string[]): SheetSpec {
  return { name, title, columns: headers.map((header) => ({ header, type: 'text' })), rows: [] };
}

test.each([
  [
    'annual-assessment',
    template('Sheet1', '2024年度事业单位工作人员年度考核登记表导入模板', [
      '*姓名',
      '性别',
      '政治面貌',
      '单位及职务',
      '从事或分管工作',
      '考核年度',
      '本人总结',
      '病假（天）',
      '主管领导评语和考核等次建议',
      '考核委员会意见',
      '考核结果',
      '未确定等次原因',
      '填表日期',
      '备注',
    ]),
    [
      'name',
      'gender',
      'politicalStatus',
      'unitAndPost',
      'dutyScope',
      'reviewYear',
      'selfSummary',
      'sickLeaveDays',
      'leaderOpinion',
      'groupOpinion',
      'assessmentGrade',
      'noGradeReason',
      'filledOn',
      'remark',
    ],
  ],
  [
    'excellent-worker',
    template('优秀党务工作者推荐表', '', [
      '姓名',
      '出生年月',
      '入党时间',
      '党龄',
      '党内职务',
      '从事党务工作年限',
      '近三年考核结果',
      '主要事迹',
      '党支部意见',
      '党支部意见签字人',
      '党支部意见日期',
      '党总支意见',
      '党委意见',
      '上级党组织意见',
    ]),
    [
      'name',
      'birthDate',
      'joinPartyDate',
      'partyAge',
      'partyPost',
      'partyWorkSince',
      'assessmentHistory',
      'mainDeeds',
      'branchOpinion',
      'branchOpinionBy',
      'branchOpinionOn',
      'generalBranchOpinion',
      'committeeOpinion',
      'superiorOpinion',
    ],
  ],
  [
    'pledge-progress',
    template('台账', '党员公开承诺践诺台账', [
      '姓名',
      '所在党支部',
      '承诺事项1',
      '完成时限1',
      '践诺情况1',
      '评诺结果1',
      '承诺事项2',
      '完成时限2',
      '践诺情况2',
      '存在问题',
      '下一步打算',
      '支部评定意见',
    ]),
    [
      'name',
      'partyBranch',
      'pledges[0].item',
      'pledges[0].deadline',
      'pledges[0].progress',
      'pledges[0].verdict',
      'pledges[1].item',
      'pledges[1].deadline',
      'pledges[1].progress',
      'shortcomings',
      'nextSteps',
      'branchOpinion',
    ],
  ],
  [
    'ballot-summary',
    template('汇总', '民主测评结果汇总表', [
      '姓名',
      '现任职务',
      '应到人数',
      '实到人数',
      '发出测评票数',
      '收回票数',
      '有效票数',
      '废票数',
      '优秀票',
      '称职票',
      '基本称职票',
      '不称职票',
      '弃权票',
    ]),
    [
      'name',
      'post',
      'ballotsExpected',
      'ballotsPresent',
      'ballotsIssued',
      'ballotsReturned',
      'ballotsValid',
      'ballotsInvalid',
      'votesExcellent',
      'votesCompetent',
      'votesBasicCompetent',
      'votesIncompetent',
      'votesAbstained',
    ],
  ],
  [
    'advanced-organisation',
    template('推荐', '先进基层党组织推荐表', [
      '党组织名称',
      '党组织书记',
      '成立时间',
      '党员人数',
      '其中正式党员',
      '所获荣誉',
      '主要事迹',
      '党委意见',
    ]),
    [
      'partyBranch',
      'secretary',
      'foundedOn',
      'memberCount',
      'fullMemberCount',
      'awards',
      'mainDeeds',
      'committeeOpinion',
    ],
  ],
])('a template of %s is read as that form', async (form, sheet, paths) => {
  write('form.xlsx', writeWorkbook([sheet]));
  const { json } = await jiannuo('inspect', 'form.xlsx');
  expect(json.columns.map(({ fieldId }) => fieldId)).toEqual(paths);
  expect(json).toMatchObject({ form });
});

test('a template that any of several forms would explain is nobody’s, and its columns are read all the same', async () => {
  write('form.xlsx', writeWorkbook([template('Sheet1', '', ['姓名', '性别', '主要事迹', '党支部意见'])]));
  const { json } = await jiannuo('inspect', 'form.xlsx');
  expect(json.columns.map(({ fieldId }) => fieldId)).toEqual([
    'name',
    'gender',
    'mainDeeds',
    'branchOpinion',
  ]);
  expect(json).toMatchObject({ form: null });
});
