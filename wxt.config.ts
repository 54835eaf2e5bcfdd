import { defineConfig } from 'wxt';
import { preloadAtOnce } from './scripts/preload-at-once.ts';
import { sharedWorkers } from './scripts/shared-workers.ts';

/**
 * The released manifest asks for nothing that reaches a page by itself: `activeTab` and `scripting` act only
 * on the tab in which the user opened the popup. The `test` mode adds host permission for loopback, because a
 * popup opened as a page of its own gets no `activeTab` grant.
 */
export default defineConfig({
  imports: false,
  outDir: '.output',
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}{{modeSuffix}}',
  manifest: ({ mode }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'zh_CN',
    minimum_chrome_version: '109',
    permissions: ['activeTab', 'scripting', 'storage', 'unlimitedStorage', 'downloads'],
    // Asked for when somebody turns reminders of deadlines on.
    optional_permissions: ['alarms', 'notifications'],
    ...(mode === 'test' ? { host_permissions: ['http://127.0.0.1/*', 'http://localhost/*'] } : {}),
    action: { default_title: '__MSG_extName__' },
    // For people who keep their hands on the keyboard: the popup like a press of the toolbar button, and the review checklist.
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+J', mac: 'Alt+Shift+J' } },
      'open-checklist': {
        suggested_key: { default: 'Alt+Shift+S', mac: 'Alt+Shift+S' },
        description: '__MSG_openChecklist__',
      },
    },
    // Nothing from elsewhere and nothing to elsewhere (law 10).
    content_security_policy: {
      extension_pages: [
        "default-src 'none'",
        "script-src 'self'",
        "worker-src 'self'",
        "connect-src 'self'",
        "style-src 'self'",
        "img-src 'self' data: blob:",
        "form-action 'none'",
        "base-uri 'none'",
        "object-src 'none'",
      ].join('; '),
    },
  }),
  vite: () => ({
    build: { target: 'chrome109' },
    plugins: [...sharedWorkers(), preloadAtOnce()],
    resolve: { alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' }] },
  }),
});
