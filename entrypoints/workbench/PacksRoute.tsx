import { useMemo, useState } from 'preact/hooks';
import { checkWords } from '#catalog/check-words.ts';
import { checks } from '#catalog/checks.ts';
import { shelfOf } from '#catalog/packs.ts';
import { Packs } from '#components/workbench/Packs.tsx';
import { PackFile } from '#components/workbench/PackFile.tsx';
import { PackSettings } from '#components/workbench/PackSettings.tsx';
import { PackTrial } from '#components/workbench/PackTrial.tsx';
import { RemovedPacks } from '#components/workbench/RemovedPacks.tsx';
import { TuningFileDialog } from '#components/workbench/TuningFile.tsx';
import { refusalOf } from '#core/engine/parameter-fit.ts';
import { titleOfUse } from '#core/engine/words.ts';
import type { Draft } from '#core/model/event.ts';
import type { Current } from '#core/model/fold.ts';
import type { AuthoredPack } from '#core/model/pack-example.ts';
import type { CheckUse, Pack } from '#core/model/pack.ts';
import type { PackTuning } from '#core/model/pack-tuning.ts';
import { packRemovalDraft } from '#core/roster/removal.ts';
import { errorText } from '#locales/errors.ts';
import { currentLocale, t } from '#locales/index.ts';
import { deletionWords, formHeirs } from './form-heirs.ts';
import type { RouteProps } from './route-props.ts';
import { packItems } from './pack-items.ts';
import { packConflicts } from './pack-conflicts.ts';
import { takeBack } from './take-back.ts';
import { usePackFile } from './use-pack-file.ts';
import { usePackTrial } from './use-pack-trial.ts';
import { removedView, useRemovedPacks } from './use-removed-packs.ts';
import { useTuningFile } from './use-tuning-file.ts';
import { useWork } from './use-work.ts';

