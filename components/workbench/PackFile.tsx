import type { ComponentChildren } from 'preact';
import { type Answer, AnswerNotice } from '../base/Answer.tsx';
import { Badge } from '../base/Badge.tsx';
import { Button } from '../base/Button.tsx';
import { type DataColumn, DataTable } from '../base/DataTable.tsx';
import { Notice } from '../base/Notice.tsx';
import { t } from '#locales/index.ts';
import { FileDrop } from './FileDrop.tsx';
import { Panel } from './Shell.tsx';

export interface PackProblem {
  level: 'error' | 'warning' | 'note';
  /** Sheet and cell, `检查 D12`. */
  place: string;
  value: string;
  /** What is wrong and what to do, with the word that was perhaps meant. */
  text: string;
}

export interface PackChange {
  sheet: string;
  name: string;
  change: 'added' | 'removed' | 'changed';
  cells: readonly { header: string; before: string; after: string }[];
}

/** A workbook that was read, and what it would be as a pack. */
export interface ReadPack {
  file: string;
  /** Absent where errors keep it from being a pack. */
  pack?: { title: string; id: string; version: string; checks: number; examples: number } | undefined;
  verified: boolean;
  /** A sheet of people, which is imported elsewhere. */
  isRoster: boolean;
  problems: readonly PackProblem[];
  /** What differs from the pack of this id that is there already; absent where there is none. */
  replaces?:
    | {
        title: string;
        version: string;
        isProgram: boolean;
        /** The one that is there is the newer version. */
        isNewer: boolean;
        changes: readonly PackChange[];
      }
    | undefined;
}

export interface PackFileProps {
  read: ReadPack | undefined;
  busy: boolean;
  answer: Answer | undefined;
  /** Trying the pack on a record. */
  trial: ComponentChildren;
  onFile: (file: File) => void;
  onTemplate: () => void;
  onExport: () => void;
  /** How many packs the office has set something in. */
  tunings: number;
  onTunings: () => void;
  onImport: () => void;
  onCancel: () => void;
  /** Another kind of file that was dropped here, to be confirmed. */
  dialog?: ComponentChildren;
}

/** 标准包文件: a workbook that an author wrote becomes a pack; the blank one and the one in view are saved. */
export function PackFile(props: PackFileProps) {
  const { read, busy, answer } = props;
  return (
    <Panel title={t('packs.file')}>
      <p class="jn-muted">{t('packs.file.hint')}</p>
      <FileDrop
        title={t('packs.file.drop')}
        button={t('packs.file.choose')}
        accept=".xlsx,.xls,.et,.ods,.json"
        busy={busy}
        onFile={props.onFile}
      />
      <div class="wb-inline">
        <Button disabled={busy} onClick={props.onTemplate}>
          {t('packs.file.template')}
        </Button>
        <Button disabled={busy} onClick={props.onExport}>
          {t('packs.file.export')}
        </Button>
        <Button disabled={busy || props.tunings === 0} onClick={props.onTunings}>
          {t('packs.tuning.export', { count: props.tunings })}
        </Button>
      </div>
      <AnswerNotice answer={answer} />
      {read && <Reading {...props} read={read} />}
      {props.dialog}
    </Panel>
  );
}

function Reading({ read, busy, trial, onImport, onCancel }: PackFileProps & { read: ReadPack }) {
  const { pack, problems, verified, replaces, file } = read;
  const errors = problems.filter(({ level }) => level === 'error').length;
  return (
    <section aria-label={t('packs.file.result')} class="wb-stack">
      <h3>{pack ? t('packs.file.readAs', { file, ...pack }) : t('packs.file.notRead', { file })}</h3>
      {read.isRoster ? (
        <Notice
          tone="error"
          title={t('packs.file.roster')}
          actions={<a href="#/import">{t('packs.file.roster.go')}</a>}
        >
          {t('packs.file.roster.text')}
        </Notice>
      ) : (
        !pack && <Notice tone="error" title={t('packs.file.errors', { count: errors })} />
      )}
      {pack && (
        <p class="wb-inline">
          <Badge tone={verified ? 'pass' : 'review'}>
            {t(verified ? 'packs.file.verified' : 'packs.file.notVerified')}
          </Badge>
          <span>{t('packs.file.holds', pack)}</span>
        </p>
      )}
      {problems.length > 0 && !read.isRoster && (
        <DataTable
          label={t('packs.file.problems')}
          rows={problems}
          keyOf={(_, index) => String(index)}
          columns={problemColumns()}
        />
      )}
      {replaces?.isNewer && pack && (
        <Notice
          tone="warning"
          title={t('packs.file.older', { version: pack.version, other: replaces.version })}
        />
      )}
      {replaces && <Replaced replaces={replaces} />}
      {pack && trial}
      <div class="wb-inline">
        <Button variant="primary" busy={busy} disabled={!pack} onClick={onImport}>
          {t(pack && !verified ? 'packs.file.importUnverified' : 'packs.file.import')}
        </Button>
        <Button disabled={busy} onClick={onCancel}>
          {t('action.cancel')}
        </Button>
      </div>
    </section>
  );
}

const LEVEL_TONE = { error: 'fail', warning: 'review', note: 'info' } as const;

function problemColumns(): DataColumn<PackProblem>[] {
  return [
    {
      id: 'level',
      header: t('packs.file.level'),
      width: '5em',
      cell: ({ level }) => <Badge tone={LEVEL_TONE[level]}>{t(`packs.file.level.${level}`)}</Badge>,
    },
    {
      id: 'place',
      header: t('packs.file.placeAndValue'),
      width: '30%',
      rowHeader: true,
      // What the cell holds stands under its place: beside it there would be no room for the words on a narrow window.
      cell: ({ place, value }) => (
        <>
          {place} {value !== '' && <span class="wb-block jn-muted">{value}</span>}
        </>
      ),
    },
    { id: 'text', header: t('packs.file.text'), cell: ({ text }) => text },
  ];
}

function Replaced({ replaces }: { replaces: NonNullable<ReadPack['replaces']> }) {
  const { title, version, isProgram, changes } = replaces;
  return (
    <details class="wb-details" open={changes.length > 0 && changes.length <= 10}>
      <summary>
        {t(isProgram ? 'packs.file.replacesProgram' : 'packs.file.replaces', { title, version })}{' '}
        <span class="jn-muted">
          {changes.length === 0 ? t('packs.file.same') : t('common.count', { count: changes.length })}
        </span>
      </summary>
      <ul class="wb-criteria">
        {changes.map(({ sheet, name, change, cells }) => (
          <li key={`${sheet} ${name} ${change}`}>
            <span class="wb-inline">
              <Badge tone="info">
                {t(change === 'removed' ? 'packs.file.gone' : `packs.file.${change}`)}
              </Badge>
              <strong>
                {sheet} · {name}
              </strong>
            </span>
            {change === 'changed' &&
              cells.map(({ header, before, after }) => (
                <p key={header}>
                  {t('packs.file.cell', { header, before: before || '—', after: after || '—' })}
                </p>
              ))}
          </li>
        ))}
      </ul>
    </details>
  );
}
