import { setLocale } from '#locales/index.ts';
import type { ShelfPacks } from '../desk/shelf-view.ts';
import type { Setting } from './authoring.ts';
import type { Session, Surroundings } from './session.ts';
import type { Working } from './work.ts';

/** The worker that understands sheets, and the one that checks them as well: told packs and language before anything else. */
export class SettingUp {
  readonly #session: Session;
  readonly #checkWorker: Surroundings['checkWorker'];
  #isChecking = false;
  /** Which worker was told packs and language. */
  #setUpOf = -1;

  constructor(session: Session, checkWorker: Surroundings['checkWorker']) {
    this.#session = session;
    this.#checkWorker = checkWorker;
  }

  /** Whether the worker that is to be started next checks. */
  get isChecking(): boolean {
    return this.#isChecking;
  }

  /** What workers go by. */
  async setting(): Promise<Setting> {
    const { keeper } = this.#session;
    const locale = (await keeper.language()) ?? 'zh-CN';
    return { locale, own: { authored: await keeper.packs(), tunings: await keeper.tunings() } };
  }

  async shelfPacks(): Promise<ShelfPacks> {
    await this.#ready();
    return await this.#session.asker.ask('shelf', undefined);
  }

  /** A worker that was ended, or that checks in the place of the first one, knows nothing: it is told what that knew. */
  async ready(working: Working): Promise<void> {
    if (this.#session.asker.generation === this.#setUpOf) return;
    await this.tell();
    await this.#session.front.readAgain(working);
  }

  /** Has a worker that checks in the place of the first one, which did not. Answers whether it is new: it knows no sheet yet. */
  async checking(): Promise<boolean> {
    const { asker, state } = this.#session;
    if (!this.#isChecking) {
      // Made before the former one is ended: where its files are missing, that one goes on.
      asker.replace(await this.#checkWorker(true));
      this.#isChecking = true;
      // What the former one offered it alone knows.
      state.set({ fixes: undefined });
    }
    const isNew = asker.generation !== this.#setUpOf;
    await this.#ready();
    return isNew;
  }

  /** Tells the worker, and the page its language. */
  async tell(): Promise<void> {
    const { asker, state } = this.#session;
    const setting = await this.setting();
    setLocale(setting.locale);
    state.set({ language: setting.locale });
    await asker.ask('setUp', setting);
    this.#setUpOf = asker.generation;
  }

  async #ready(): Promise<void> {
    if (this.#session.asker.generation !== this.#setUpOf) await this.tell();
  }
}
