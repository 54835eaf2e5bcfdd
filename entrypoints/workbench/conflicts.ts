import type { ConflictProps } from '#components/workbench/Conflict.tsx';
import type { Current } from '#core/model/fold.ts';
import type { Values } from '#core/model/values.ts';
import { flatten } from '#core/roster/changes.ts';
import { t } from '#locales/index.ts';
import { timeText } from './labels.ts';
import type { FieldLabels } from './shelf-labels.ts';

interface Shown<T> {
  /** What a version says, by place; of one that was removed nothing. */
  flat: (value: T) => ReadonlyMap<string, string>;
  labelOf: (place: string) => string;
  shown: (place: string, text: string) => string;
}

/** The versions of values side by side, or nothing where there is only one. */
export function conflictView<T extends { values: Values }>(
  current: Current<T> | undefined,
  { labelOf, shownAt }: FieldLabels,
  onUse: (hash: string, value: T | null) => void,
): ConflictProps | undefined {
  return sideBySide(current, { flat: ({ values }) => flatten(values), labelOf, shown: shownAt }, onUse);
}

/** The versions of anything side by side, or nothing where there is only one. */
export function sideBySide<T>(
  current: Current<T> | undefined,
  { flat: flatOf, labelOf: wordsOf, shown }: Shown<T>,
  onUse: (hash: string, value: T | null) => void,
): ConflictProps | undefined {
  if (!current || current.conflicts.length === 0) return undefined;
  const versions = [
    { hash: current.head, who: '', at: timeText(current.claimedAt), value: current.value as T | null },
    ...current.conflicts.map(({ hash, who, claimedAt, value }) => ({
      hash,
      who: who || t('settings.who.none'),
      at: timeText(claimedAt),
      value,
    })),
  ];
  const flat = versions.map(({ value }) => (value === null ? new Map<string, string>() : flatOf(value)));
  const paths = [...new Set(flat.flatMap((values) => [...values.keys()]))];
  const differences = paths
    .map((path) => ({
      label: wordsOf(path),
      texts: flat.map((values) => shown(path, values.get(path) ?? '')),
      same: new Set(flat.map((values) => values.get(path))).size === 1,
    }))
    .filter(({ same }) => !same);
  const [first, ...others] = versions.map(({ value, ...version }) => ({
    ...version,
    removed: value === null,
  }));
  if (!first) return undefined;
  return {
    current: first,
    others,
    differences,
    onUse: (hash) => onUse(hash, versions.find((version) => version.hash === hash)?.value ?? null),
  };
}