export function PacksRoute({ store, settings, changeSettings, fail }: RouteProps) {
  const { busy, answers, run } = useWork<'use' | 'tune' | 'file'>();
  const [viewed, setViewed] = useState(settings.packId ?? '');
  const file = usePackFile(store, setViewed);
  const tuningFile = useTuningFile(store);
  const trial = usePackTrial(store, file.authored?.pack);
  const held = useRemovedPacks(store, fail);
  const [isRemoved, setRemoved] = useState(false);
  const { packs, untuned } = store.shelf;
  const { formTitle } = store.labels;
  const pack = packs.find(({ id }) => id === viewed) ?? packs[0];
  const written = untuned.find(({ id }) => id === pack?.id);
  const { shelf, labels } = store;
  const criteria = useMemo(() => written && packItems(written, { shelf, labels }), [written, shelf, labels]);
  const tuning = store.tunings.find(({ value }) => value.packId === pack?.id);
  const save = async (next: PackTuning): Promise<string> => {
    await store.append([
      {
        entity: `tuning:${next.packId}`,
        base: tuning?.head ?? null,
        payload: { kind: 'pack.tuned', tuning: next },
      },
    ]);
    return t('packs.own.saved');
  };
  const own = store.ownPacks.find(({ value }) => value.pack.id === pack?.id);
  const remove = async (): Promise<string | undefined> => {
    if (!own) return undefined;
    await store.append([packRemovalDraft(own)]);
    const { id, title } = own.value.pack;
    setRemoved(true);
    const left = store.ownPacks.filter((each) => each !== own);
    const after = shelfOf({ authored: left.map(({ value }) => value), tunings: [] });
    // Never another of the user's own: a second press in the same place must not delete that one as well.
    setViewed(packInPlaceOf(id, after.packs, left));
    const dependants = left.filter(({ value }) => value.pack.extends.includes(id));
    const titles = dependants.map(({ value }) => value.pack.title).join('、');
    const said = t(titles === '' ? 'packs.file.removed' : 'packs.file.removedBase', { title, titles });
    const heirs = formHeirs(
      own.value.pack,
      { forms: after.forms, packs: left.map(({ value }) => value.pack) },
      store.records,
    );
    return [said, ...deletionWords(heirs, store.shelf.forms)].join(currentLocale() === 'en' ? ' ' : '');
  };
  const settle = (draft: Draft): void =>
    void run('use', async () => {
      await store.append([draft]);
      return t('conflict.settled');
    });
  const conflicts = packConflicts(store, checkTitle, settle);
  const bringBack = (key: string): void =>
    void run('use', async () => {
      const found = held.find(({ event }) => event.hash === key);
      if (!found) return undefined;
      const { id, title } = found.authored.pack;
      const said = await takeBack(store, found.event, title);
      setViewed(id);
      return said;
    });
  return (
    <Packs
      packs={packs}
      packId={pack?.id ?? ''}
      usedId={settings.packId}
      ownIds={new Set(store.ownPacks.map(({ value }) => value.pack.id))}
      busy={busy}
      formTitle={formTitle}
      answer={answers.use}
      broken={store.shelf.broken.map(({ pack: { title }, error }) => ({ title, text: errorText(error) }))}
      clashes={store.shelf.clashes.map(({ form, pack: { id, title }, standing }) => ({
        id: `${id} ${form.id}`,
        title: t('packs.formClash', { form: form.title }),
        text: t('packs.formClash.text', { id: form.id, pack: title, standing: standing.title }),
      }))}
      conflicts={conflicts}
      onRemove={own && (() => void run('use', remove))}
      removed={
        <RemovedPacks
          packs={held.map((each) => removedView(each, store, settings))}
          isOpen={isRemoved}
          busy={busy}
          onBringBack={bringBack}
        />
      }
      file={
        <PackFile
          read={file.read}
          busy={busy}
          answer={answers.file}
          trial={<PackTrial {...trial} />}
          onFile={(dropped) =>
            void run('file', async () => ((await tuningFile.open(dropped)) ? undefined : file.open(dropped)))
          }
          onTemplate={() => void run('file', file.saveTemplate)}
          onExport={() => void run('file', () => file.savePack(pack?.id ?? ''))}
          tunings={tuningFile.count}
          onTunings={() => void run('file', tuningFile.save)}
          onImport={() => void run('file', file.bring)}
          onCancel={file.cancel}
          dialog={
            tuningFile.pending && (
              <TuningFileDialog
                pending={tuningFile.pending}
                busy={busy}
                onImport={() => void run('file', tuningFile.bring)}
                onCancel={tuningFile.cancel}
              />
            )
          }
        />
      }
      settings={
        written &&
        criteria && (
          <PackSettings
            key={written.id}
            pack={written}
            tuning={tuning?.value}
            criteria={criteria}
            viewOf={criteria.viewOf}
            refusalFor={(id, value) => refusalWords(written, id, value)}
            busy={busy}
            answer={answers.tune}
            onSave={(next) => void run('tune', () => save(next))}
          />
        )
      }
      onPack={setViewed}
      onUse={(packId) =>
        void run('use', async () => {
          await changeSettings({ packId });
          return undefined;
        })
      }
    />
  );
}

function refusalWords(pack: Pack, id: string, value: number | string): string | undefined {
  const refusal = refusalOf(pack, checks, id, value);
  if (!refusal) return undefined;
  switch (refusal.asked) {
    case 'words':
      return t('packs.refused.words', { words: refusal.words.join(t('common.listComma')) });
    case 'least':
    case 'most':
    case 'above':
      return t(`packs.refused.${refusal.asked}`, { bound: refusal.bound });
    default:
      return t(`packs.refused.${refusal.asked}`);
  }
}

function checkTitle(use: CheckUse): string {
  return titleOfUse(use, checkWords, currentLocale());
}

/** What is looked at once a pack is deleted: the program's of its id, or else the first of the program's. */
function packInPlaceOf(id: string, packs: readonly Pack[], own: readonly Current<AuthoredPack>[]): string {
  const ownIds = new Set(own.map(({ value }) => value.pack.id));
  const program = packs.filter((pack) => !ownIds.has(pack.id));
  return (program.find((pack) => pack.id === id) ?? program[0] ?? packs[0])?.id ?? '';
}
