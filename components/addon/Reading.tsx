import { useMemo, useState } from 'preact/hooks';
import { Badge, type BadgeTone } from '../base/Badge.tsx';
import { Notice } from '../base/Notice.tsx';
import { t } from '#locales/index.ts';
import { type Group, groupsBy } from './group-lines.ts';
import { GroupedList } from './GroupedList.tsx';
import { Fold, type Go } from './parts.tsx';
import { PlaceButton } from './PlaceLines.tsx';
import { ReadingTable } from './ReadingTable.tsx';
import type { PortalProblem, PortalReading } from './upload-model.ts';

interface ReadingProps {
  reading: PortalReading;
  /** No other contract was asked for; of many each is folded, and its title says how much it takes. */
  alone: boolean;
  front: string;
  busy: boolean;
  onPart: (from: number, count: number) => void;
  onGo: Go;
}

const FEW = 20;

/** What one import contract makes of the sheet: how much it takes, what it reads otherwise, and all of it on demand. */
export function Reading({ reading, alone, front, busy, onPart, onGo }: ReadingProps) {
  const { title, refused, missing, problems, lineCount } = reading;
  const [asked, setOpen] = useState<boolean>();
  const [tableOpen, setTableOpen] = useState(false);
  /** One alone is said by its group. */
  const isQuoted = problems.filter(({ nobodys }) => nobodys).length > 1;
  const groups = useMemo(() => groupsBy(problems, ({ header, kind }) => `${header}\n${kind}`), [problems]);
  return (
    <Fold title={title} aside={<Taken reading={reading} />} open={asked ?? alone} onToggle={setOpen}>
      <div class="addon__stack">
        {refused !== undefined && (
          <Notice tone="error" title={t('addon.upload.refused')}>
            {refused}
          </Notice>
        )}
        {missing.length > 0 && (
          <p class="addon__note">{t('addon.upload.missing', { headers: missing.join(t('addon.comma')) })}</p>
        )}
        {refused === undefined && problems.length === 0 && (
          <p>{t(reading.rows === 0 ? 'addon.upload.noRows' : 'addon.upload.same')}</p>
        )}
        {groups.length > 0 && (
          <GroupedList
            label={t('addon.upload.problems', { title })}
            groups={groups}
            keyOf={keyOf}
            titleOf={titleOf}
            found=""
            usual={problems.length <= FEW}
            renderAside={({ items }) => <span class="addon__far jn-muted">{items.length}</span>}
            renderItem={(problem, tabIndex) => (
              <Problem problem={problem} quoted={isQuoted} front={front} tabIndex={tabIndex} onGo={onGo} />
            )}
          />
        )}
        {lineCount > 0 && (
          <Fold
            title={t('addon.upload.table')}
            aside={t('addon.upload.lines', { count: lineCount })}
            open={tableOpen}
            onToggle={setTableOpen}
          >
            <ReadingTable reading={reading} busy={busy} onPart={onPart} />
          </Fold>
        )}
      </div>
    </Fold>
  );
}

const keyOf = ({ sheet, cell, row, header }: PortalProblem): string => `${row} ${cell} ${header} ${sheet}`;

function titleOf({ items }: Group<PortalProblem>): string {
  const [first] = items;
  if (!first) return '';
  const { header, text, nobodys } = first;
  const isAlike = items.every((each) => each.text === text);
  // Each of these says what stands in its own row.
  if (nobodys) return isAlike ? text : t('addon.upload.nobodys');
  if (header === '') return text;
  return t(isAlike ? 'addon.upload.group' : 'addon.upload.groupFirst', { header, text });
}

/** How many rows the portal takes; that it takes all of them does not yet mean that it reads them right. */
function Taken({ reading: { refused, rows, accepted, missing, headers } }: { reading: PortalReading }) {
  if (refused !== undefined) return <Badge tone="fail">{t('addon.upload.taken.none')}</Badge>;
  // Rows that are taken without what stands in them are no success.
  if (rows > 0 && missing.length > 0) {
    const isEmpty = missing.length >= headers.length;
    const text = isEmpty && accepted > 0 ? 'addon.upload.taken.empty' : 'addon.upload.taken';
    return <Badge tone={isEmpty ? 'fail' : 'review'}>{t(text, { accepted, rows })}</Badge>;
  }
  const tone: BadgeTone = rows === 0 ? 'na' : accepted === rows ? 'pass' : accepted === 0 ? 'fail' : 'review';
  return <Badge tone={tone}>{t('addon.upload.taken', { accepted, rows })}</Badge>;
}

interface ProblemProps {
  problem: PortalProblem;
  /** What stands in a row of nobody's is said with it. */
  quoted: boolean;
  front: string;
  tabIndex: 0 | -1;
  onGo: Go;
}

/** stands → reads */
function Problem({ problem, quoted, front, tabIndex, onGo }: ProblemProps) {
  const { row, name, stands, reads, header, nobodys, text } = problem;
  return (
    <PlaceButton
      place={problem}
      front={front}
      tabIndex={tabIndex}
      outcome={reads === null || header === '' ? 'fail' : 'review'}
      head={
        <>
          {header === '' && <span class="jn-muted">{t('addon.row', { row })}</span>}
          {name !== '' && <span>{name}</span>}
        </>
      }
      onGo={onGo}
    >
      {quoted && nobodys && text}
      {header !== '' && (
        <span class="addon__change">
          <del>{stands === '' ? t('value.empty') : stands}</del>{' '}
          <span class="jn-muted" aria-hidden="true">
            →
          </span>{' '}
          <span class="jn-hidden">{t('addon.upload.reads')}</span>
          {reads === null || reads === '' ? <em>{t('addon.upload.nothing')}</em> : <ins>{reads}</ins>}
        </span>
      )}
    </PlaceButton>
  );
}
