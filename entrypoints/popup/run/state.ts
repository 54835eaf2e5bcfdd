import { forms } from '#catalog/forms.ts';
import type { RunView } from '#components/run/model.ts';
import type { FormType } from '#core/model/form-type.ts';
import type { FieldOutcome, FillPlan } from '#core/model/page.ts';
import type { FormRecord } from '#core/model/record.ts';
import type { FieldCounts } from '#core/model/run.ts';
import type { Subject } from '#core/model/subject.ts';
import type { FieldPath, Values } from '#core/model/values.ts';
import type { Run, RunPerson } from '#core/run/fold.ts';
import type { Before, Doubt } from '#core/run/parting.ts';
import type { Screen } from '#core/run/screen.ts';
import type { Known } from '#core/teaching/find.ts';
import type { FormerForm } from '#utils/former-form.ts';
import type { SubjectItem } from '#utils/search.ts';

/** The person at hand, with everything that a fill goes by. */
export interface AtHand {
  person: RunPerson;
  subject: Subject;
  item: SubjectItem;
  record: FormRecord | undefined;
  formType: FormType;
  values: Values;
  /** What the user taught about pages. */
  taught: readonly Known[];
}

/** Why the portal's page cannot be looked at. */
export type Trouble = { kind: 'elsewhere'; host: string } | { kind: 'access'; code: string; text: string };

/** A fill that has ended, and the page as it left it. */
export interface Filled {
  counts: FieldCounts;
  /** What broke it off, in words. */
  stopped: string | undefined;
  /** Fields whose values stood in the form; `undefined` where the page could not be read any more. */
  held: ReadonlySet<FieldPath> | undefined;
  address: string;
  /** The documents that the tab showed then. */
  documents: ReadonlySet<string>;
  before: Before;
  /** Why the form's going proves nothing any more; until the form is back, only the user can say. */
  doubt: Doubt | undefined;
  /** Fields of a next step that the page asks for since. */
  more: number;
}

/**
 * `ask`: the last window ended in the middle of this person; `look`: for a page to fill; `fill`; `await`: until the
 * portal has saved.
 */
export type Mode = 'ask' | 'look' | 'fill' | 'await';

/** Everything the window knows. What must last is in the journal; the rest is read again by the next window. */
export interface RunState {
  phase: RunView['phase'];
  /** Those of the program, and of the user's packs once the store is read. */
  forms: readonly FormType[];
  /** The form of the run as it was, where no pack brings it any more. */
  former: FormerForm | undefined;
  runs: readonly Run[];
  run: Run | undefined;
  mode: Mode;
  /** The user has said that the page is the next step of this person's form. */
  goesOn: boolean;
  hand: AtHand | undefined;
  /** The page as it stands still; `undefined` while it is being read or changes. */
  screen: Screen | undefined;
  plan: FillPlan | undefined;
  trouble: Trouble | undefined;
  outcomes: ReadonlyMap<string, FieldOutcome>;
  progress: { done: number; total: number };
  filled: Filled | undefined;
  /** The person before, whom the page's moving on made count as saved. */
  before: RunPerson | undefined;
  waitForSave: boolean;
  message: RunView['message'];
}

export const initialRunState: RunState = {
  phase: 'loading',
  forms,
  former: undefined,
  runs: [],
  run: undefined,
  mode: 'look',
  goesOn: false,
  hand: undefined,
  screen: undefined,
  plan: undefined,
  trouble: undefined,
  outcomes: new Map(),
  progress: { done: 0, total: 0 },
  filled: undefined,
  before: undefined,
  waitForSave: true,
  message: undefined,
};
