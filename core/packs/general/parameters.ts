import type { PackInput } from '../../model/pack.ts';
import { formParameters } from '../parameters.ts';
import { citeIn } from './source.ts';

type ParameterInput = PackInput['parameters'][number];

/** Numbers that a public document gives. Every other one is left to the office; notes of the same id say why. */
const cited: readonly ParameterInput[] = [
  {
    id: 'probation-months',
    label: '入党到转正最少月数',
    unit: '个月',
    value: 12,
    citation: citeIn('constitution')('第七条'),
  },
  {
    id: 'joining-age-months',
    label: '入党时最小年龄（按月）',
    unit: '个月',
    value: 216,
    citation: citeIn('constitution')('第一条'),
  },
  {
    id: 'excellent-percent',
    label: '优秀等次最高比例',
    unit: '%',
    value: 33.34,
    citation: citeIn('appraisal')('评定等次'),
  },
];

const local: readonly ParameterInput[] = [
  { id: 'pledge-items-min', label: '每人承诺事项最少条数', unit: '条' },
  { id: 'pledge-items-max', label: '每人承诺事项最多条数', unit: '条' },
  { id: 'deeds-min-characters', label: '主要事迹最少字数', unit: '字' },
  { id: 'deeds-max-characters', label: '主要事迹最多字数', unit: '字' },
  { id: 'score-max', label: '考核满分', unit: '分' },
  { id: 'assessment-excellent-percent', label: '年度考核优秀最高比例', unit: '%' },
  { id: 'ethics-excellent-percent', label: '师德考核优秀最高比例', unit: '%' },
  { id: 'monthly-meetings', label: '每月最少会议次数', unit: '次' },
];

export const parameters: PackInput['parameters'] = [
  ...formParameters.filter(({ id }) => cited.every((parameter) => parameter.id !== id)),
  ...local,
  ...cited,
];
