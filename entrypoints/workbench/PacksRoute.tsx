import { useState } from 'preact/hooks';
import { checks } from '#catalog/checks.ts';
import { Packs } from '#components/workbench/Packs.tsx';
import { PackFile } from '#components/workbench/PackFile.tsx';
import { PackSettings } from '#components/workbench/PackSettings.tsx';
import { PackTrial } from '#components/workbench/PackTrial.tsx';
import { titleOfUse } from '#core/engine/words.ts';
import type { Draft, JournalEvent } from '#core/model/event.ts';
import type { CheckUse } from '#core/model/pack.ts';
import type { PackTuning } from '#core/model/pack-tuning.ts';
import { packRemovalDraft } from '#core/roster/removal.ts';
import { errorText } from '#locales/errors.ts';
import { currentLocale, t } from '#locales/index.ts';
import type { RouteProps } from './route-props.ts';
import { packConflict, tuningConflict } from './pack-conflicts.ts';
import { takeBack } from './take-back.ts';
import { usePackFile } from './use-pack-file.ts';
import { usePackTrial } from './use-pack-trial.ts';
import { useWork } from './use-work.ts';

export function PacksRoute({ store, settings, changeSettings }: RouteProps) {
  const { busy, answers, run } = useWork<'use' | 'tune' | 'file'>();
  const file = usePackFile(store);
  const trial = usePackTrial(store, file.authored?.pack);
  const [removed, setRemoved] = useState<{ event: JournalEvent; title: string }>();
  const [viewed, setViewed] = useState(settings.packId ?? '');
  const { packs, untuned } = store.shelf;
  const { formTitle } = store.labels;
  const pack = packs.find(({ id }) => id === viewed) ?? packs[0];
  const written = untuned.find(({ id }) => id === pack?.id);
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
    const [event] = await store.append([packRemovalDraft(own)]);
    const { title } = own.value.pack;
    if (event) setRemoved({ event, title });
    const dependants = store.ownPacks.filter(({ value }) => value.pack.extends.includes(own.value.pack.id));
    const titles = dependants.map(({ value }) => value.pack.title).join('、');
    const said = t(titles === '' ? 'packs.file.removed' : 'packs.file.removedBase', { title, titles });
    const forms = new Set(own.value.pack.forms.map(({ id }) => id));
    const count = store.records.filter(({ value }) => forms.has(value.formTypeId)).length;
    return count === 0 ? said : `${said}${t('packs.file.removedForms', { count })}`;
  };
  const settle = (draft: Draft): void =>
    void run('use', async () => {
      await store.append([draft]);
      return t('conflict.settled');
    });
  const titleById = (useId: string): string => {
    const use = written?.checks.find(({ id }) => id === useId);
    return use ? checkTitle(use) : useId;
  };
  const conflicts = [
    packConflict(own, settle),
    written && tuningConflict(tuning, written, titleById, settle),
  ].filter((conflict) => conflict !== undefined);
  return (
    <Packs
      packs={packs}
      packId={pack?.id ?? ''}
      usedId={settings.packId}
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
      undo={
        removed && {
          label: t('journal.takeBackOf', { name: removed.title }),
          onUndo: () =>
            void run('use', () => {
              setRemoved(undefined);
              return takeBack(store, removed.event, removed.title);
            }),
        }
      }
      file={
        <PackFile
          read={file.read}
          busy={busy}
          answer={answers.file}
          trial={<PackTrial {...trial} />}
          onFile={(dropped) => void run('file', () => file.open(dropped))}
          onTemplate={() => void run('file', file.saveTemplate)}
          onExport={() => void run('file', () => file.savePack(pack?.id ?? ''))}
          onImport={() => void run('file', file.bring)}
          onCancel={file.cancel}
        />
      }
      settings={
        written && (
          <PackSettings
            key={written.id}
            pack={written}
            tuning={tuning?.value}
            checkTitle={checkTitle}
            formTitle={formTitle}
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

function checkTitle(use: CheckUse): string {
  return titleOfUse(use, checks, currentLocale());
}
