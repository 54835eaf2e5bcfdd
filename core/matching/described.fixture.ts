import type { DescribedControl, DescribedPage, DescribedText, Label } from '../model/page.ts';

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
