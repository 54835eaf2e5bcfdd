/** 教一次, as it is shown: one question and what can be answered. */
export interface TeachView {
  about: 'field' | 'control';
  title: string;
  choices: TeachChoice[];
  /** Value of the choice that is made; `''` for none. */
  chosen: string;
  /** The user is asked to point at a control in the page. */
  picking: boolean;
  /** The page can be seen beside this window, and so be pointed at. */
  canPick: boolean;
  error: string | undefined;
}

export interface TeachChoice {
  value: string;
  label: string;
  detail: string;
  /** The control of the page that it is about. */
  ref: string | undefined;
}

/** What the user may want of it. */
export interface TeachActions {
  /** Where does this field go? `ref`: the control it was dropped on. */
  field(path: string, ref?: string): void;
  /** What does this control hold? `path`: what it is taken for. */
  control(ref: string, path?: string): void;
  choose(value: string): void;
  pick(): void;
  endPick(): void;
  save(): void;
  cancel(): void;
}
