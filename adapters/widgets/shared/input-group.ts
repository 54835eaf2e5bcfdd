import type { WidgetState, WidgetTools, WidgetValue } from '../widget.ts';
import { asksForOn, ON, ON_OFF } from './on-off.ts';
import { pressChoice } from './press-choice.ts';
import { cannotClear, findChoice, spellings, usable, wantedTexts } from './options.ts';
import type { Choice } from './options.ts';

/** State of options of which one can be chosen. */
export function radioState(choices: readonly Choice[]): WidgetState {
  return {
    kind: 'radio',
    value: choices.find((choice) => choice.selected)?.text ?? '',
    options: choices.map((choice) => choice.text),
    readOnly: false,
    disabled: choices.every((choice) => choice.disabled),
  };
}

export async function writeRadio(
  choices: readonly Choice[],
  value: WidgetValue,
  tools: WidgetTools,
): Promise<void> {
  const [wanted] = wantedTexts(value);
  if (wanted === undefined) {
    if (choices.some((choice) => choice.selected)) throw cannotClear();
    return;
  }
  const choice = usable(findChoice(choices, wanted, value.accepted), wanted);
  if (!choice.selected) await pressChoice(choice.element, tools);
}

/** State of options of which several can be chosen. */
export function checkboxesState(choices: readonly Choice[]): WidgetState {
  return {
    kind: 'checkboxes',
    value: choices.filter((choice) => choice.selected).map((choice) => choice.text),
    options: choices.map((choice) => choice.text),
    readOnly: false,
    disabled: choices.every((choice) => choice.disabled),
  };
}

/** Ticks the wanted options and unticks the others; nothing is touched when one is missing or cannot be used. */
export async function writeCheckboxes(
  list: () => readonly Choice[],
  value: WidgetValue,
  tools: WidgetTools,
): Promise<void> {
  const choices = list();
  const chosen = wantedTexts(value).map((text) =>
    usable(findChoice(choices, text, spellings(text, value)), text),
  );
  const texts = new Set(chosen.map((choice) => choice.text));
  for (const { text } of choices) {
    const choice = list().find((candidate) => candidate.text === text);
    if (!choice || choice.selected === texts.has(text)) continue;
    await pressChoice(usable(choice, text).element, tools);
    await tools.until(() => list().some((now) => now.text === text && now.selected === texts.has(text)));
  }
}

/** State of a lone checkbox or a switch. */
export function onOffState(kind: 'checkbox' | 'switch', on: boolean, disabled: boolean): WidgetState {
  return { kind, value: on ? ON : '', options: [...ON_OFF], readOnly: false, disabled };
}

export async function writeOnOff(choice: Choice, value: WidgetValue, tools: WidgetTools): Promise<void> {
  if (asksForOn(value) === choice.selected) return;
  await pressChoice(usable(choice, choice.text).element, tools);
}
