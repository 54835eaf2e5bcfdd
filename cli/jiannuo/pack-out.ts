import { basename, extname } from 'node:path';
import { t } from '#locales/index.ts';
import { UsageError } from '../usage-error.ts';
import type { Given } from './command.ts';
import { checkOutput } from './files.ts';

/**
 * The file that `--out` names, where it may be written.
 * @throws UsageError without one, or for another kind of file
 * @throws JiannuoError what `checkOutput` throws
 */
export async function outFile(given: Given): Promise<string> {
  const file = given.text('out');
  if (file === undefined) throw new UsageError(t('jn.needed', { option: '--out', words: t('jn.aFile') }));
  if (extname(file).toLowerCase() !== '.xlsx') {
    throw new UsageError(t('jn.oneOf', { option: '--out', given: basename(file), words: '.xlsx' }));
  }
  await checkOutput(file, [], given.flag('force'));
  return file;
}
