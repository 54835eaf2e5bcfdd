import { writePackWorkbook } from '#core/authoring/write.ts';
import { t } from '#locales/index.ts';
import type { Command, Given, Outcome } from './command.ts';
import { writeOutput } from './files.ts';
import { authoredPack, loadKnown } from './pack-known.ts';
import { outFile } from './pack-out.ts';

/** `pack export <id> --out <file>`: a pack that comes with the program as a workbook to go on from. */
const command: Command = {
  usage: 'jn.usage.pack',
  options: { out: { type: 'string' }, force: { type: 'boolean' } },
  files: 1,
  run: exportPack,
};
export default command;

async function exportPack(given: Given): Promise<Outcome> {
  const [id = ''] = given.positionals;
  const known = await loadKnown();
  const pack = await authoredPack(id, known);
  const file = await outFile(given);
  await writeOutput(file, writePackWorkbook(pack, known));
  return { code: 0, json: { file, pack: id }, text: t('jn.pack.written', { file }) };
}
