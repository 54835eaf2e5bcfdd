import type { FieldInput } from '../../model/form-type.ts';

/** What somebody has learnt. */
export const study = [
  {
    id: 'education',
    label: '学历',
    aliases: [
      '学历(最高)',
      '最高学历情况',
      '文化程度(学历)',
      '文化程度',
      '文化水平',
      '最高学历',
      '学历层次',
      '学历情况',
    ],
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
    id: 'degree',
    label: '学位',
    aliases: ['最高学位', '学位情况', '学位层次', '学位名称'],
    type: 'choice',
    options: [
      { value: '博士', aliases: ['博士学位'] },
      { value: '硕士', aliases: ['硕士学位'] },
      { value: '学士', aliases: ['学士学位'] },
      { value: '无', aliases: ['无学位'] },
    ],
  },
  {
    id: 'graduateSchool',
    label: '毕业院校',
    aliases: [
      '毕业院校(系)',
      '毕业学校(院校)',
      '毕业院系',
      '就读院校',
      '毕业学校',
      '毕业院校名称',
      '毕业学校名称',
      '毕业于',
      '最高学历毕业院校',
    ],
    type: 'text',
  },
  {
    id: 'major',
    label: '专业',
    aliases: [
      '所学专业名称',
      '专业(所学)',
      '就读专业',
      '学习专业',
      '所学专业',
      '专业名称',
      '毕业专业',
      '主修专业',
    ],
    type: 'text',
  },
] as const satisfies readonly FieldInput[];
