import type { JiannuoError } from '#core/errors.ts';
import type { Program } from './program.ts';
import { refusalOf } from './refusals.ts';

/** Reads of one answer that begin anew, where the user edits one cell after another. */
const MOST_ROUNDS = 5;

/** How long a read waits for the user, in milliseconds: longer than typing a word, and not so long that the pane looks dead. */
const PATIENCE = 5000;

/** Resolves when a read has waited long enough. */
export type Patience = () => Promise<void>;

export const usualPatience: Patience = () =>
  new Promise((resolve) => {
    setTimeout(resolve, PATIENCE);
  });

/**
 * Reading while the user edits a cell. Excel refuses every batch meanwhile, unless the run asks it to wait: `Excel.RunOptions.delayForCellEdit` ("if the user is
 * in cell edit mode then the batch request is delayed until the user exits cell edit mode"). A press in the pane does not end the editing
 * (OfficeDev/office-js#806), so that a batch that waits may wait for ever: nothing but one small question waits, once for all reads,
 * and for so long; then the refusal is told, which says what to do.
 *
 * Writes never wait: what was to be written was compared with what stood there before, and a write that is delayed would come over what the user has typed
 * since (law 4). They are refused with `host.busy`, and nothing is written.
 */
export class Editing {
  readonly #program: Program;
  readonly #patience: Patience;
  #ends: Promise<void> | undefined;

  constructor(program: Program, patience: Patience) {
    this.#program = program;
    this.#patience = patience;
  }

  /** @throws JiannuoError `host.busy` where the editing does not end, and whatever the reading throws */
  async after<T>(read: () => Promise<T>): Promise<T> {
    let over: Promise<boolean> | undefined;
    for (let round = 1; ; round += 1) {
      try {
        return await read();
      } catch (error) {
        if (!isEditing(error) || round === MOST_ROUNDS) throw error;
        over ??= this.#patience().then(() => false);
        if (!(await Promise.race([this.#end(), over]))) throw error;
      }
    }
  }

  /** Resolves once nobody edits a cell. Of questions that wait together Excel answers some with errors: there is one at a time. */
  async #end(): Promise<boolean> {
    this.#ends ??= this.#asked();
    await this.#ends;
    return true;
  }

  async #asked(): Promise<void> {
    try {
      await this.#program.excel.run({ delayForCellEdit: true }, async (context) => {
        context.workbook.worksheets.getActiveWorksheet().load('name');
        await context.sync();
      });
    } catch (error) {
      // An Excel that does not wait: the read is tried again, and refused in words.
      if (!isEditing(this.#program.said(error))) throw this.#program.said(error);
    } finally {
      this.#ends = undefined;
    }
  }
}

function isEditing(error: unknown): error is JiannuoError {
  return error instanceof Error && refusalOf(error.cause) === 'InvalidOperationInCellEditMode';
}
