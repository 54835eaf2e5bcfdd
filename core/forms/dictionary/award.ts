import type { FieldInput } from '../../model/form-type.ts';

/** What recommendations ask for beyond the deeds. */
export const award = [
  {
    id: 'assessmentHistory',
    label: '近三年考核结果',
    aliases: [
      '近三年年度考核结果',
      '近三年年度考核情况',
      '近三年考核情况',
      '近三年考核等次',
      '近三年年度考核等次',
      '近3年考核结果',
      '近3年年度考核结果',
      '历年考核结果',
      '近三年民主评议结果',
      '近三年民主评议情况',
    ],
    type: 'text',
  },
  {
    id: 'recommendingUnit',
    label: '推荐单位',
    aliases: ['推荐单位名称', '推荐党组织', '推荐党组织名称', '呈报单位', '推荐部门', '推荐学校'],
    type: 'text',
  },
  {
    id: 'publicityResult',
    label: '公示情况',
    aliases: ['公示结果', '公示反馈情况', '公示期间反映情况', '公示无异议情况'],
    type: 'longText',
  },
  {
    id: 'filledOn',
    label: '填表日期',
    aliases: [
      '填表时间',
      '填报日期',
      '填报时间',
      '填写日期',
      '填写时间',
      '推荐日期',
      '推荐时间',
      '申报日期',
      '申报时间',
    ],
    type: 'date',
  },
] as const satisfies readonly FieldInput[];
