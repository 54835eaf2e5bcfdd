import type { Change } from '#core/roster/changes.ts';
import { t } from '#locales/index.ts';

export interface ChangeWords {
  labelOf: (path: string) => string;
  /** A value as it may be shown. */
  shown: (path: string, text: string) => string;
}

/** One change in words: field, before, after. Where both look the same once masked, it says that much. */
export function changeText({ path, from, to }: Change, { labelOf, shown }: ChangeWords): string {
  const label = labelOf(path);
  if (to === undefined) return t('import.change.gone', { label, from: shown(path, from ?? '') });
  if (from === undefined) return t('import.change.set', { label, to: shown(path, to) });
  const [old, now] = [shown(path, from), shown(path, to)];
  if (old === now) return t('import.change.masked', { label, to: now });
  return t('import.change.change', { label, from: old, to: now });
}

/** Changes in one sentence, the first `limit` of them. */
export function changesText(changes: readonly Change[], words: ChangeWords, limit: number): string {
  const rest = changes.length - limit;
  const texts = changes.slice(0, limit).map((change) => changeText(change, words));
  if (rest > 0) texts.push(t('import.more', { count: rest }));
  return texts.join(t('common.semicolon'));
}
