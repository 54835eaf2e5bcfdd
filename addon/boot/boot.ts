import { older } from './older.ts';
import { type Registry, registry } from './registry.ts';

/** A part of the add-on: the names of its scripts, those that it needs first, and the file of each. */
export type PartFiles = readonly (readonly [name: string, file: string])[];

export interface Boot extends Registry {
  /** By the name of the part; put in by the build. */
  parts: Readonly<Record<string, PartFiles>>;
  /** What a worker runs before the first script. */
  prologue: string;
}

declare global {
  // oxlint-disable-next-line no-var
  var jiannuo: Boot;
}

older();
self.jiannuo = { ...registry(), parts: {}, prologue: `(${older})();self.jiannuo=(${registry})();` };
