import type { Settings } from '#utils/settings.ts';
import type { Edits } from './drafts.ts';
import type { Route } from './route.ts';
import type { Store } from './store.ts';
import type { Undo } from './undo.ts';
import type { Pending } from './use-pending.ts';

/** What every page of the workbench works with. */
export interface RouteProps {
  store: Store;
  edits: Edits;
  route: Route;
  settings: Settings;
  changeSettings: (change: Partial<Settings>) => Promise<void>;
  /** Work that goes on when the page is left: every other page says so until it is done. */
  goOn: <T>(what: Pending, work: Promise<T>) => Promise<T>;
  /** The one-step way back from what a bulk action did. */
  undo: Undo;
  /** Puts 示例数据 in; absent where there are some. */
  addSample: (() => void) | undefined;
  /** Shows, at the top of the page, what went wrong without a button of the page having begun it. */
  fail: (error: unknown) => void;
}
