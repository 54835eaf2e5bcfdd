import { useRef, useState } from 'preact/hooks';
import { Badge } from '../base/Badge.tsx';
import { Pager } from '../base/Pager.tsx';
import type { CopyRole } from '#core/duplicates/groups.ts';
import type { DuplicateScope } from '#core/duplicates/items.ts';
import type { DuplicateKind } from '#core/duplicates/kind.ts';
import { t } from '#locales/index.ts';

/** Texts that are alike, in the order in which they are listed. */
export interface CopyGroupView {
  key: string;
  members: readonly CopyMemberView[];
  /** Members that are not listed. */
  left: number;
}

interface CopyMemberView {
  key: string;
  scope: DuplicateScope;
  /** Person and field, or file, row and person. */
  label: string;
  /** Record that it leads to. */
  recordId: string | undefined;
  text: string;
  /** What it is where it is like none before it; else `like` says with which. */
  role: CopyRole | undefined;
  like:
    | {
        scope: DuplicateScope;
        label: string;
        kind: DuplicateKind;
        percent: number;
        clauses: readonly { theirs: string; own: string }[];
      }
    | undefined;
}

const PER_PAGE = 10;

/** Groups of like texts: where each comes from, and what it shares with one before it, side by side. */
export function CopyGroups(props: { summary: string; groups: readonly CopyGroupView[]; left: number }) {
  const { summary, groups, left } = props;
  const [page, setPage] = useState(0);
  const listRef = useRef<HTMLOListElement>(null);
  const turnTo = (next: number): void => {
    setPage(next);
    // The way on stands below the list, and what is read next at its top.
    listRef.current?.scrollIntoView({ block: 'start' });
  };
  return (
    <section class="wb-stack" aria-label={t('copies.found')}>
      <output>{summary}</output>
      <ol ref={listRef} class="wb-items">
        {groups.slice(page * PER_PAGE, (page + 1) * PER_PAGE).map((group, at) => (
          <li key={group.key} class="wb-item">
            <h3>
              {t('copies.group', {
                place: page * PER_PAGE + at + 1,
                count: group.members.length + group.left,
              })}
            </h3>
            {group.members.map((member) => (
              <Member key={member.key} member={member} />
            ))}
            {group.left > 0 && <p class="jn-muted">{t('copies.moreMembers', { count: group.left })}</p>}
          </li>
        ))}
      </ol>
      <Pager label={t('copies.found')} page={page} perPage={PER_PAGE} count={groups.length} onPage={turnTo} />
      {left > 0 && <p class="jn-muted">{t('copies.moreGroups', { count: left })}</p>}
    </section>
  );
}

const TONES = { batch: 'info', past: 'na', model: 'review' } as const;

function Member({ member }: { member: CopyMemberView }) {
  const { scope, label, recordId, text, role, like } = member;
  return (
    <div class="wb-copy">
      <p class="wb-item__head">
        <Badge tone={TONES[scope]}>{t(`copies.scope.${scope}`)}</Badge>
        {recordId === undefined ? <strong>{label}</strong> : <a href={`#/records/${recordId}`}>{label}</a>}
        <span class="jn-muted">
          {like
            ? t(`copies.like.${like.scope}`, {
                label: like.label,
                percent: like.percent,
                kind: t(`copies.kind.${like.kind}`),
              })
            : role && t(`copies.role.${role}`)}
        </span>
      </p>
      {!like && <q class="wb-quote">{text}</q>}
      {like && like.clauses.length > 0 && (
        <table class="jn-table wb-beside" aria-label={t('copies.beside', { label })}>
          <thead>
            <tr>
              <th scope="col">{t(`copies.theirs.${like.scope}`, { label: like.label })}</th>
              <th scope="col">{t('copies.own', { label })}</th>
            </tr>
          </thead>
          <tbody>
            {like.clauses.map(({ theirs, own }) => (
              <tr key={`${theirs} ${own}`}>
                <td>{theirs}</td>
                <td>{own}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
