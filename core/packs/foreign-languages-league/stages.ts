import type { PackInput } from '../../model/pack.ts';

/** The plan knows no stages: it is to go on for good (note `no-stages`). */
export const stages: PackInput['stages'] = [];

/** It sends nothing anywhere. */
export const routes: PackInput['routes'] = [];
