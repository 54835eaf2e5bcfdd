import type { FormType } from '../model/form-type.ts';
import type { DescribedControl, DescribedPage, DescribedText, Label } from '../model/page.ts';
import { matchForm } from './match.ts';

/** A label as a clear page gives it. */
export function label(shown: string, more: Partial<Label> = {}): Label {
  return { text: shown, evidence: 'gridLeft', confidence: 0.9, ...more };
}

let count = 0;

/** A text box with the given label, or what `more` says. */
export function control(shown: string, more: Partial<DescribedControl> = {}): DescribedControl {
  count += 1;
  return {
    ref: `f0:c${count}`,
    kind: 'text',
    widget: 'native-text',
    labels: shown === '' ? [] : [label(shown)],
    section: [],
    value: '',
    required: false,
    readOnly: false,
    disabled: false,
    ...more,
  };
}

export function text(labelText: string, value: string, more: Partial<DescribedText> = {}): DescribedText {
  count += 1;
  return { ref: `f0:t${count}`, label: label(labelText), section: [], value, ...more };
}

export function page(controls: DescribedControl[], more: Partial<DescribedPage> = {}): DescribedPage {
  return {
    frame: 0,
    url: 'https://portal.example/form',
    title: '',
    headings: [],
    controls,
    texts: [],
    ...more,
  };
}

/** The path that each control gets; `null` for one that gets none. */
export function pathsIn(form: FormType, controls: DescribedControl[]): (string | null)[] {
  const { matches } = matchForm([page(controls)], form);
  return controls.map(({ ref }) => matches.find((match) => match.ref === ref)?.path ?? null);
}

/** Why each control is left alone. */
export function reasonsIn(form: FormType, controls: DescribedControl[]): (string | undefined)[] {
  const { leftAlone } = matchForm([page(controls)], form);
  return controls.map(({ ref }) => leftAlone.find((left) => left.ref === ref)?.reason);
}
