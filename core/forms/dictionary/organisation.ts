import type { FieldInput } from '../../model/form-type.ts';

/** How many belong to it; plain digits. */
function people<const Id extends string>(id: Id, label: string, aliases: string[]): FieldInput & { id: Id } {
  return { id, label, unit: '人', aliases, type: 'number' };
}

/** What a party organisation or a team is: kind, head, members, age. Its name is `partyBranch`. */
export const organisation = [
  {
    id: 'organisationKind',
    label: '党组织类别',
    aliases: ['党组织类型', '党组织形式', '党组织设置形式', '组织类别', '支部类型', '党支部类型'],
    type: 'choice',
    options: [
      { value: '党委', aliases: ['基层党委'] },
      { value: '党总支', aliases: ['党总支部', '总支'] },
      { value: '党支部', aliases: ['支部', '独立党支部', '基层党支部'] },
      { value: '联合党支部', aliases: ['联合支部'] },
      { value: '功能型党组织', aliases: ['功能型党支部'] },
      { value: '党小组' },
    ],
  },
  {
    id: 'superiorOrganisation',
    label: '上级党组织',
    aliases: ['上级党组织名称', '隶属党组织', '隶属上级党组织', '上级党委名称', '所属党委', '所属党总支'],
    type: 'text',
  },
  {
    id: 'secretary',
    label: '党组织书记',
    aliases: [
      '书记',
      '书记姓名',
      '支部书记',
      '支部书记姓名',
      '党支部书记',
      '党支部书记姓名',
      '党总支书记',
      '党总支书记姓名',
      '党委书记',
      '党组织书记姓名',
      '党组织负责人',
      '党组织负责人姓名',
      '党支部负责人',
    ],
    type: 'text',
  },
  {
    id: 'committeeMembers',
    label: '班子成员',
    aliases: ['支部委员', '支部委员会成员', '支委会成员', '党组织班子成员', '领导班子成员', '支委成员'],
    type: 'longText',
  },
  people('memberCount', '党员人数', [
    '党员总数',
    '党员数',
    '党员总人数',
    '现有党员',
    '现有党员数',
    '现有党员人数',
  ]),
  people('fullMemberCount', '正式党员数', ['正式党员', '正式党员人数', '其中正式党员', '正式党员总数']),
  people('probationaryCount', '预备党员数', ['预备党员', '预备党员人数', '其中预备党员', '预备党员总数']),
  people('staffCount', '教职工人数', [
    '教职工数',
    '教职工总数',
    '职工人数',
    '职工总数',
    '在职职工数',
    '单位总人数',
  ]),
  {
    id: 'foundedOn',
    label: '成立时间',
    aliases: [
      '成立日期',
      '成立年月',
      '党组织成立时间',
      '党支部成立时间',
      '支部成立时间',
      '组建时间',
      '建立时间',
    ],
    type: 'date',
  },
  {
    id: 'lastElectionOn',
    label: '换届时间',
    aliases: ['换届日期', '最近换届时间', '最近一次换届时间', '上次换届时间', '本届任职时间', '改选时间'],
    type: 'date',
  },
  {
    id: 'organisationProfile',
    label: '党组织基本情况',
    aliases: [
      '支部基本情况',
      '党支部基本情况',
      '支部概况',
      '集体基本情况',
      '单位基本情况',
      '单位简介',
      '集体简介',
    ],
    type: 'longText',
  },
] as const satisfies readonly FieldInput[];
