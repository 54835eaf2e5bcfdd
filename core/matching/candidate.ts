import type { FieldPath } from '../model/values.ts';
import type { DescribedControl, Label } from '../model/page.ts';
import type { FieldTarget } from './fields.ts';
import type { MatchBasis } from './resolve.ts';

/** A control, or a text of a read-only page, that holds a field. `label.evidence` says how the label was found. */
export interface FieldMatch {
  ref: string;
  path: FieldPath;
  label: Label;
  confidence: number;
  /** How the label led to the field. */
  basis: MatchBasis;
}

/** A control that a field may be in, as long as nothing speaks against it. */
export interface Candidate {
  control: DescribedControl;
  match: FieldMatch;
  target: FieldTarget;
}
