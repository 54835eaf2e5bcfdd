/**
 * The page agent lives beside the page's own scripts and does not see what frameworks hang on elements. A bridge
 * among those scripts answers requests about one control, by events on its outermost element.
 */
export const REQUEST = 'jiannuo:model';
export const ANSWER = 'jiannuo:model-answer';

/**
 * `keep`: remember what the framework holds for the control. `compare`: is it still that? `restore`: give it back to
 * the framework. `adopt`: what was kept under this name is that of the control which was drawn anew; a name may follow
 * the first and has to follow this one, after a blank. `shape`: is it a list of values?
 */
export type ModelRequest = 'keep' | 'compare' | 'restore' | 'adopt' | 'shape';

/**
 * `unreachable`: a framework keeps the control's state where nothing can reach it. `none`: no framework is known to
 * keep it, or there is no bridge.
 */
export type ModelAnswer = 'kept' | 'same' | 'changed' | 'restored' | 'list' | 'unreachable' | 'none';

/**
 * Asks what the date picker of a field says of itself; the answer is a
 * `PickerAnswer`, of which each part has a line: whether it tells, the date with `-` between, the layout. It is empty where there is none.
 */
export const PICKER = 'jiannuo:picker';
export const PICKER_ANSWER = 'jiannuo:picker-answer';

export interface PickerAnswer {
  /** Layout as `YYYY-MM-DD`; one that cannot be told in such letters has none of them. */
  format?: string;
  /** Year, month and day that it holds; `null` for none. */
  date: number[] | null;
  /** Whether the page is told by the picker alone, once something is chosen in it. */
  tells: boolean;
}

/** Asks for a click on the element it is sent to: only among the page's own scripts does a `javascript:` link run. */
export const PRESS = 'jiannuo:press';

/** Requests about the forms of a whole document, on the document. */
export const SHIELD = 'jiannuo:shield';
export const SHIELD_ANSWER = 'jiannuo:shield-answer';

/** What a line of the answer begins with, for an attempt that came with an event; the form in words follows. */
export const AT_ONCE = '! ';

/**
 * `raise`: let no handler of the page send a form, for a short time. `lower`: let them again. The answer to both has a
 * line for each attempt since the last.
 */
export type ShieldRequest = 'raise' | 'lower';
