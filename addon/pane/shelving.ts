import type { RemovableItem, ShelfItem, ShelfQuestion, ShelfView } from '#components/addon/make-model.ts';
import { JiannuoError } from '#core/errors.ts';
import type { AuthoredPack } from '#core/model/pack-example.ts';
import { writeLayoutFile } from '#core/model/layout-file.ts';
import { writeTemplateFile } from '#core/model/template-file.ts';
import { writeTuningFile } from '#core/model/tuning-file.ts';
import { t } from '#locales/index.ts';
import type { Replaced, TuningsComing } from '../desk/coming.ts';
import type { PutIn } from '../desk/put-in.ts';
import type { Session } from './session.ts';

/** A file that the user chose. */
export interface ChosenFile {
  name: string;
  arrayBuffer(): Promise<ArrayBuffer>;
}

interface Asked {
  question: ShelfQuestion;
  /** @returns what became of it, in sentences */
  keep: () => Promise<string[]>;
  left: string;
}

/** What became of a file, in sentences, or what there is to ask first. */
interface Kept {
  told?: readonly string[];
  asked?: Asked;
}

/** 更多: what the checks go by and what was taught, put in, taken out and removed; and the language. */
export class Shelving {
  readonly #session: Session;
  readonly #now: () => string;
  /** What was put in and waits for the user's word. */
  #asked: Asked | undefined;

  /** @param now the moment, in UTC */
  constructor(session: Session, now: () => string) {
    this.#session = session;
    this.#now = now;
  }

  async offer(): Promise<void> {
    await this.#session.work.run('', () => this.#show([]));
  }

  /** Reads a file whatever it is; nothing is kept of one that is not whole. */
  async putIn(file: ChosenFile): Promise<void> {
    const { work, authoring } = this.#session;
    await work.run(t('pane.puttingIn', { file: file.name }), async () => {
      const asker = await authoring.ready();
      const bytes = new Uint8Array(await file.arrayBuffer());
      const read = await asker.ask('putIn', { name: file.name, bytes });
      const { told = [], asked } = await this.#kept(file.name, read);
      // One question at a time: the one before is answered by this.
      const left = this.#asked ? [this.#asked.left] : [];
      this.#asked = asked;
      await this.#show([...left, ...told]);
    });
    await work.rest();
  }

  /** The user's word on what waits for it. */
  async answer(isWanted: boolean): Promise<void> {
    const asked = this.#asked;
    if (!asked) return;
    this.#asked = undefined;
    const { state, work } = this.#session;
    // Whatever comes of it, it is asked no more.
    const { shelf } = state.now;
    if (shelf) state.set({ shelf: { ...shelf, asked: undefined } });
    await work.run('', async () => {
      await this.#show(isWanted ? await asked.keep() : [asked.left]);
    });
    await work.rest();
  }

