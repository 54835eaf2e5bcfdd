import type { Doubt } from '#core/duplicates/column-texts.ts';
import type { FileTexts } from '#core/duplicates/file-texts.ts';
import { maskNumbers } from '#core/model/mask.ts';
import enCopyColumns from './en/copy-columns.ts';
import { addWords, t } from './index.ts';
import zhCopyColumns from './zh-CN/copy-columns.ts';

addWords(zhCopyColumns, enCopyColumns);

/** A column that can be compared: its header, how many texts it has, and why these may be nobody's own words. */
export function copyColumnLabel({
  header,
  count,
  doubt,
}: {
  header: string;
  count: number;
  doubt?: Doubt;
}): string {
  const shown = maskNumbers(header);
  return doubt === undefined
    ? t('copyColumn.count', { header: shown, count })
    : t('copyColumn.doubt', { header: shown, count, doubt: doubtText(doubt) });
}

export function doubtText(doubt: Doubt): string {
  return t(`copyColumn.doubt.${doubt}`);
}

/** Which columns have nothing to compare, a clause for each reason. */
export function noCopyColumns({ others }: Pick<FileTexts, 'others'>): string[] {
  return (['times', 'numbers'] as const).flatMap((why) => {
    const headers = others.filter((other) => other.why === why).map(({ header }) => header);
    if (headers.length === 0) return [];
    const quoted = headers
      .map((header) => t('copyColumn.quoted', { header: maskNumbers(header) }))
      .join('')
      .trimEnd();
    return [t(`copyColumn.none.${why}`, { headers: quoted })];
  });
}
