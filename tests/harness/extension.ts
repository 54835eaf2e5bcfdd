import {
  launchExtension as launch,
  type LaunchOptions,
  type RunningExtension as Running,
} from '#cli/browser/extension.ts';
import { killBrowser } from './processes.ts';

/** The built extension, with what only tests do to it. */
export interface RunningExtension extends Running {
  /** SIGKILL for the whole process tree; the profile stays. */
  kill(): Promise<void>;
}

/** Starts Chromium with the test build loaded. Throws when no browser is installed. */
export async function launchExtension(options: LaunchOptions = {}): Promise<RunningExtension> {
  const extension = await launch(options);
  return { ...extension, kill: () => killBrowser(extension.profile) };
}
