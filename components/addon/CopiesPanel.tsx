import { useEffect, useState } from 'preact/hooks';
import { Button } from '../base/Button.tsx';
import { Pager } from '../base/Pager.tsx';
import { Select } from '../base/Select.tsx';
import { t } from '#locales/index.ts';
import type { CopiesView } from './model.ts';
import { CellLink, Fold, type Go } from './parts.tsx';
import { markShared } from './shared-marks.ts';

export interface CopiesPanelProps {
  copies: CopiesView;
  front: string;
  busy: boolean;
  /** The panel is open, and which columns there are is not known. */
  onOpen: () => void;
  onColumn: (column: string) => void;
  onCompare: () => void;
  onGo: Go;
}

type CopyGroup = CopiesView['groups'][number];
type CopyMember = CopyGroup['members'][number];

const PER_PAGE = 10;
/** Of larger groups the first ones are shown until somebody asks for all. */
const FEW_MEMBERS = 6;

/** 雷同: texts of a column in nearly the same words. Being alike is said, never whose fault it is. */
export function CopiesPanel({ copies, front, busy, onOpen, onColumn, onCompare, onGo }: CopiesPanelProps) {
  const [open, setOpen] = useState(false);
  const [turned, setPage] = useState(0);
  const { column, columns = [], others = [], groups, numbers = [], short = 0, left = 0 } = copies;
  const isWanted = open && copies.columns === undefined;
  useEffect(() => {
    if (isWanted) onOpen();
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- asked once, whichever function the page hands over
  }, [isWanted]);
  // Where no column is chosen nothing was compared, whatever number stands there.
  const compared = column === '' ? undefined : copies.compared;
  const page = Math.min(turned, Math.max(0, Math.ceil(groups.length / PER_PAGE) - 1));
  return (
    <Fold
      title={t('addon.copies')}
      aside={compared === undefined ? undefined : t('addon.copies.groups', { count: groups.length + left })}
      open={open}
      onToggle={setOpen}
    >
      <div class="addon__stack">
        <p class="jn-muted jn-small">{t('addon.copies.hint')}</p>
        <div class="addon__pair">
          <Select
            label={t('addon.copies.column')}
            value={column}
            options={columns}
            placeholder={t('addon.copies.column.choose')}
            disabled={columns.length === 0}
            onChange={onColumn}
          />
          <Button disabled={column === ''} busy={busy} onClick={onCompare}>
            {t('addon.copies.compare')}
          </Button>
        </div>
        {others.length > 0 && (
          <p class="jn-muted jn-small">
            {t('addon.copies.others', { columns: others.join(t('common.semicolon')) })}
          </p>
        )}
        <output>
          {compared !== undefined &&
            t(groups.length === 0 ? 'addon.copies.none' : 'addon.copies.found', {
              compared,
              count: groups.length + left,
            })}
          {compared !== undefined && short > 0 && t('addon.copies.short', { count: short })}
          {compared !== undefined && left > 0 && t('addon.copies.left', { count: groups.length })}
        </output>
        {groups.length > 0 && (
          <ol class="addon__copies">
            {groups.slice(page * PER_PAGE, (page + 1) * PER_PAGE).map((group, at) => (
              <GroupOfCopies
                key={group.key}
                group={group}
                number={page * PER_PAGE + at + 1}
                front={front}
                onGo={onGo}
              />
            ))}
          </ol>
        )}
        <Pager
          label={t('addon.copies')}
          page={page}
          perPage={PER_PAGE}
          count={groups.length}
          onPage={setPage}
        />
        {compared !== undefined && numbers.length > 0 && (
          <>
            <h3>{t('addon.copies.butNumbers')}</h3>
            <ul class="addon__copies">
              {numbers.map(({ place, texts, count }) => (
                <li key={place.cell}>
                  <CellLink place={place} front={front} onGo={onGo} />{' '}
                  {t('addon.copies.butNumbers.line', { texts: texts.join(t('common.semicolon')), count })}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </Fold>
  );
}

function GroupOfCopies(props: { group: CopyGroup; number: number; front: string; onGo: Go }) {
  const { group, number, front, onGo } = props;
  const [all, setAll] = useState(false);
  const { members, left = 0 } = group;
  return (
    <li class="addon__copygroup">
      <h3>
        {t('addon.copies.group', { number, count: members.length + left })}
        {left > 0 && t('addon.copies.listed', { count: members.length })}
      </h3>
      {(all ? members : members.slice(0, FEW_MEMBERS)).map((member) => (
        <Member key={`${member.sheet} ${member.cell}`} member={member} front={front} onGo={onGo} />
      ))}
      {members.length > FEW_MEMBERS && (
        <Button variant="quiet" expanded={all} onClick={() => setAll(!all)}>
          {all ? t('addon.copies.fewer') : t('addon.copies.all', { count: members.length })}
        </Button>
      )}
    </li>
  );
}

function Member({ member, front, onGo }: { member: CopyMember; front: string; onGo: Go }) {
  const { name, text, percent, isButNumbers = false, shared } = member;
  return (
    <div class="addon__copy">
      <p class="addon__findinghead">
        <CellLink place={member} front={front} onGo={onGo} />
        <span>{name}</span>
        {percent !== undefined && (
          <span class="jn-muted jn-small">
            {percent === 100
              ? t('addon.copies.same')
              : t(isButNumbers ? 'addon.copies.numbers' : 'addon.copies.percent', { percent })}
          </span>
        )}
      </p>
      <p>
        {markShared(text, shared).map((piece, at) =>
          // oxlint-disable-next-line react/no-array-index-key -- pieces have no other name than their place
          piece.shared ? <mark key={at}>{piece.text}</mark> : <span key={at}>{piece.text}</span>,
        )}
      </p>
    </div>
  );
}
