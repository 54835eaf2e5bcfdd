import type { PackInput } from '../../model/pack.ts';
import { formParameters } from '../parameters.ts';
import { cite, sections } from './source.ts';

/** The plan's own numbers, beside those of the forms. */
export const parameters: PackInput['parameters'] = [
  ...formParameters,
  {
    id: 'party-analysis-times',
    label: '2010年“七一”前党性分析次数',
    unit: '次',
    value: 1,
    citation: cite(sections.education),
  },
  {
    id: 'party-analysis-weeks',
    label: '党性分析集中的时间',
    unit: '周',
    value: 1,
    citation: cite(sections.education),
  },
];
