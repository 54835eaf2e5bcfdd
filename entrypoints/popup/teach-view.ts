import type { TeachChoice, TeachView } from '#components/popup/teach-model.ts';
import { targetText } from '#components/base/taught-target.ts';
import { neverWritten } from '#core/matching/compatible.ts';
import { fieldAt } from '#core/matching/fields.ts';
import type { FormType } from '#core/model/form-type.ts';
import { shownText } from '#core/model/mask.ts';
import type { DescribedControl, DescribedPage, FillPlan, LeftAlone } from '#core/model/page.ts';
import type { TaughtTarget } from '#core/model/taught.ts';
import { parsePath, rowsOf, textOf, type Values } from '#core/model/values.ts';
import { t } from '#locales/index.ts';
import { keyOf, targetFor } from './lesson.ts';

/** What is being taught: where a field goes, or what a control holds. Nothing is stored before the user says so. */
export type Teaching = ({ about: 'field'; path: string } | { about: 'control'; ref: string }) & {
  /** Reference of a control, or key of a target; `''` before anything is chosen. */
  chosen: string;
  picking: boolean;
  error: string | undefined;
};

export interface TeachSources {
  teaching: Teaching;
  pages: readonly DescribedPage[];
  formType: FormType;
  values: Values;
  plan: FillPlan | undefined;
  /** Whether the page can be seen beside this window. */
  detached: boolean;
}

/** Numbered rows offered for a field of rows, where the record has fewer. */
const OFFERED_ROWS = 3;
const LONGEST_VALUE = 24;

export function teachView(sources: TeachSources): TeachView {
  const { teaching, pages, formType, detached } = sources;
  const { chosen, picking, error } = teaching;
  const common = { chosen, picking, error };
  if (teaching.about === 'field') {
    const name = nameAt(formType, teaching.path);
    const choices = controlChoices(sources);
    return { ...common, about: 'field', title: t('popup.teach.where', { name }), choices, canPick: detached };
  }
  const control = controlIn(pages, teaching.ref);
  const name = control?.labels[0]?.text || t('taught.noLabel');
  const choices = fieldChoices(sources, control);
  return { ...common, about: 'control', title: t('popup.teach.what', { name }), choices, canPick: false };
}

export function controlIn(pages: readonly DescribedPage[], ref: string): DescribedControl | undefined {
  return pages.flatMap(({ controls }) => controls).find((control) => control.ref === ref);
}

/** Whether the user may say what a control holds. */
export function isTeachable(control: DescribedControl | undefined): boolean {
  return control !== undefined && !neverWritten[control.kind] && !control.filter;
}

/** Reasons that leave open which control, or which field, is meant. */
const UNSURE: ReadonlySet<string> = new Set([
  'severalControls',
  'partOfDate',
  'otherSection',
  'otherKind',
  'onOff',
  'rowsUnclear',
]);

/** What can be taught about a row of what is left alone: something new, or that it is something else. */
export function lessonAbout(
  { ref, path, reason }: LeftAlone,
  pages: readonly DescribedPage[],
  values: Values,
): 'new' | 'correct' | undefined {
  if (reason === 'otherPerson') return undefined;
  if (ref === undefined) return path !== undefined && targetFor(path, values, undefined) ? 'new' : undefined;
  if (!isTeachable(controlIn(pages, ref))) return undefined;
  const known = path !== undefined || reason === 'taughtNot';
  return known && !UNSURE.has(reason) && !/^taught(?:Drifted|Ambiguous|Disputed)/.test(reason)
    ? 'correct'
    : 'new';
}

/** Controls of the page, told apart by their part of it, their row, and their number among those alike. */
function controlChoices({ pages, formType, plan }: TeachSources): TeachChoice[] {
  const held = new Map((plan?.writes ?? []).map(({ ref, path }) => [ref, path]));
  const counts = new Map<string, number>();
  return pages
    .flatMap(({ controls }) => controls)
    .filter(isTeachable)
    .map((control) => {
      const label = control.labels[0]?.text || t('taught.noLabel');
      const place = [...control.section, ...(control.about?.row ?? [])].filter((text) => text !== label);
      const key = JSON.stringify([label, place]);
      const count = (counts.get(key) ?? 0) + 1;
      counts.set(key, count);
      const path = held.get(control.ref);
      const detail = [
        ...(place.length > 0 ? [place.join(' / ')] : []),
        ...(count > 1 ? [t('popup.teach.number', { count })] : []),
        ...(path === undefined ? [] : [t('popup.teach.held', { name: nameAt(formType, path) })]),
      ];
      return { value: control.ref, label, detail: detail.join(' · '), ref: control.ref };
    });
}

/** Nothing, then fields that the record has something for, then the others. */
function fieldChoices(
  { formType, values, teaching }: TeachSources,
  control: DescribedControl | undefined,
): TeachChoice[] {
  const ref = teaching.about === 'control' ? teaching.ref : undefined;
  const choice = (target: TaughtTarget, path: string | undefined): TeachChoice & { full: boolean } => {
    const text = path === undefined ? undefined : textOf(values, path);
    const shown =
      text === undefined ? '' : shownText(text, fieldAt(formType, path ?? '')).replaceAll('\n', ' ');
    return {
      value: keyOf(target),
      label: targetText(target, (each) => nameAt(formType, each)),
      detail: shown.length > LONGEST_VALUE ? `${shown.slice(0, LONGEST_VALUE)}…` : shown,
      ref,
      full: shown !== '',
    };
  };
  const fields = formType.fields.flatMap((field) => {
    if (field.type !== 'rows') return [choice({ is: 'field', path: field.id }, field.id)];
    if (field.id === 'extra') {
      return rowsOf(values, field.id).flatMap(({ label }, at) =>
        label ? [choice({ is: 'extra', label }, `extra[${at}].value`)] : [],
      );
    }
    if (field.answer) return [];
    const columns = field.columns ?? [];
    if (control?.row) {
      const { index } = control.row;
      return columns.map(({ id }) =>
        choice({ is: 'field', path: `${field.id}[].${id}` }, `${field.id}[${index}].${id}`),
      );
    }
    const rows = Math.max(OFFERED_ROWS, rowsOf(values, field.id).length);
    return Array.from({ length: rows }, (_, index) =>
      columns
        .map(({ id }) => `${field.id}[${index}].${id}`)
        .map((path) => choice({ is: 'field', path }, path)),
    ).flat();
  });
  const nothing = { ...choice({ is: 'none' }, undefined), label: t('popup.teach.nothing') };
  return [nothing, ...fields.filter(({ full }) => full), ...fields.filter(({ full }) => !full)].map(
    ({ full: _full, ...rest }) => rest,
  );
}

/** The form's name for a field, with the number of its row. */
function nameAt(formType: FormType, path: string): string {
  const label = fieldAt(formType, path)?.label ?? path;
  const { row } = parsePath(path);
  return row ? `${label} ${row.index + 1}` : label;
}
