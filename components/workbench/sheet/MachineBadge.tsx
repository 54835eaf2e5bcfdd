import { t } from '#locales/index.ts';
import type { Machine } from '#core/review/sheet/judge.ts';
import type { RowVerdict } from '#core/review/sheet/marks.ts';
import { Badge, type BadgeTone } from '../../base/Badge.tsx';

const machineTones: Record<Machine, BadgeTone> = {
  fail: 'fail',
  review: 'review',
  pass: 'pass',
  unchecked: 'na',
};

export function MachineBadge({ machine }: { machine: Machine }) {
  return <Badge tone={machineTones[machine]}>{t(`sheet.machine.${machine}`)}</Badge>;
}

const decisionTones: Record<RowVerdict['decision'], BadgeTone> = {
  passed: 'pass',
  returned: 'fail',
  incomplete: 'info',
};

export function DecisionBadge({ decision }: Pick<RowVerdict, 'decision'>) {
  return <Badge tone={decisionTones[decision]}>{t(`decision.${decision}`)}</Badge>;
}
