import type { KeptTexts } from '#core/host/sheet-host.ts';

const PREFIX = 'jiannuo:';

/** In the page's own storage. */
export const keptTexts: KeptTexts = {
  get: async (key) => localStorage.getItem(PREFIX + key) ?? undefined,
  set: async (key, value) => {
    if (value === undefined) localStorage.removeItem(PREFIX + key);
    else localStorage.setItem(PREFIX + key, value);
  },
};
