import type { z } from '../model/zod.ts';
import type { Outcome } from '../model/finding.ts';
import type { FieldType, FormGroup } from '../model/form-type.ts';
import type {
  Applicable,
  Checkability,
  CheckUse,
  CommentPhrase,
  Grade,
  Provision,
  Route,
} from '../model/pack.ts';

/** Words for the values of a choice: the first is written, all are read. */
export type Words<Value extends string> = Readonly<Record<Value, readonly [string, ...string[]]>>;

export const APPLICABLE: Words<Applicable> = {
  member: ['党员', '党员个人'],
  'party-worker': ['党务工作者'],
  leader: ['领导干部', '党员领导干部', '干部'],
  leadership: ['领导班子', '班子'],
  teacher: ['教师', '老师', '教职工'],
  student: ['学生'],
  'league-member': ['团员', '共青团员'],
  'league-organisation': ['团组织', '团支部', '团委', '共青团组织'],
  union: ['工会', '工会组织'],
  'mass-organisation': ['群团组织', '群团'],
  organisation: ['党组织', '党支部', '基层党组织'],
  department: ['部门', '处室'],
  class: ['班级', '班'],
  school: ['学校', '单位'],
  office: ['科室', '机关科室', '年级组'],
};

export const CHECKABILITY: Words<z.infer<typeof Checkability>> = {
  machine: ['程序判断', '程序', '自动', '自动判断'],
  evidence: ['找依据', '依据', '查依据'],
  person: ['人工判断', '人工', '人'],
};

export const PROVISION: Words<Provision['kind']> = {
  activity: ['活动', '活动安排'],
  publicity: ['公示', '公开'],
  record: ['台账', '记录', '档案'],
  evaluation: ['评价', '评议', '考核'],
  theme: ['主题'],
  role: ['职责', '角色', '分工'],
  measure: ['措施', '保障措施'],
  requirement: ['要求', '工作要求'],
};

export const ROUTE: Words<Route['kind']> = {
  report: ['上报', '报送'],
  keep: ['留存', '备查', '留存备查'],
};

export const FIELD_TYPE: Words<FieldType> = {
  text: ['文字', '文本'],
  longText: ['长文字', '多行文字', '长文本', '多行文本'],
  date: ['日期'],
  yearMonth: ['年月'],
  number: ['数字', '数值', '整数', '小数'],
  choice: ['单选', '单选题', '下拉单选'],
  choices: ['多选', '多选题'],
  idNumber: ['身份证号', '身份证号码', '身份证'],
  phone: ['电话', '手机号', '手机号码', '手机', '电话号码', '联系电话'],
  rows: ['表格', '多行表格', '明细表'],
};

export const OUTCOME: Words<Outcome> = {
  pass: ['合格', '通过'],
  fail: ['不合格', '不通过'],
  review: ['人工判断', '需人工判断', '待人工判断', '人工'],
  na: ['不适用', '未检查'],
  error: ['出错', '检查出错'],
};

export const WORST: Words<NonNullable<CheckUse['worst']>> = {
  fail: ['不合格'],
  review: ['人工判断', '需人工判断', '人工'],
};

export const VERDICT: Words<CommentPhrase['verdict']> = {
  met: ['符合'],
  partly: ['部分符合', '基本符合'],
  unmet: ['不符合'],
  incomplete: ['填写不全', '不完整'],
  returned: ['退回', '退回修改'],
};

export const ROUNDING: Words<NonNullable<Grade['rounding']>> = {
  down: ['向下取整', '舍去'],
  nearest: ['四舍五入'],
  up: ['向上取整', '进一'],
};

export const GROUP: Words<z.infer<typeof FormGroup>> = {
  pledge: ['承诺'],
  appraisal: ['评议', '测评'],
  honour: ['评先', '推荐', '评优'],
  assessment: ['考核'],
  activity: ['活动', '会议'],
};

export const SUBJECT: Words<'person' | 'organisation'> = {
  person: ['个人', '人员'],
  organisation: ['组织', '单位', '集体'],
};

/** The words that a drop-down offers. */
export function offered(words: Words<string>): string[] {
  return Object.values(words).map(([first]) => first);
}

/** The word of a value. */
export function wordOf<Value extends string>(words: Words<Value>, value: Value): string {
  return words[value][0];
}
