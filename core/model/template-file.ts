import { CheckedTemplate } from './checked-template.ts';
import { fileStamp, readSharedFile, type SharedFile, writeSharedFile } from './shared-file.ts';

const FILE: SharedFile<CheckedTemplate> = {
  format: 'jiannuo-templates',
  version: 1,
  key: 'templates',
  entry: CheckedTemplate,
  codes: {
    notJson: 'templateFile.notJson',
    other: 'templateFile.notTemplates',
    newer: 'templateFile.newer',
    empty: 'templateFile.empty',
    entry: 'templateFile.entry',
  },
};

/** The text of a file of 核对过的模板, for others who fill in the same portals. `savedAt` is an instant in ISO form. */
export function writeTemplateFile(templates: readonly CheckedTemplate[], savedAt: string): string {
  return writeSharedFile(FILE, templates, savedAt);
}

/**
 * Reads such a file, all of it or nothing.
 * @throws `templateFile.notJson`, `templateFile.notTemplates`, `templateFile.newer`, `templateFile.empty`; `templateFile.entry`
 *   with the number of the entry, from 1, and the part of it that is wrong
 */
export function readTemplateFile(text: string): CheckedTemplate[] {
  return readSharedFile(FILE, text);
}

/** File name under the Downloads folder, in local time. */
export function templateFileName(now: Date): string {
  return `践诺核对过的模板/核对过的模板-${fileStamp(now)}.json`;
}
