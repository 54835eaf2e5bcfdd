import { family } from '../shared/family.ts';
import { numberBox } from '../shared/parts.ts';
import { byKeys } from './by-keys.ts';
import {
  checkboxGroup,
  listbox,
  loneRadios,
  loneTicks,
  radioGroup,
  toggle,
  toggleButtons,
  tree,
} from './choices.ts';
import { combobox } from './combobox.ts';
import { dateCombobox } from './date-combobox.ts';
import { dateDialog } from './date-dialog.ts';
import { menuButton } from './menu-button.ts';
import { segments } from './segments.ts';

/** Controls that say what they are by ARIA roles, of libraries that nobody here has heard of. */
export default family('aria', 80, [
  segments,
  dateCombobox,
  combobox,
  menuButton,
  radioGroup,
  loneRadios,
  checkboxGroup,
  loneTicks,
  toggleButtons,
  listbox,
  tree,
  toggle,
  byKeys,
  dateDialog,
  numberBox('input[role="spinbutton"]'),
]);
