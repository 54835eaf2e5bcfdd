import type { SheetHost } from '#core/host/sheet-host.ts';

/** What the folder of a host that people have default-exports from `detect.ts`: how its program is known. */
export interface DetectedHost {
  id: string;
  /** The host, where the page stands beside that program; `undefined` anywhere else. */
  detect: () => Promise<SheetHost | undefined>;
}
