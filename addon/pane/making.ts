import type { MakeRequest } from '#components/addon/make-model.ts';
import { JiannuoError } from '#core/errors.ts';
import { t } from '#locales/index.ts';
import type { MadeFile, Reviewed } from '../desk/author-desk.ts';
import type { Session } from './session.ts';
import type { Working } from './work.ts';

/** What a new workbook is known by. */
export interface Origin {
  /** A new UUID. */
  newId: () => string;
  /** The moment, in UTC: `2026-05-01T08:00:00.000Z`. */
  now: () => string;
}

/** 生成: new workbooks, opened beside the one that is open, or saved where the program opens none. */
export class Making {
  readonly #session: Session;
  readonly #origin: Origin;

  constructor(session: Session, origin: Origin) {
    this.#session = session;
    this.#origin = origin;
  }

  /** What can be made of the workbook as it stands now. */
  async offer(): Promise<void> {
    const { work } = this.#session;
    await work.run(t('pane.reading', { sheet: '' }), (working) => this.#offer(working));
  }

  async make(request: MakeRequest): Promise<void> {
    const { work, host, state } = this.#session;
    await work.run(t('pane.making'), async (working) => {
      const made = await this.#made(request, working);
      if (host.can.open) await host.open(made.name, made.bytes);
      else await this.#session.save(made.name, made.bytes);
      if (!state.now.make) await this.#offer(working);
      const { make } = state.now;
      if (make) state.set({ make: { ...make, done: { fileName: made.name, notes: made.notes } } });
    });
  }

  async #offer(working: Working): Promise<void> {
    const { state, authoring } = this.#session;
    await authoring.readAll(working);
    const sheets = await authoring.asker.ask('sheets', undefined);
    const { forms } = await this.#session.shelfPacks();
    state.set({ make: { forms, packs: state.now.packs, sheets, done: state.now.make?.done } });
  }

  async #made(request: MakeRequest, working: Working): Promise<MadeFile> {
    const { state, authoring } = this.#session;
    const reviewed = request.kind === 'review' ? await this.#reviewed(request.packId) : undefined;
    if (request.kind === 'gather') await authoring.readAll(working);
    else await authoring.ready();
    working.tell(t('pane.making'));
    return await authoring.asker.ask('make', { request, packId: state.now.packId, reviewed });
  }

  /** @throws JiannuoError `addon.reviewUnchecked` where what was found is not of these rows and this pack */
  async #reviewed(packId: string): Promise<Reviewed> {
    const { state, asker, host } = this.#session;
    const { check, stale, packs } = state.now;
    const found = check && !stale ? await asker.ask('judgedRows', undefined) : undefined;
    if (found?.pack.id !== packId) {
      const pack = packs.find(({ value }) => value === packId)?.label ?? '';
      throw new JiannuoError('addon.reviewUnchecked', { pack });
    }
    const { name } = await host.meta();
    return { ...found, file: name, workbookId: this.#origin.newId(), madeAt: this.#origin.now() };
  }
}
