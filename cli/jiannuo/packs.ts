import { extname } from 'node:path';
import type { Known } from '#core/authoring/context.ts';
import { readPackJson } from '#core/authoring/read-json.ts';
import { type PackReading, readPackWorkbook } from '#core/authoring/read.ts';
import { JiannuoError } from '#core/errors.ts';
import type { Pack } from '#core/model/pack.ts';
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

/**
 * What a pack's file says, a workbook or JSON, and what its author must hear.
 * @throws JiannuoError `cli.*` for the file
 */
export async function readPackFile(path: string, known: Known): Promise<PackReading> {
  return extname(path).toLowerCase() === '.json'
    ? readPackJson(jsonIn(decodeText(await readInput(path)), path), known)
    : readPackWorkbook(await openBook(path), known);
}

/** @throws JiannuoError `packs.workbookErrors` where the linter has something to say against it, `packs.badFile` for JSON of another shape */
async function packIn(path: string): Promise<Pack> {
  const { authored, problems } = await readPackFile(path, await loadKnown());
  if (authored) return authored.pack;
  const errors = problems.filter(({ level }) => level === 'error');
  const [{ path: place, row } = { path: undefined }] = errors;
  if (place !== undefined && row === undefined)
    throw new JiannuoError('packs.badFile', { file: path, place });
  throw new JiannuoError('packs.workbookErrors', { file: path, errors: errors.length });
}
