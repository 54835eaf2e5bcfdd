import type { ShelfItem, ShelfView } from '#components/addon/make-model.ts';
import { JiannuoError } from '#core/errors.ts';
import type { AuthoredPack } from '#core/model/pack-example.ts';
import { writeLayoutFile } from '#core/model/sheet-layout.ts';
import { writeTemplateFile } from '#core/model/template-file.ts';
import { t } from '#locales/index.ts';
import type { PutIn } from '../desk/put-in.ts';
import type { Session } from './session.ts';
import type { Working } from './work.ts';

/** A file that the user chose. */
export interface ChosenFile {
  name: string;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** 更多: what the checks go by and what was taught, put in, taken out and removed; and the language. */
export class Shelving {
  readonly #session: Session;
  readonly #now: () => string;

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
    await work.run(t('pane.puttingIn', { file: file.name }), async (working) => {
      const asker = await authoring.ready();
      const bytes = new Uint8Array(await file.arrayBuffer());
      const read = await asker.ask('putIn', { name: file.name, bytes });
      await this.#show(await this.#kept(file.name, read, working));
    });
  }

  /** Saves something of the shelf as a file, for another computer or the extension. */
  async takeOut(item: ShelfItem): Promise<void> {
    const { work, keeper, authoring } = this.#session;
    await work.run(t('pane.exporting'), async () => {
      switch (item.kind) {
        case 'pack': {
          const asker = await authoring.ready();
          const { name, bytes } = await asker.ask('packFile', item.id);
          await this.#session.save(name, bytes);
          return;
        }
        case 'template': {
          const templates = (await keeper.templates()).filter(({ id }) => id === item.id);
          await this.#saveText(t('pane.file.templates'), writeTemplateFile(templates, this.#now()));
          return;
        }
        case 'layouts':
          await this.#saveText(t('pane.file.layouts'), writeLayoutFile(await keeper.layouts(), this.#now()));
          return;
        case 'broken':
          await this.#saveText(t('pane.file.broken'), (await keeper.text(item.key)) ?? '');
      }
    });
  }

  async remove(item: ShelfItem): Promise<void> {
    const { work, keeper } = this.#session;
    await work.run(t('pane.removing'), async (working) => {
      if (item.kind === 'template') {
        await keeper.setTemplates((await keeper.templates()).filter(({ id }) => id !== item.id));
      } else if (item.kind === 'layouts') await keeper.clear('layouts');
      else if (item.kind === 'broken') await keeper.clear(item.key);
      else await keeper.setPacks((await keeper.packs()).filter(({ pack }) => pack.id !== item.id));
      if (item.kind === 'pack' || item.kind === 'broken') await this.#session.setUpAgain(working);
      await this.#show([]);
    });
  }

  async setLanguage(language: ShelfView['language']): Promise<void> {
    const { work, keeper, state, making, linting } = this.#session;
    await work.run('', async (working) => {
      await keeper.setLanguage(language);
      await this.#session.setUpAgain(working);
      await this.#show([]);
    });
    if (state.now.make) await making.offer();
    if (state.now.lint) await linting.look();
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
        templates,
        layouts,
        language: state.now.language,
        told: [...told, ...broken],
        broken: await keeper.broken(),
      },
    });
  }

  /** Keeps what was read. @returns what became of it, in sentences */
  async #kept(file: string, read: PutIn, working: Working): Promise<string[]> {
    const { keeper } = this.#session;
    if (read.kind === 'layouts') {
      await keeper.addLayouts(read.layouts);
      return [t('pane.putIn.layouts', { count: read.layouts.length })];
    }
    if (read.kind === 'templates') {
      await keeper.addTemplates(read.templates);
      return [t('pane.putIn.templates', { count: read.templates.length })];
    }
    const { authored, verified, told } = read;
    if (!authored) {
      // The first reasons are enough to begin with: the linter tells all of them where the workbook is open.
      throw new JiannuoError('addon.putInWrong', { file, why: told.slice(0, FEW).join(' ') });
    }
    return [
      ...(await this.#keptPack(authored, working)),
      ...(verified ? [] : [t('pane.putIn.unverified')]),
      ...told,
    ];
  }

  async #keptPack(authored: AuthoredPack, working: Working): Promise<string[]> {
    const { keeper } = this.#session;
    const { id, title, version } = authored.pack;
    const before = (await this.#session.shelfPacks()).packs.find((pack) => pack.id === id);
    const others = (await keeper.packs()).filter(({ pack }) => pack.id !== id);
    await keeper.setPacks([...others, authored]);
    await this.#session.setUpAgain(working);
    return [
      before
        ? t('pane.putIn.replaced', { title, version, before: before.version })
        : t('pane.putIn.pack', { title, version }),
    ];
  }

  async #saveText(name: string, text: string): Promise<void> {
    await this.#session.save(name, new TextEncoder().encode(text));
  }
}

const FEW = 5;
