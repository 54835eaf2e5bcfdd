import { useState } from 'preact/hooks';
import { type Answer, AnswerNotice } from '../base/Answer.tsx';
import { OutcomeBadge } from '../base/Badge.tsx';
import { Button } from '../base/Button.tsx';
import type { Outcome } from '#core/model/finding.ts';
import { t } from '#locales/index.ts';
import { CopyGroups, type CopyGroupView } from './CopyGroups.tsx';
import { Progress } from './ExportPortal.tsx';
import { Panel } from './Shell.tsx';

export interface BatchFinding {
  key: string;
  outcome: Outcome;
  /** Name of the use in the pack. */
  check: string;
  text: string;
  /** Records that it speaks of, and what it quotes of each. */
  about: readonly { id: string; label: string; quotes: readonly string[] }[];
}

/** 雷同 as one check of the pack asks for it. */
export interface BatchCopies {
  key: string;
  /** What was compared, by which bound, and how many groups there are. */
  summary: string;
  groups: readonly CopyGroupView[];
  /** Groups that are not among those. */
  left: number;
}

export interface BatchFindingsProps {
  /** Records that are checked: those of the list as it is filtered. */
  count: number;
  /** Absent until a pack is chosen. */
  pack: string | undefined;
  progress: number | undefined;
  answer: Answer | undefined;
  /** Absent until the records were checked. */
  findings: readonly BatchFinding[] | undefined;
  /** What is alike, which is not among the findings. */
  copies: readonly BatchCopies[];
  onCheck: () => void;
  onCancel: () => void;
}

const SHOWN: ReadonlySet<Outcome> = new Set(['fail', 'error', 'review']);
const MOST_SHOWN = 200;
/** A group of more texts is folded to its first ones: most of it hangs together through others. */
const LARGE = 20;
const FOLDED = 5;

/** 整批检查: what records say together: shares, repeats, copies, meetings. */
export function BatchFindings(props: BatchFindingsProps) {
  const { count, pack, progress, answer, findings, copies } = props;
  const open = findings?.filter(({ outcome }) => SHOWN.has(outcome)) ?? [];
  const unchecked = findings?.filter(({ outcome }) => outcome === 'na') ?? [];
  return (
    <Panel title={t('batch.title')}>
      <p class="jn-muted">{t('batch.hint')}</p>
      <div class="wb-inline">
        <Button
          disabled={pack === undefined || count === 0 || progress !== undefined}
          busy={progress !== undefined}
          onClick={props.onCheck}
        >
          {t('batch.check', { count })}
        </Button>
        {pack === undefined && <span class="jn-muted">{t('record.noPack')}</span>}
        {progress !== undefined && <Progress share={progress} onCancel={props.onCancel} />}
      </div>
      <AnswerNotice answer={answer} />
      {findings && open.length === 0 && copies.length === 0 && findings.length > unchecked.length && (
        <p>{t('batch.clean', { count: findings.length - unchecked.length })}</p>
      )}
      {findings && findings.length === unchecked.length && copies.length === 0 && <p>{t('batch.nothing')}</p>}
      {unchecked.length > 0 && (
        <details class="wb-details">
          <summary>{t('batch.unchecked', { count: unchecked.length })}</summary>
          <ul class="wb-criteria">
            {unchecked.slice(0, MOST_SHOWN).map(({ key, check, text }) => (
              <li key={key}>
                <strong>{check}</strong> {text}
              </li>
            ))}
          </ul>
        </details>
      )}
      {open.length > 0 && (
        <ul class="wb-findings">
          {open.slice(0, MOST_SHOWN).map(({ key, outcome, check, text, about }) => (
            <li key={key}>
              <OutcomeBadge outcome={outcome} />
              <span>
                <strong>{check}</strong> {text}
                {about.map(({ id, label, quotes }) => (
                  <span key={id} class="wb-about">
                    <a href={`#/records/${id}`}>{label}</a>
                    {quotes.map((quote) => (
                      <q key={quote} class="wb-quote">
                        {quote}
                      </q>
                    ))}
                  </span>
                ))}
              </span>
            </li>
          ))}
        </ul>
      )}
      {open.length > MOST_SHOWN && (
        <p class="jn-muted">{t('batch.more', { count: open.length - MOST_SHOWN })}</p>
      )}
      {copies.map(({ key, ...each }) => (
        <Alike key={key} {...each} />
      ))}
    </Panel>
  );
}

/** Groups of like texts, those folded that nobody can read through. */
function Alike({ summary, groups, left }: Omit<BatchCopies, 'key'>) {
  const [unfolded, setUnfolded] = useState(false);
  const large = groups.filter(isLarge).length;
  if (large === 0) return <CopyGroups summary={summary} groups={groups} left={left} />;
  return (
    <>
      <p>{summary}</p>
      <div class="wb-inline">
        <Button expanded={unfolded} onClick={() => setUnfolded(!unfolded)}>
          {t(unfolded ? 'batch.copies.fold' : 'batch.copies.unfold')}
        </Button>
      </div>
      <CopyGroups
        summary={t('batch.copies.large', { count: large, limit: LARGE, shown: FOLDED })}
        groups={unfolded ? groups : groups.map(folded)}
        left={left}
      />
    </>
  );
}

function folded(group: CopyGroupView): CopyGroupView {
  if (!isLarge(group)) return group;
  const members = group.members.slice(0, FOLDED);
  return { ...group, members, left: group.left + group.members.length - members.length };
}

function isLarge({ members, left }: CopyGroupView): boolean {
  return members.length + left > LARGE;
}
