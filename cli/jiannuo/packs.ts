import { extname } from 'node:path';
import { readPackWorkbook } from '#core/authoring/read.ts';
import { JiannuoError } from '#core/errors.ts';
import type { Pack } from '#core/model/pack.ts';
import { AuthoredPack } from '#core/model/pack-example.ts';
import { extendPack } from '#core/packs/extend.ts';
import { decodeText } from '#core/workbook/encoding.ts';
import { t } from '#locales/index.ts';
import { loadWrittenPacks } from '../checks.ts';
import { UsageError } from '../usage-error.ts';
import { jsonIn, openBook, readInput } from './files.ts';
import { unknownNamed } from './named.ts';
import { loadKnown } from './pack-known.ts';

/**
 * The pack that `--pack` names, by id or title or as a file, with what it extends.
 * @throws UsageError where it is neither
 * @throws JiannuoError `cli.*` for the file, `packs.*` for the pack in it
 */
export async function packFor(asked: string | undefined): Promise<Pack> {
  const known = await loadWrittenPacks();
  const words = known.map(({ id }) => id).join('、');
  if (asked === undefined) throw new UsageError(t('jn.needed', { option: '--pack', words }));
  const own = known.find(({ id, title }) => id === asked || title === asked);
  if (own) return extendPack(own, known);
  if (extname(asked) === '') throw unknownNamed('--pack', asked, known);
  return extendPack(await packIn(asked), known);
}

async function packIn(path: string): Promise<Pack> {
  if (extname(path).toLowerCase() !== '.json') return packOfWorkbook(path);
  const parsed = AuthoredPack.safeParse(jsonIn(decodeText(await readInput(path)), path));
  if (parsed.success) return parsed.data.pack;
  const place = parsed.error.issues[0]?.path.join('.') ?? '';
  throw new JiannuoError('packs.badFile', { file: path, place });
}

/** @throws JiannuoError `packs.workbookErrors` where the linter has something to say against it */
async function packOfWorkbook(path: string): Promise<Pack> {
  const { authored, problems } = readPackWorkbook(await openBook(path), await loadKnown());
  if (authored) return authored.pack;
  const errors = problems.filter(({ level }) => level === 'error').length;
  throw new JiannuoError('packs.workbookErrors', { file: path, errors });
}
