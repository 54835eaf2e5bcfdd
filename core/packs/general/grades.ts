import type { PackInput } from '../../model/pack.ts';

export const grades: PackInput['grades'] = [
  {
    id: 'excellent',
    name: '优秀',
    capPercent: { $parameter: 'excellent-percent' },
    rounding: 'down',
  },
  { id: 'qualified', name: '合格' },
  { id: 'basic', name: '基本合格' },
  { id: 'unqualified', name: '不合格' },
];
