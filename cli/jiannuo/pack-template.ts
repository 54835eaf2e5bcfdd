import { writeTemplate } from '#core/authoring/write.ts';
import { t } from '#locales/index.ts';
import type { Command, Given, Outcome } from './command.ts';
import { writeOutput } from './files.ts';
import { loadKnown } from './pack-known.ts';
import { outFile } from './pack-out.ts';

/** `pack template --out <file>`: the blank workbook for authors. */
const command: Command = {
  usage: 'jn.usage.pack',
  options: { out: { type: 'string' }, force: { type: 'boolean' } },
  files: 0,
  run: template,
};
export default command;

async function template(given: Given): Promise<Outcome> {
  const file = await outFile(given);
  await writeOutput(file, writeTemplate(await loadKnown()));
  return { code: 0, json: { file }, text: t('jn.pack.written', { file }) };
}
