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
  /** Shows what went wrong at the top of the page. */
  fail: (error: unknown) => void;
}
