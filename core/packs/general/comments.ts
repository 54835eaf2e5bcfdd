import type { PackInput } from '../../model/pack.ts';
import { packId } from './source.ts';

const content = (item: string) => `${packId}/pledge-content/${item}`;

/** Phrases for reviewers. `{标准}` is filled in with the criterion's name. */
export const comments: PackInput['comments'] = [
  { id: 'met', verdict: 'met', text: '符合要求。' },
  { id: 'partly', verdict: 'partly', text: '“{标准}”只写到一部分，请补充。' },
  { id: 'unmet', verdict: 'unmet', text: '没有写到“{标准}”，请补充。' },
  {
    id: 'vague',
    verdict: 'returned',
    criterionIds: [content('item')],
    text: '承诺只有表态，请写明做什么、做多少。',
  },
  {
    id: 'deadline',
    verdict: 'returned',
    criterionIds: [content('deadline')],
    text: '请写明每条承诺何时完成。',
  },
  {
    id: 'person',
    verdict: 'returned',
    criterionIds: [content('person')],
    text: '请写明每条承诺的责任人。',
  },
  {
    id: 'publicity',
    verdict: 'returned',
    criterionIds: [content('publicity')],
    text: '公示应在审定之后开始，请核对日期。',
  },
  { id: 'incomplete', verdict: 'incomplete', text: '材料不全，请补齐后再报。' },
];
