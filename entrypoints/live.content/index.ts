import { defineContentScript } from '#imports';
import { startLive } from './live.ts';

/** 边填边查 in one frame of a page. Injected when the user turns it on; nothing of it is in any page before. */
export default defineContentScript({
  registration: 'runtime',
  matches: [],
  cssInjectionMode: 'manual',
  main: () => startLive(),
});
