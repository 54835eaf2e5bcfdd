import type { Parameter } from '#core/model/pack.ts';
import type { TuningChange, TuningImport } from '#core/packs/tuning-import.ts';
import { t } from './index.ts';
import './tuning.ts';

type TitleOf = (use: Extract<TuningChange, { kind: 'check' }>['use']) => string;

/** A change of a setting, old → new, in the language of the page. */
export function changeText(change: TuningChange, titleOf: TitleOf): string {
  if (change.kind === 'check') {
    return t('tuning.change', {
      label: titleOf(change.use),
      before: t(change.before ? 'tuning.on' : 'tuning.off'),
      after: t(change.after ? 'tuning.on' : 'tuning.off'),
    });
  }
  const { label, unit = '' } = change.parameter;
  const value = (is: Parameter['value']): string => (is === undefined ? t('tuning.unset') : `${is}${unit}`);
  return t('tuning.change', { label, before: value(change.before), after: value(change.after) });
}

/** What else there is to say of a file of settings, in sentences. */
export function tuningRemarks({ changed, same, unknown, foreign }: TuningImport): string[] {
  return [
    ...changed.flatMap(({ pack: { title, version }, madeFor, left }) => [
      ...(madeFor === undefined ? [] : [t('tuning.madeFor', { title, madeFor, version })]),
      ...(left === 0 ? [] : [t('tuning.left', { title, count: left })]),
    ]),
    ...same.map((title) => t('tuning.same', { title })),
    ...foreign.map((title) => t('tuning.foreign', { title })),
    ...unknown.map((title) => t('tuning.unknown', { title })),
  ];
}
