import { useCallback, useMemo } from 'preact/hooks';
import { Badge } from '../base/Badge.tsx';
import { Notice } from '../base/Notice.tsx';
import { t } from '#locales/index.ts';
import { type Group, groupsBy } from './group-lines.ts';
import { GroupedList } from './GroupedList.tsx';
import type { LintProblem, LintView } from './make-model.ts';
import type { Go } from './parts.tsx';
import { PlaceButton } from './PlaceLines.tsx';

export interface LintPanelProps {
  lint: LintView;
  front: string;
  onGo: Go;
}

const FEW = 40;
const OUTCOMES = { error: 'fail', warning: 'review', note: 'note' } as const;
const TONES = { error: 'fail', warning: 'review', note: 'info' } as const;
const SEVERITIES = ['error', 'warning', 'note'] as const;

/** The open workbook makes a pack: what is wrong in it, sheet by sheet, while it is written. */
export function LintPanel({ lint, front, onGo }: LintPanelProps) {
  const { title, verified, problems } = lint;
  const groups = useMemo(() => groupsBy(problems, ({ sheet }) => sheet), [problems]);
  const keyed = useMemo(() => keysOf(problems), [problems]);
  const keyOf = useCallback((problem: LintProblem) => keyed.get(problem) ?? '', [keyed]);
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return (
    <section class="addon__stack" aria-label={t('addon.lint')}>
      <h2>{t('addon.lint.title', { title })}</h2>
      <Notice
        tone={errors > 0 ? 'error' : verified ? 'success' : 'warning'}
        title={
          errors > 0
            ? t('addon.lint.errors', { count: errors })
            : t(verified ? 'addon.lint.verified' : 'addon.lint.unverified')
        }
      >
        {t(
          errors > 0
            ? 'addon.lint.errors.text'
            : verified
              ? 'addon.lint.verified.text'
              : 'addon.lint.unverified.text',
        )}
      </Notice>
      <ul class="addon__badges">
        {SEVERITIES.map((severity) => {
          const count = problems.filter((problem) => problem.severity === severity).length;
          return (
            count > 0 && (
              <li key={severity}>
                <Badge tone={TONES[severity]}>{t(`addon.lint.${severity}`, { count })}</Badge>
              </li>
            )
          );
        })}
      </ul>
      {problems.length > 0 && (
        <GroupedList
          label={t('addon.lint')}
          groups={groups}
          keyOf={keyOf}
          titleOf={titleOf}
          found=""
          usual={problems.length <= FEW}
          renderAside={({ items }) => <span class="addon__far jn-muted">{items.length}</span>}
          renderItem={(problem, tabIndex) => (
            <PlaceButton
              place={problem.cell === '' ? problem : { ...problem, sheet: '' }}
              front={front}
              tabIndex={tabIndex}
              outcome={OUTCOMES[problem.severity]}
              onGo={() => onGo(problem)}
            >
              {problem.text}
            </PlaceButton>
          )}
        />
      )}
    </section>
  );
}

/** By what is said where: the list is made anew with every change, and the focus stays with its problem. */
function keysOf(problems: readonly LintProblem[]): ReadonlyMap<LintProblem, string> {
  const seen = new Map<string, number>();
  return new Map(
    problems.map((problem) => {
      const name = `${problem.cell} ${problem.sheet} ${problem.text}`;
      const count = seen.get(name) ?? 0;
      seen.set(name, count + 1);
      return [problem, `${name} ${count}`];
    }),
  );
}

function titleOf({ key }: Group<LintProblem>): string {
  return key === '' ? t('addon.lint.whole') : key;
}