  /** Saves something of the shelf as a file, for another computer or the extension. */
  async takeOut(item: ShelfItem): Promise<void> {
    const { work, keeper, authoring } = this.#session;
    await work.run(t('pane.exporting'), async ({ hold }) => {
      const save = async (name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> => {
        hold();
        await this.#session.save(name, bytes);
      };
      const saveText = (name: string, text: string): Promise<void> =>
        save(name, new TextEncoder().encode(text));
      switch (item.kind) {
        case 'pack': {
          const asker = await authoring.ready();
          const { name, bytes } = await asker.ask('packFile', item.id);
          await save(name, bytes);
          return;
        }
        case 'template': {
          const templates = (await keeper.templates()).filter(({ id }) => id === item.id);
          await saveText(t('pane.file.templates'), writeTemplateFile(templates, this.#now()));
          return;
        }
        case 'layouts':
          await saveText(t('pane.file.layouts'), writeLayoutFile(await keeper.layouts(), this.#now()));
          return;
        case 'tuning': {
          const tunings = (await keeper.tunings()).filter(({ packId }) => packId === item.id);
          await saveText(t('pane.file.tunings'), writeTuningFile(tunings, this.#now()));
          return;
        }
        case 'exports': {
          const { files, exporting } = this.#session;
          await save(t('pane.file.exports'), await files.ask('write', await exporting.sheets()));
          return;
        }
        case 'broken':
          await saveText(t('pane.file.broken'), (await keeper.text(item.key)) ?? '');
      }
    });
  }

  async remove(item: RemovableItem): Promise<void> {
    const { work } = this.#session;
    await work.run(t('pane.removing'), async () => {
      await this.#removed(item);
      if (item.kind !== 'template' && item.kind !== 'layouts') await this.#session.setUpAgain();
      await this.#show([]);
    });
    await work.rest();
  }

  async setLanguage(language: ShelfView['language']): Promise<void> {
    const { work, keeper, state, making, linting } = this.#session;
    await work.run('', async () => {
      await keeper.setLanguage(language);
      await this.#session.setUpAgain();
      await this.#show([]);
    });
    await work.rest();
    if (state.now.make) await making.offer();
    if (state.now.lint) await linting.look();
  }

  async #removed(item: RemovableItem): Promise<void> {
    const { keeper } = this.#session;
    switch (item.kind) {
      case 'template':
        return keeper.setTemplates((await keeper.templates()).filter(({ id }) => id !== item.id));
      case 'layouts':
        return keeper.clear('layouts');
      case 'tuning':
        return keeper.setTunings((await keeper.tunings()).filter(({ packId }) => packId !== item.id));
      case 'broken':
        return keeper.clear(item.key);
      case 'pack':
        return keeper.setPacks((await keeper.packs()).filter(({ pack }) => pack.id !== item.id));
    }
  }

  /** @param told what became of a file that was put in */
  async #show(told: readonly string[]): Promise<void> {
    const { keeper, state } = this.#session;
    const { packs, broken } = await this.#session.shelfPacks();
    const templates = (await keeper.templates()).map(({ id, title }) => ({ id, title }));
    const layouts = (await keeper.layouts()).length;
    state.set({
      shelf: {
        packs,
        tunings: await this.#tuned(),
        templates,
        layouts,
        exports: await this.#session.exporting.lines(),
        language: state.now.language,
        told: [...told, ...broken],
        broken: await keeper.broken(),
        asked: this.#asked?.question,
      },
    });
  }

  /** Keeps what was read, or what there is to ask before. */
  async #kept(file: string, read: PutIn): Promise<Kept> {
    const { keeper } = this.#session;
    if (read.kind === 'layouts') {
      await keeper.addLayouts(read.layouts);
      return { told: [t('pane.putIn.layouts', { count: read.layouts.length })] };
    }
    if (read.kind === 'templates') {
      await keeper.addTemplates(read.templates);
      return { told: [t('pane.putIn.templates', { count: read.templates.length })] };
    }
    if (read.kind === 'tunings') return this.#askTunings(file, read);
    const { authored, verified, told, replaces } = read;
    if (!authored) {
      // The first reasons are enough to begin with: the linter tells all of them where the workbook is open.
      throw new JiannuoError('addon.putInWrong', { file, why: told.slice(0, FEW).join(' ') });
    }
    const rest = [...(verified ? [] : [t('pane.putIn.unverified')]), ...told];
    const keep = async (): Promise<string[]> => [...(await this.#keptPack(authored, replaces)), ...rest];
    if (!replaces) return { told: await keep() };
    const question = packQuestion(authored, replaces, rest);
    return { asked: { question, keep, left: leftText(authored.pack.title) } };
  }

  async #keptPack(authored: AuthoredPack, replaces: Replaced | undefined): Promise<string[]> {
    const { keeper } = this.#session;
    const { id, title, version } = authored.pack;
    const others = (await keeper.packs()).filter(({ pack }) => pack.id !== id);
    await keeper.setPacks([...others, authored]);
    await this.#session.setUpAgain();
    return [
      replaces
        ? t('pane.putIn.replaced', { title, version, before: replaces.version })
        : t('pane.putIn.pack', { title, version }),
    ];
  }

  /** What is set in packs is asked about before it is used: old → new. */
  #askTunings(file: string, { tunings, changes, told }: TuningsComing): Kept {
    if (changes.length === 0) return { told };
    const keep = async (): Promise<string[]> => {
      await this.#session.keeper.addTunings(tunings);
      await this.#session.setUpAgain();
      return [t('pane.putIn.tunings', { count: changes.length }), ...told];
    };
    const question = {
      title: t('pane.ask.tunings', { file }),
      texts: told,
      changes,
      confirm: t('pane.ask.tunings.do', { count: changes.length }),
    };
    return { asked: { question, keep, left: leftText(file) } };
  }

  /** The worker that knows packs is asked only where there is something to say. */
  async #tuned(): Promise<ShelfView['tunings']> {
    const { keeper, authoring } = this.#session;
    const tunings = await keeper.tunings();
    if (tunings.length === 0) return [];
    const asker = await authoring.ready();
    return await asker.ask('tuned', tunings);
  }
}

/** What would stand in the place of what, and what that changes. @param rest what else there is to say, in sentences */
function packQuestion(
  { pack: { title, version } }: AuthoredPack,
  { version: before, isProgram, isOlder, changes }: Replaced,
  rest: readonly string[],
): ShelfQuestion {
  return {
    title: t('pane.ask.pack', { title }),
    texts: [
      t(isProgram ? 'pane.ask.pack.program' : 'pane.ask.pack.own', { version, before }),
      ...(isOlder ? [t('pane.ask.pack.older', { version, before })] : []),
      ...(changes.length === 0 ? [t('pane.ask.pack.same')] : []),
      ...rest,
    ],
    changes,
    confirm: t('pane.ask.pack.do', { version }),
  };
}

function leftText(name: string): string {
  return t('pane.putIn.left', { name });
}

const FEW = 5;
