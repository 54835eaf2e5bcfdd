import type { AuthorShape } from '../author.ts';

export default {
  id: 'deadline-in-stage',
  type: '时限在阶段内',
  passesWhen: '所写时限落在“阶段”以内（填了“到哪个阶段为止”的，算到那个阶段结束），为合格',
  passesWhenEn: 'the time limit lies within “阶段” (or up to the end of the last stage, where one is named)',
  params: [
    { key: 'path', column: '字段', label: '字段', kind: 'field', required: true },
    { key: 'stageId', column: '阶段', label: '阶段', kind: 'stage', required: true },
    { key: 'lastStageId', column: '其他参数', label: '到哪个阶段为止', kind: 'stage' },
    { key: 'reference', column: '对照字段', label: '书写日期', kind: 'field' },
  ],
  example: { 字段: '完成时限', 对照字段: '承诺日期', 阶段: '全面推进阶段' },
} satisfies AuthorShape;
