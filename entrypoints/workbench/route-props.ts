import type { Settings } from '#utils/settings.ts';
import type { Edits } from './drafts.ts';
import type { Route } from './route.ts';
import type { Store } from './store.ts';

/** What every page of the workbench works with. */
export interface RouteProps {
  store: Store;
  edits: Edits;
  route: Route;
  settings: Settings;
  changeSettings: (change: Partial<Settings>) => Promise<void>;
  /** Shows, at the top of the page, what went wrong without a button of the page having begun it. */
  fail: (error: unknown) => void;
}
