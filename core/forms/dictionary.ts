import type { FieldInput } from '../model/form-type.ts';

/**
 * Field dictionary: one entry per fact that forms ask for, with the labels that portals and workbooks print for it.
 * Form types take entries from here and add what their paper asks for.
 */
const entries = [
  {
    id: 'name',
    label: '姓名',
    aliases: ['名字', '承诺人', '承诺人姓名', '党员姓名', '人员姓名', '本人姓名', '真实姓名'],
    type: 'text',
  },
  {
    id: 'gender',
    label: '性别',
    type: 'choice',
    options: [
      { value: '男', aliases: ['男性', '先生'] },
      { value: '女', aliases: ['女性', '女士'] },
    ],
  },
  { id: 'ethnicity', label: '民族', aliases: ['族别'], type: 'text' },
  {
    id: 'idNumber',
    label: '身份证号',
    aliases: [
      '身份证号码',
      '身份证',
      '公民身份号码',
      '居民身份证号',
      '居民身份证号码',
      '证件号码',
      '证件号',
      '身份证件号',
    ],
    type: 'idNumber',
    sensitive: true,
  },
  {
    id: 'birthDate',
    label: '出生日期',
    aliases: ['出生年月', '出生年月日', '生日', '出生时间'],
    type: 'date',
  },
  { id: 'nativePlace', label: '籍贯', type: 'text' },
  {
    id: 'education',
    label: '学历',
    aliases: ['文化程度', '最高学历', '学历层次'],
    type: 'choice',
    options: [
      { value: '博士研究生', aliases: ['博士'] },
      { value: '硕士研究生', aliases: ['硕士'] },
      { value: '研究生' },
      { value: '大学本科', aliases: ['本科', '大学'] },
      { value: '大学专科', aliases: ['大专', '专科'] },
      { value: '中专', aliases: ['中等专科', '中等专业学校'] },
      { value: '高中' },
      { value: '初中' },
    ],
  },
  {
    id: 'politicalStatus',
    label: '政治面貌',
    aliases: ['政治身份'],
    type: 'choice',
    options: [
      { value: '中共党员', aliases: ['党员', '正式党员', '中国共产党党员'] },
      { value: '中共预备党员', aliases: ['预备党员', '中国共产党预备党员'] },
      { value: '共青团员', aliases: ['团员', '中国共产主义青年团团员'] },
      { value: '群众' },
    ],
  },
  {
    id: 'joinPartyDate',
    label: '入党时间',
    aliases: ['入党日期', '入党年月', '加入党组织时间', '加入党组织日期', '何时入党'],
    type: 'date',
  },
  {
    id: 'fullMemberDate',
    label: '转正时间',
    aliases: ['转正日期', '转为正式党员时间', '转正年月'],
    type: 'date',
  },
  {
    id: 'partyBranch',
    label: '所在党支部',
    aliases: [
      '党支部',
      '所在支部',
      '所属党支部',
      '党组织',
      '所在党组织',
      '所属党组织',
      '支部名称',
      '党支部名称',
      '所在党组织名称',
    ],
    type: 'text',
  },
  {
    id: 'workUnit',
    label: '工作单位',
    aliases: ['单位', '所在单位', '单位名称', '学校', '所在学校', '学校名称', '工作单位名称'],
    type: 'text',
  },
  {
    id: 'department',
    label: '部门',
    aliases: ['所在部门', '科室', '处室', '所在科室', '年级组', '所属部门', '教研组'],
    type: 'text',
  },
  {
    id: 'post',
    label: '职务',
    aliases: ['现任职务', '党内职务', '行政职务', '担任职务', '岗位', '职务岗位', '工作岗位', '岗位职务'],
    type: 'text',
  },
  { id: 'title', label: '职称', aliases: ['专业技术职务', '技术职称', '专业技术职称'], type: 'text' },
  {
    id: 'employeeNumber',
    label: '工号',
    aliases: ['教工号', '职工号', '教职工号', '人员编号', '员工编号'],
    type: 'text',
  },
  {
    id: 'phone',
    label: '联系电话',
    aliases: ['手机', '手机号', '手机号码', '电话', '联系方式', '移动电话', '电话号码'],
    type: 'phone',
    sensitive: true,
  },
] as const satisfies readonly FieldInput[];

type Id = (typeof entries)[number]['id'];

/** Entries by id. */
export const dictionary = Object.fromEntries(
  entries.map((entry) => [entry.id, entry]),
) as unknown as Readonly<Record<Id, FieldInput>>;
