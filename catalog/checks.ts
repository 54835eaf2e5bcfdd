import type { CheckDefinition } from '#core/checks/check.ts';
import { collect, type Collected } from './collect.ts';

/** Every check, sorted by id. */
export const checks: readonly CheckDefinition[] = collect(
  import.meta.glob<Collected<CheckDefinition>>('../core/checks/*/index.ts', {
    eager: true,
    import: 'default',
  }),
);
