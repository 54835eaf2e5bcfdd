import { matchOption } from '#core/matching/option.ts';
import { WidgetRefusal } from '../widget.ts';
import type { WidgetTools, WidgetValue } from '../widget.ts';

/** One option as it stands on the page. */
export interface Choice {
  element: Element;
  text: string;
  disabled: boolean;
  selected: boolean;
  /** Where the keyboard stands in an open list: some libraries call that one selected as well. */
  highlighted?: boolean;
  /** What is pressed to choose it, where that is not the element itself. */
  press?: Element;
}

/** How long to wait for options that a page may still be fetching, in ms. */
const PATIENCE = { none: 3000, others: 300 };
/** The same after asking a control's own search, which answers soon or has nothing. */
export const SEARCH_PATIENCE = { none: 1500, others: 300 };

export function isBlank(value: string | readonly string[]): boolean {
  return value.length === 0;
}

/** Values of a list, or the one value; nothing for the empty text. */
export function wantedTexts({ value }: WidgetValue): readonly string[] {
  if (typeof value !== 'string') return value;
  return value === '' ? [] : [value];
}

/** Spellings accepted for one of the wanted texts; with several wanted, each stands for itself alone. */
export function spellings(wanted: string, value: WidgetValue): readonly string[] {
  return wantedTexts(value).length === 1 ? value.accepted : [wanted];
}

/** How many choices a tag such as `+ 2` stands for; 0 for a choice shown by its own words. */
export function foldedCount(shown: string): number {
  return Number(/^\+\s*(\d+)(?:\s*(?:\.{3}|…))?$/.exec(shown.trim())?.[1] ?? 0);
}

/** For what nothing but the framework's own memory can put back: asked for where that is not to be had. */
export function modelAlone(): never {
  throw cannotClear();
}

/** Choices that are folded do not say what they were. */
export function foldedRestorer(shown: readonly string[]): (() => void) | null {
  return shown.some((one) => foldedCount(one) > 0) ? modelAlone : null;
}

/** The option that equals a text after normalising; `null` where none does. */
export function findChoice(
  choices: readonly Choice[],
  wanted: string,
  accepted: readonly string[],
): Choice | null {
  const index = matchOption(
    wanted,
    accepted,
    choices.map((choice) => choice.text),
  );
  return index === null ? null : (choices[index] ?? null);
}

/** Waits until there are options at all; a control with a search of its own may have none before it is asked. */
export async function awaitAny(
  list: () => readonly Choice[],
  searchable: boolean,
  tools: WidgetTools,
): Promise<void> {
  const began = performance.now();
  const patience = searchable ? PATIENCE.others : PATIENCE.none;
  await tools.until(() => list().length > 0 || performance.now() - began >= patience, patience + 1000);
}

/** Waits for an option to be there: long while there are none at all, briefly while there are others. */
export async function awaitChoice(
  list: () => readonly Choice[],
  wanted: string,
  accepted: readonly string[],
  tools: WidgetTools,
  patience: { none: number; others: number } = PATIENCE,
): Promise<Choice | null> {
  const began = performance.now();
  const settled = await tools.until(() => {
    const choices = list();
    const choice = findChoice(choices, wanted, accepted);
    const enough = choices.length === 0 ? patience.none : patience.others;
    return choice || performance.now() - began >= enough ? { choice } : null;
  }, patience.none + 1000);
  return settled.choice;
}

export function optionMissing(wanted: string): WidgetRefusal {
  return new WidgetRefusal('skipped', 'optionMissing', { value: wanted });
}

/** The option, or the refusal that says why it cannot be taken. */
export function usable(choice: Choice | null, wanted: string): Choice {
  if (!choice) throw optionMissing(wanted);
  if (choice.disabled) throw new WidgetRefusal('skipped', 'optionDisabled', { value: wanted });
  return choice;
}

/** A control that its user interface cannot bring back to "nothing chosen". */
export function cannotClear(): WidgetRefusal {
  return new WidgetRefusal('failed', 'cannotClear');
}
