import { rmSync } from 'node:fs';
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
  let killed = false;
  const kill = async (): Promise<void> => {
    killed = true;
    await killBrowser(extension.profile);
  };
  const close = async (): Promise<void> => {
    // A browser that was killed may refuse to be closed.
    if (!killed) return extension.close();
    if (options.profile === undefined) rmSync(extension.profile, { recursive: true, force: true });
  };
  return { ...extension, kill, close };
}
