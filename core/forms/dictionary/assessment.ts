import type { FieldInput } from '../../model/form-type.ts';

/** How a scale calls its steps is the scale's own matter: 称职 is no spelling of 合格. */
const YES_NO = [
  { value: '是', aliases: ['有'] },
  { value: '否', aliases: ['无'] },
] as const satisfies FieldInput['options'];

function points<const Id extends string>(id: Id, label: string, aliases: string[]): FieldInput & { id: Id } {
  return { id, label, unit: '分', aliases, type: 'number' };
}

function days<const Id extends string>(id: Id, label: string, aliases: string[]): FieldInput & { id: Id } {
  return { id, label, unit: '天', aliases, type: 'number' };
}

/** The year's assessment of a member of staff and that of a teacher's ethics: performance, points, attendance, result. */
export const assessment = [
  {
    id: 'conduct',
    label: '思想政治表现',
    aliases: ['政治思想表现', '思想表现', '政治表现', '思想政治及师德表现', '现实表现', '思想政治工作表现'],
    type: 'longText',
  },
  {
    id: 'workload',
    label: '教学工作量',
    aliases: ['工作量', '承担工作量', '教育教学工作量', '工作量情况', '承担教学工作量', '完成教学工作量'],
    type: 'longText',
  },
  {
    id: 'weeklyHours',
    label: '周课时数',
    aliases: ['周课时', '每周课时', '周课时量', '周课时节数', '每周课时数', '周节数', '周教学时数'],
    type: 'number',
    unit: '节',
  },
  {
    id: 'isHeadTeacher',
    label: '是否班主任',
    aliases: ['是否担任班主任', '班主任（是/否）', '是否兼任班主任'],
    type: 'choice',
    options: YES_NO,
  },
  {
    id: 'research',
    label: '教科研情况',
    aliases: [
      '教研科研情况',
      '教育科研情况',
      '教学研究情况',
      '科研情况',
      '教科研成果',
      '教研成果',
      '论文论著情况',
    ],
    type: 'longText',
  },
  {
    id: 'training',
    label: '学习培训情况',
    aliases: ['培训学习情况', '参加培训情况', '培训情况', '继续教育情况', '进修培训情况', '参加学习培训情况'],
    type: 'longText',
  },
  {
    id: 'attendance',
    label: '出勤情况',
    aliases: ['考勤情况', '出缺勤情况', '出勤', '考勤', '本年度出勤情况'],
    type: 'longText',
  },
  days('sickLeaveDays', '病假天数', ['病假', '病假日数', '病假数']),
  days('personalLeaveDays', '事假天数', ['事假', '事假日数', '事假数']),
  days('absentDays', '旷工天数', ['旷工', '旷工日数', '旷课天数']),
  points('finalScore', '考核得分', [
    '考核分数',
    '考核分值',
    '考核总分',
    '考核总得分',
    '考核最终得分',
    '综合得分',
    '最终得分',
    '综合评分',
  ]),
  points('selfScore', '自评得分', [
    '自评分',
    '自评分数',
    '自评总分',
    '个人自评分',
    '个人自评得分',
    '教师自评分',
    '教师自评得分',
  ]),
  points('peerScore', '互评得分', [
    '互评分',
    '互评分数',
    '教师互评分',
    '教师互评得分',
    '同事互评得分',
    '同行评议得分',
    '同行评分',
  ]),
  points('studentScore', '学生评价得分', [
    '学生评分',
    '学生评教得分',
    '学生测评得分',
    '学生测评分',
    '学生评议得分',
    '学评教得分',
  ]),
  points('parentScore', '家长评价得分', ['家长评分', '家长测评得分', '家长测评分', '家长评议得分']),
  points('groupScore', '考核小组评分', [
    '学校评分',
    '学校评价得分',
    '学校考核得分',
    '组织考核得分',
    '组织评分',
    '单位考评得分',
  ]),
  {
    id: 'ethicsGrade',
    label: '师德考核等次',
    orElse: { field: 'assessmentGrade' },
    aliases: [
      '师德考核等级',
      '师德考核结果',
      '师德考核结论',
      '师德考核评定等次',
      '师德师风考核等次',
      '师德师风考核等级',
      '师德师风考核结果',
      '师德评价等次',
      '师德表现等次',
    ],
    type: 'text',
  },
  {
    id: 'violations',
    label: '师德失范情形',
    aliases: [
      '师德失范行为',
      '师德失范情况',
      '违反师德情形',
      '违反师德情况',
      '违反师德行为',
      '师德负面清单情形',
      '违反师德规范情况',
      '违规情形',
    ],
    type: 'longText',
  },
  {
    id: 'veto',
    label: '是否一票否决',
    aliases: ['一票否决', '师德一票否决', '是否实行一票否决', '一票否决情形'],
    type: 'choice',
    options: YES_NO,
  },
  {
    id: 'noGradeReason',
    label: '未确定等次或不参加考核情况说明',
    aliases: [
      '未定等次原因',
      '不定等次原因',
      '不确定等次原因',
      '未确定等次原因',
      '未参加考核原因',
      '不参加考核原因',
      '未确定等次或未参加考核情况说明',
      '未参加考核或未确定等次原因',
    ],
    type: 'longText',
  },
  {
    id: 'shortcomings',
    label: '存在问题',
    aliases: [
      '存在的问题',
      '存在不足',
      '存在的不足',
      '不足之处',
      '主要问题',
      '存在的主要问题',
      '存在问题和不足',
      '存在问题及不足',
      '存在的问题和不足',
      '存在的问题及不足',
      '主要不足',
    ],
    type: 'longText',
  },
  {
    id: 'nextSteps',
    label: '今后努力方向',
    aliases: [
      '努力方向',
      '下一步打算',
      '下步打算',
      '下一步工作打算',
      '下一步努力方向',
      '今后打算',
      '整改方向',
      '改进方向',
      '整改打算',
    ],
    type: 'longText',
  },
] as const satisfies readonly FieldInput[];
