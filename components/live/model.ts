import type { Fix } from '#core/fixes/fix.ts';

/** A sign beside a field, and what it says. */
export interface LiveSign {
  ref: string;
  label: string;
  /** The worst that is said; `fix`: only how it is written can be repaired; `done`: it was. */
  tone: 'fail' | 'review' | 'fix' | 'done';
  reasons: { outcome: 'fail' | 'review'; text: string }[];
  offer?: { fixes: Fix['id'][]; now: string; next: string } | undefined;
  done?: { before: string; now: string } | undefined;
}

/** Where in the window it stands, in CSS pixels. */
export interface PlacedSign extends LiveSign {
  left: number;
  top: number;
}

export interface SignActions {
  /** Shows what a sign says; `undefined`: of none. */
  open(ref: string | undefined): void;
  /** The event is the proof that a person did it. */
  fix(ref: string, undo: boolean, event: Event): void;
}
