import { afterEach, expect, test } from 'vitest';
import { Home } from './home.ts';
import { HostGuard } from './host-guard.ts';

const ended: (() => void)[] = [];
afterEach(() => {
  for (const end of ended.splice(0)) end();
});

function guarded() {
  const host = document.createElement('jiannuo-checklist');
  host.style.setProperty('color-scheme', 'light dark', 'important');
  document.documentElement.append(host);
  let meddled = 0;
  const guard = new HostGuard(host, new Home(), {
    raise() {},
    meets: () => false,
    meddled: () => void (meddled += 1),
  });
  ended.push(() => {
    guard.stop();
    host.remove();
  });
  return { host, guard, meddled: () => meddled };
}

/** Observers have been told, and what they ask for at the next frame is done. */
async function twoFrames(): Promise<void> {
  for (let at = 0; at < 2; at += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
}

test('a theme that the user chose stays, and is no meddling', async () => {
  const { host, guard, meddled } = guarded();
  guard.change(({ style }) => style.setProperty('color-scheme', 'dark', 'important'));
  expect(guard.untouched).toBe(true);
  await twoFrames();
  expect(host.style.colorScheme).toBe('dark');
  expect(meddled()).toBe(0);
});

test('what the page does is undone, also where it comes just before a change of ours', async () => {
  const { host, guard, meddled } = guarded();
  host.style.setProperty('opacity', '0', 'important');
  host.setAttribute('hidden', '');
  guard.change(({ style }) => style.setProperty('color-scheme', 'dark', 'important'));
  expect([host.style.opacity, host.hasAttribute('hidden'), host.style.colorScheme]).toEqual([
    '',
    false,
    'dark',
  ]);
  expect(meddled()).toBeGreaterThan(0);
  await twoFrames();
  expect(guard.untouched).toBe(true);
  host.style.setProperty('opacity', '0');
  expect(guard.untouched).toBe(false);
  await twoFrames();
  expect(host.style.opacity).toBe('');
  expect(host.style.colorScheme).toBe('dark');
  expect(meddled()).toBeGreaterThan(0);
});
