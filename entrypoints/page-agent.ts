import { defineUnlistedScript } from '#imports';
import { createAgent } from '#adapters/page/agent.ts';
import { widgets } from '#catalog/widgets.ts';

const NAME = '__jiannuoAgent';

/** Injected on demand into the extension's own world of a frame; later injections find the agent at work. */
export default defineUnlistedScript(() => {
  if (NAME in globalThis) return;
  Object.defineProperty(globalThis, NAME, { value: createAgent(widgets) });
});
