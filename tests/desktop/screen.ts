import { execFileSync, spawn } from 'node:child_process';

/** A screen that nobody sees, with real windows and a real keyboard. */
export interface Screen {
  /** Value of the environment variable DISPLAY. */
  display: string;
  /** Presses keys in the window in front, as xdotool names them: `ctrl+Return`. */
  press(keys: string): void;
  type(text: string): void;
  close(): void;
}

/** Starts Xvfb on a free display. The size is that of the laptops in offices. */
export async function openScreen(): Promise<Screen> {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1366x768x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
  });
  const display = await new Promise<string>((resolve, reject) => {
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)));
    server.stdio[3]?.once('data', (number: Buffer) => resolve(`:${number.toString().trim()}`));
  });
  const xdotool = (...words: string[]): void => {
    execFileSync('xdotool', words, { env: { ...process.env, DISPLAY: display } });
  };
  return {
    display,
    press: (keys) => xdotool('key', '--clearmodifiers', keys),
    type: (text) => xdotool('type', '--delay', '30', text),
    close: () => server.kill(),
  };
}
