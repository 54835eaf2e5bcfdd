import { useMemo, useState } from 'preact/hooks';
import { Badge } from '../base/Badge.tsx';
import { TextField } from '../base/TextField.tsx';
import { t } from '#locales/index.ts';
import {
  filterFindings,
  type FindingFilter,
  type FindingGroup,
  type GroupBy,
  groupFindings,
} from './finding-groups.ts';
import { GroupedList } from './GroupedList.tsx';
import type { FindingView } from './model.ts';
import { type Go, placeText, Sign, Toggle } from './parts.tsx';

interface FindingListProps {
  findings: readonly FindingView[];
  /** Name of the sheet in front. */
  front: string;
  onGo: Go;
}

/** So many are read through at a glance; of more the groups are shown first, folded. */
const FEW = 40;
/** Fewer need no search. */
const MANY = 12;

/** Findings by rule or by row, narrowed by outcome and by words; Enter or a press leads to the cell. */
export function FindingList({ findings, front, onGo }: FindingListProps) {
  const [filter, setFilter] = useState<FindingFilter>('all');
  const [by, setBy] = useState<GroupBy>('rule');
  const [words, setWords] = useState('');
  const found = useMemo(() => filterFindings(findings, filter, words), [findings, filter, words]);
  const groups = useMemo(() => groupFindings(found, by), [found, by]);
  const fails = useMemo(() => findings.filter(({ outcome }) => outcome === 'fail').length, [findings]);

  return (
    <section class="addon__stack" aria-label={t('addon.findings')}>
      <Toggle
        label={t('addon.filter')}
        value={filter}
        onChange={setFilter}
        options={[
          { value: 'all', label: t('addon.filter.all', { count: findings.length }) },
          { value: 'fail', label: <Count tone="fail" text={t('addon.filter.fail', { count: fails })} /> },
          {
            value: 'review',
            label: (
              <Count tone="review" text={t('addon.filter.review', { count: findings.length - fails })} />
            ),
          },
        ]}
      />
      {findings.length > MANY && (
        <TextField
          label={t('addon.search')}
          hideLabel
          placeholder={t('addon.search')}
          value={words}
          onInput={setWords}
        />
      )}
      <output class="jn-hidden">{t('addon.found', { count: found.length, groups: groups.length })}</output>
      <GroupedList
        label={t('addon.findings')}
        groups={groups}
        keyOf={idOf}
        titleOf={(group) => titleOf(group, front)}
        found={`${by} ${filter} ${words}`}
        usual={found.length <= FEW || by === 'row'}
        bar={
          <Toggle
            label={t('addon.by')}
            value={by}
            onChange={setBy}
            options={[
              { value: 'rule', label: t('addon.by.rule') },
              { value: 'row', label: t('addon.by.row') },
            ]}
          />
        }
        empty={<p class="addon__none jn-muted">{t('addon.filter.none')}</p>}
        renderAside={(group) => <Counts group={group} />}
        renderItem={(finding, tabIndex) => (
          <Finding finding={finding} by={by} front={front} tabIndex={tabIndex} onGo={() => onGo(finding)} />
        )}
      />
    </section>
  );
}

/** Longer quotations are cut: the cell itself has the whole. */
const MOST_QUOTED = 60;

function shortened(text: string): string {
  const characters = [...text];
  return characters.length > MOST_QUOTED ? `${characters.slice(0, MOST_QUOTED).join('')}…` : text;
}

const idOf = ({ id }: FindingView): string => id;

function Count({ tone, text }: { tone: 'fail' | 'review'; text: string }) {
  return (
    <span class={`addon__count addon__count--${tone}`}>
      <span aria-hidden="true">{tone === 'fail' ? '✕' : '?'}</span> {text}
    </span>
  );
}

function titleOf({ ruleTitle, row, sheet, name }: FindingGroup, front: string): string {
  if (row === 0) return ruleTitle;
  const place = sheet === front ? t('addon.row', { row }) : t('addon.rowOf', { sheet, row });
  return name === '' ? place : t('addon.rowName', { place, name });
}

function Counts({ group }: { group: FindingGroup }) {
  return (
    <>
      {(['fail', 'review'] as const).map(
        (outcome) =>
          group[outcome] > 0 && (
            <Badge key={outcome} tone={outcome}>
              {group[outcome]}
              <span class="jn-hidden"> {t(`outcome.${outcome}`)}</span>
            </Badge>
          ),
      )}
    </>
  );
}

interface FindingProps {
  finding: FindingView;
  by: GroupBy;
  front: string;
  tabIndex: 0 | -1;
  onGo: () => void;
}

function Finding({ finding, by, front, tabIndex, onGo }: FindingProps) {
  const { outcome, name, field, text, value, ruleTitle, criteria } = finding;
  return (
    <button
      type="button"
      class={`addon__finding addon__finding--${outcome}`}
      tabIndex={tabIndex}
      title={t('addon.go', { place: placeText(finding, front) })}
      onClick={onGo}
    >
      <span class="addon__findinghead">
        <Sign outcome={outcome} />
        <span class="addon__place">{placeText(finding, front)}</span>
        {by === 'rule' && name !== '' && <span>{name}</span>}
        <span class="jn-muted">{field === '' ? t('addon.wholeRow') : field}</span>
      </span>
      <span class="addon__findingtext">{text}</span>
      {value !== '' && <span class="addon__value">{t('addon.quoted', { name: shortened(value) })}</span>}
      {by === 'row' && (
        <span class="jn-muted jn-small">{[ruleTitle, ...criteria].join(t('addon.comma'))}</span>
      )}
    </button>
  );
}
