import type { DetectedHost } from '#adapters/hosts/detected.ts';
import type { SheetHost } from '#core/host/sheet-host.ts';
import { collect } from './collect.ts';

const found = import.meta.glob<DetectedHost>('../adapters/hosts/*/detect.ts', {
  eager: true,
  import: 'default',
});

/** The program beside which the page stands; `undefined` where it is none of ours. */
export async function detectHost(): Promise<SheetHost | undefined> {
  for (const { detect } of collect(found)) {
    const host = await detect();
    if (host) return host;
  }
  return undefined;
}
