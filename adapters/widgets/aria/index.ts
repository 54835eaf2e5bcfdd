import { family } from '../shared/family.ts';
import { numberBox } from '../shared/parts.ts';
import { checkboxGroup, listbox, radioGroup, toggle } from './choices.ts';
import { combobox } from './combobox.ts';

/** Controls that say what they are by ARIA roles, of libraries that nobody here has heard of. */
export default family('aria', 80, [
  combobox,
  radioGroup,
  checkboxGroup,
  listbox,
  toggle,
  numberBox('input[role="spinbutton"]'),
]);
