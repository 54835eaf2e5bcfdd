import type { ComponentChildren } from 'preact';
import { type Answer, AnswerNotice } from '../base/Answer.tsx';
import { Badge } from '../base/Badge.tsx';
import { Button } from '../base/Button.tsx';
import { Notice } from '../base/Notice.tsx';
import { Select, type SelectOption } from '../base/Select.tsx';
import type { Citation, Pack, Route } from '#core/model/pack.ts';
import { t } from '#locales/index.ts';
import { Conflict, type ConflictProps } from './Conflict.tsx';
import { PageTitle, Panel } from './Shell.tsx';
import { sourceText } from './source-text.ts';

interface PacksProps {
  packs: readonly Pack[];
  /** The pack in view. */
  packId: string;
  /** The pack that records are checked against, where one was chosen. */
  usedId: string | undefined;
  /** Packs of the user's own. */
  ownIds: ReadonlySet<string>;
  busy: boolean;
  /** Title of a form type. */
  formTitle: (id: string) => string;
  answer: Answer | undefined;
  /** Packs of the user that cannot be used, and why. */
  broken: readonly { title: string; text: string }[];
  /** Forms of the user's packs that give way to others of the same id. */
  clashes: readonly { id: string; title: string; text: string }[];
  /** Versions that two windows brought or set. */
  conflicts: readonly ConflictProps[];
  /** Only of a pack of the user's own. */
  onRemove: (() => void) | undefined;
  /** Packs that were deleted. */
  removed: ComponentChildren;
  /** Importing and exporting packs. */
  file: ComponentChildren;
  /** What the office sets itself in the pack. */
  settings: ComponentChildren;
  onPack: (id: string) => void;
  onUse: (id: string) => void;
}

/** Everything a pack says, with where it stands in its source. */
export function Packs(props: PacksProps) {
  const {
    packs,
    packId,
    usedId,
    ownIds,
    busy,
    formTitle,
    answer,
    broken,
    clashes,
    conflicts,
    onRemove,
    removed,
    file,
    settings,
    onPack,
    onUse,
  } = props;
  const pack = packs.find((candidate) => candidate.id === packId) ?? packs[0];
  if (!pack) return <PageTitle title={t('packs.title')} />;
  return (
    <>
      <PageTitle title={t('packs.title')}>
        <Select
          label={t('packs.title')}
          hideLabel
          value={pack.id}
          title={pack.title}
          options={inGroups(packs, ownIds)}
          onChange={onPack}
        />
        {pack.id === usedId ? (
          <Badge tone="pass">{t('packs.inUse')}</Badge>
        ) : (
          <Button disabled={busy} onClick={() => onUse(pack.id)}>
            {t('packs.use')}
          </Button>
        )}
        {onRemove && (
          // A button of its own for each pack: the focus does not stay on one that deletes another.
          <Button key={pack.id} variant="danger" busy={busy} onClick={onRemove}>
            {t('packs.file.remove')}
          </Button>
        )}
      </PageTitle>
      <AnswerNotice answer={answer} />
      {removed}
      {conflicts.map((conflict) => (
        <Conflict key={conflict.current.hash} {...conflict} />
      ))}
      {broken.map(({ title, text }) => (
        <Notice key={title} tone="error" title={title}>
          <p>{text}</p>
        </Notice>
      ))}
      {clashes.map(({ id, title, text }) => (
        <Notice key={id} tone="warning" title={title}>
          <p>{text}</p>
        </Notice>
      ))}
      <p class="wb-inline jn-muted">
        <span>{t('packs.issuer', { issuer: pack.issuer })}</span>
        <span>{pack.source.title}</span>
        <span>{t('packs.version', { version: pack.version })}</span>
      </p>
      {file}
      {settings}
      {pack.notes.length > 0 && <Notes pack={pack} />}
      <Stages pack={pack} />
      <Routes pack={pack} formTitle={formTitle} />
      <Provisions pack={pack} />
    </>
  );
}

/** The user's own packs before those of the program, each under its heading; no headings where there are none of one's own. */
function inGroups(packs: readonly Pack[], ownIds: ReadonlySet<string>): SelectOption[] {
  if (ownIds.size === 0) return packs.map(({ id, title }) => ({ value: id, label: title }));
  const own = packs.filter(({ id }) => ownIds.has(id));
  return [...own, ...packs.filter((pack) => !own.includes(pack))].map(({ id, title }) => ({
    value: id,
    label: title,
    group: t(ownIds.has(id) ? 'packs.group.own' : 'packs.group.program'),
  }));
}

function Cited({ citation }: { citation: Citation }) {
  return <span class="jn-muted jn-small wb-block">{sourceText(citation)}</span>;
}

function Notes({ pack }: { pack: Pack }) {
  return (
    <details class="wb-details">
      <summary>
        {t('packs.notes')} <span class="jn-muted">{pack.notes.length}</span>
      </summary>
      {pack.notes.map((note) => (
        <Notice key={note.id} tone="warning" title={note.about}>
          <p>{note.defect}</p>
          <p>{t('packs.decision', { decision: note.decision })}</p>
          <Cited citation={note.citation} />
        </Notice>
      ))}
    </details>
  );
}

function Stages({ pack }: { pack: Pack }) {
  return (
    <Panel title={t('packs.stages')}>
      <ol class="wb-criteria">
        {pack.stages.map((stage) => (
          <li key={stage.id}>
            <span class="wb-inline">
              <strong>{stage.name}</strong>
              <span class="jn-digits">
                {stage.from || stage.to ? `${stage.from ?? '…'} — ${stage.to ?? '…'}` : t('packs.noDate')}
              </span>
            </span>
            {stage.tasks.length > 0 && (
              <ul>
                {stage.tasks.map((task) => (
                  <li key={task}>{task}</li>
                ))}
              </ul>
            )}
            <Cited citation={stage.citation} />
          </li>
        ))}
      </ol>
    </Panel>
  );
}

function Routes({ pack, formTitle }: { pack: Pack; formTitle: PacksProps['formTitle'] }) {
  if (pack.routes.length === 0) return null;
  return (
    <Panel title={t('packs.routes')}>
      <ul class="wb-criteria">
        {pack.routes.map((route) => (
          <li key={route.id}>
            <span class="wb-inline">
              <strong>{route.roles.join('、')}</strong>
              <span>{whatGoes(route, formTitle)}</span>
              <span>→ {route.to}</span>
              <Badge tone="info">{t(`packs.${route.kind}`)}</Badge>
            </span>
            <Cited citation={route.citation} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** The form that is handed in, or the name of a document that is no form. */
function whatGoes({ formTypeId, document }: Route, formTitle: PacksProps['formTitle']): string {
  if (formTypeId !== undefined) return t('packs.document', { title: formTitle(formTypeId) });
  return document ?? '';
}

function Provisions({ pack }: { pack: Pack }) {
  if (pack.provisions.length === 0) return null;
  return (
    <Panel title={t('packs.provisions')}>
      <ul class="wb-criteria">
        {pack.provisions.map((provision) => (
          <li key={provision.id}>
            <strong>{provision.name}</strong>
            <p>{provision.text}</p>
            <Cited citation={provision.citation} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}
