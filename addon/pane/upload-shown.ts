import type { UploadChoices, UploadView } from '#components/addon/upload-model.ts';
import type { StateHolder } from './state.ts';

/** What 上传前检查 shows. */
export class UploadShown {
  readonly #state: StateHolder;

  constructor(state: StateHolder) {
    this.#state = state;
  }

  get now(): UploadView {
    return this.#state.now.upload ?? NOTHING;
  }

  set(change: Partial<UploadView>): void {
    this.#state.set({ upload: { ...this.now, ...change } });
  }
}

/** What the user agrees to before anything was said. */
export const FIRST_CHOICES: UploadChoices = {
  replaceSamples: false,
  extend: true,
  insertRows: false,
  leaveHidden: false,
  leaveOut: '',
};

const NOTHING: UploadView = { contracts: [], contractId: '', templates: [], choices: FIRST_CHOICES };
