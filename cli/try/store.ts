import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright';
import { writeBackup } from '#core/model/backup.ts';
import type { Draft } from '#core/model/event.ts';
import { chain, EMPTY_HEAD } from '#core/model/journal.ts';
import type { Values } from '#core/model/values.ts';
import type { ReadRecord } from '#core/record-file/read.ts';
import { isPersonField } from '#core/roster/person-fields.ts';
import type { RunningExtension } from '../browser/extension.ts';
import { press } from '../browser/press.ts';

/** The extension's store, filled as a user fills it: from a backup file, in the workbench. */
export class Store {
  readonly #extension: RunningExtension;
  readonly #formTypeIds: readonly string[];
  #holds: string | undefined;

  constructor(extension: RunningExtension, formTypeIds: readonly string[]) {
    this.#extension = extension;
    this.#formTypeIds = formTypeIds;
  }

  /** Makes the record's person the only one there is: nobody else can be taken for them. */
  async hold(record: ReadRecord): Promise<void> {
    const content = JSON.stringify(record);
    if (this.#holds === content) return;
    this.#holds = undefined;
    const page = await this.#extension.open('workbench.html#/settings');
    await this.#restore(page, backupOf(record, this.#formTypeIds));
    await page.close();
    this.#holds = content;
  }

  async #restore(page: Page, backup: string): Promise<void> {
    const file = { name: '试填.json', mimeType: 'application/json', buffer: Buffer.from(backup) };
    await page.getByLabel('选择备份文件').setInputFiles(file);
    await press(page.getByRole('button', { name: '替换为备份内容' }));
    const done = page.getByText(/^已恢复 \d+ 条操作记录/);
    const failed = page.getByRole('alert');
    await done.or(failed).first().waitFor();
    if (!(await done.isVisible())) throw new Error(await failed.first().innerText());
  }
}

/**
 * A backup file of one person with one record. Where the record names no form of ours, the popup finds out which it is:
 * then there is one for each.
 */
function backupOf({ formTypeId, values }: ReadRecord, formTypeIds: readonly string[]): string {
  const subjectId = randomUUID();
  const own = (wanted: boolean): Values =>
    Object.fromEntries(Object.entries(values).filter(([id]) => isPersonField(id) === wanted));
  const subject = { id: subjectId, kind: 'person' as const, values: own(true) };
  const drafts: Draft[] = [
    { entity: `subject:${subjectId}`, base: null, payload: { kind: 'subject.put', subject } },
    ...(formTypeId === undefined ? formTypeIds : [formTypeId]).map((id): Draft => {
      const recordId = randomUUID();
      return {
        entity: `record:${recordId}`,
        base: null,
        payload: { kind: 'record.put', recordId, formTypeId: id, subjectId, values: own(false) },
      };
    }),
  ];
  const now = new Date().toISOString();
  const stamp = { device: randomUUID(), counter: 0, claimedAt: now, who: '试填' };
  return writeBackup(chain(drafts, EMPTY_HEAD, stamp), now);
}
