import vue2Script from '../../../node_modules/vue2/dist/vue.min.js?raw';
import vue3Script from '../../../node_modules/vue/dist/vue.global.prod.js?raw';
import { loaded, loadScript } from '#tests/browser/fill-bench.ts';

interface Vue3 {
  createApp(options: object): { mount(element: Element): void };
  reactive<T extends object>(value: T): T;
}
type Vue2 = new (options: object) => { form: Record<string, unknown> };

/** Both Vues on one page, each as its own global build. */
export function loadVues(): { vue2: Vue2; vue3: Vue3 } {
  loadScript(vue2Script);
  const vue2 = loaded<Vue2>('Vue');
  loadScript(vue3Script);
  return { vue2, vue3: loaded<Vue3>('Vue') };
}
