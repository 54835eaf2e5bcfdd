import { useCallback, useMemo, useState } from 'preact/hooks';
import { Badge } from '../base/Badge.tsx';
import { Button } from '../base/Button.tsx';
import { TextField } from '../base/TextField.tsx';
import { t } from '#locales/index.ts';
import {
  filterFindings,
  type FindingFilter,
  type FindingGroup,
  type FindingLine,
  type GroupBy,
  groupFindings,
  linesOf,
} from './finding-groups.ts';
import { LineList } from './LineList.tsx';
import type { FindingView } from './model.ts';
import { Arrow, type Go, placeText, Toggle } from './parts.tsx';

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
  const { isOpen, toggle, setAll, allOpen } = useFolds(groups, found.length <= FEW || by === 'row');
  const lines = useMemo(() => linesOf(groups, isOpen), [groups, isOpen]);
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
      <div class="addon__listbar">
        <Toggle
          label={t('addon.by')}
          value={by}
          onChange={setBy}
          options={[
            { value: 'rule', label: t('addon.by.rule') },
            { value: 'row', label: t('addon.by.row') },
          ]}
        />
        {groups.length > 1 && (
          <Button variant="quiet" onClick={() => setAll(!allOpen)}>
            {t(allOpen ? 'addon.fold' : 'addon.unfold')}
          </Button>
        )}
      </div>
      <output class="jn-hidden">{t('addon.found', { count: found.length, groups: groups.length })}</output>
      <LineList
        label={t('addon.findings')}
        lines={lines}
        keyOf={keyOf}
        found={`${by} ${filter} ${words}`}
        renderAbove={(line) =>
          line.kind === 'finding' && (
            <p class="addon__again jn-muted jn-small">
              {t('addon.again', { title: titleOf(line.group, front) })}
            </p>
          )
        }
        onKey={(key, line) => {
          if (line.kind !== 'group' || (key !== 'ArrowRight' && key !== 'ArrowLeft')) return false;
          if (line.open !== (key === 'ArrowRight')) toggle(line.group);
          return true;
        }}
        empty={<p class="addon__none jn-muted">{t('addon.filter.none')}</p>}
        renderLine={(line, tabIndex) =>
          line.kind === 'group' ? (
            <GroupHead line={line} front={front} tabIndex={tabIndex} onToggle={() => toggle(line.group)} />
          ) : (
            <Finding
              finding={line.finding}
              by={by}
              front={front}
              tabIndex={tabIndex}
              onGo={() => onGo(line.finding)}
            />
          )
        }
      />
    </section>
  );
}

const keyOf = ({ key }: FindingLine): string => key;

/** Which groups are open: those that the user folded or opened, the others as is usual. */
function useFolds(groups: readonly FindingGroup[], usual: boolean) {
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set());
  const isOpen = useCallback(({ key }: FindingGroup) => turned.has(key) !== usual, [turned, usual]);
  const toggle = ({ key }: FindingGroup): void => {
    const next = new Set(turned);
    if (!next.delete(key)) next.add(key);
    setTurned(next);
  };
  const setAll = (open: boolean): void =>
    setTurned(new Set(open === usual ? [] : groups.map(({ key }) => key)));
  return { isOpen, toggle, setAll, allOpen: groups.every(isOpen) };
}

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

interface GroupHeadProps {
  line: Extract<FindingLine, { kind: 'group' }>;
  front: string;
  tabIndex: 0 | -1;
  onToggle: () => void;
}

function GroupHead({ line: { group, open }, front, tabIndex, onToggle }: GroupHeadProps) {
  return (
    <h3 class="addon__grouphead">
      <button type="button" tabIndex={tabIndex} aria-expanded={open} onClick={onToggle}>
        <Arrow open={open} />
        <span class="addon__foldtitle">{titleOf(group, front)}</span>
        {(['fail', 'review'] as const).map(
          (outcome) =>
            group[outcome] > 0 && (
              <Badge key={outcome} tone={outcome}>
                {group[outcome]}
                <span class="jn-hidden"> {t(`outcome.${outcome}`)}</span>
              </Badge>
            ),
        )}
      </button>
    </h3>
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
        <span class={`addon__sign addon__sign--${outcome}`}>
          <span aria-hidden="true">{outcome === 'fail' ? '✕' : '?'}</span>
          <span class="jn-hidden">{t(`outcome.${outcome}`)}</span>
        </span>
        <span class="addon__place">{placeText(finding, front)}</span>
        {by === 'rule' && name !== '' && <span>{name}</span>}
        <span class="jn-muted">{field === '' ? t('addon.wholeRow') : field}</span>
      </span>
      <span class="addon__findingtext">{text}</span>
      {value !== '' && <span class="addon__value">{value}</span>}
      {by === 'row' && (
        <span class="jn-muted jn-small">{[ruleTitle, ...criteria].join(t('addon.comma'))}</span>
      )}
    </button>
  );
}
