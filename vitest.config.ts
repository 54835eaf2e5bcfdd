import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { browserArguments, findBrowser } from './scripts/browser.mjs';
import { LongestFirst } from './scripts/longest-first.ts';

// Words of every page and command, as tests render views without the page around them.
const setupFiles = ['popup', 'overlay', 'workbench', 'addon', 'desk', 'try', 'jiannuo'].map(
  (area) => `locales/${area}.ts`,
);

// What of Univer the host's test loads: packed before any test starts, since a package that is found later makes pages load anew.
const univer = [
  '@univerjs/core',
  '@univerjs/core/facade',
  ...['core', 'conditional-formatting', 'data-validation', 'filter', 'note'].flatMap((part) => [
    `@univerjs/preset-sheets-${part}`,
    `@univerjs/preset-sheets-${part}/locales/zh-CN`,
  ]),
];

/**
 * Five suites: `unit` in Node, `browser` for page and widget code in real Chromium, `e2e` with the built
 * extension, `desktop` with the released one in a real window, `oracles` with independent readers of our files.
 */
export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: 'unit',
          setupFiles: [...setupFiles, 'tests/harness/language.ts'],
          // Commands of the command line start threads, and large files are read: a busy machine takes its time.
          testTimeout: 30_000,
          // One process of the suite starts hundreds of threads that read a file and are ended at once, and each strips types by
          // WebAssembly. Compiled again in the background, that code may be freed under the compiler, of which V8 dies
          // (`Check failed: jit_page`, "Worker exited unexpectedly"): https://github.com/nodejs/node/issues/64500.
          execArgv: ['--no-wasm-tier-up', '--no-memory-protection-keys'],
          // Nothing in core is kept between calls, so that files can share what they import.
          isolate: false,
          // By itself it would leave a core to whoever watches, which of two is half.
          maxWorkers: 2,
          include: ['**/*.test.{ts,tsx}'],
          exclude: [
            '**/node_modules/**',
            '.output/**',
            '**/*.browser.test.{ts,tsx}',
            'tests/{desktop,e2e,oracles}/**',
            'tests/portals/forms/**',
          ],
        },
      },
      {
        optimizeDeps: {
          include: [...univer, 'fflate'],
          // Vitest takes apart every packed library that loads parts of itself, unless this word says that it has done so: that took longer
          // for Univer than all of its tests, and held up all other files meanwhile.
          rolldownOptions: { plugins: [{ name: 'taken-apart', banner: () => '/* wrapDynamicImport */' }] },
        },
        test: {
          name: 'browser',
          setupFiles,
          include: ['{adapters,components,entrypoints}/**/*.browser.test.{ts,tsx}'],
          // Widgets mostly wait for their own animations: three pages side by side fill two cores.
          maxWorkers: 3,
          expect: { poll: { timeout: 10_000 } },
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { executablePath: findBrowser() ?? '', args: browserArguments },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/{e2e,portals/forms}/**/*.test.ts'],
          globalSetup: ['tests/harness/build.ts', 'tests/harness/addon-build.ts'],
          // Each file has a browser of its own. Much of what they do is waiting, until a panel has been in sight or a hand has paused: three
          // of them fill two cores.
          maxWorkers: 3,
          // A look costs a busy machine as much as what is waited for.
          expect: { poll: { timeout: 30_000, interval: 150 } },
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'desktop',
          include: ['tests/desktop/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'oracles',
          include: ['tests/oracles/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
