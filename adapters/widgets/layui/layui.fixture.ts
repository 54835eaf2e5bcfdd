import layuiScript from '../../../node_modules/layui/dist/layui.js?raw';
import layuiStyle from '../../../node_modules/layui/dist/css/layui.css?raw';
import { loaded, loadScript, loadStyle } from '#tests/browser/fill-bench.ts';

/** What the tests use of layui's own interface. */
export interface Layui {
  form: {
    render(): void;
    val(filter: string): Record<string, string>;
    on(event: string, handler: (data: { value: string; elem: HTMLInputElement }) => void): void;
  };
  laydate: { render(options: object): void };
  rate: { render(options: object): void };
  slider: { render(options: object): void };
  transfer: { render(options: object): void; getData(id: string): { title: string }[] };
  colorpicker: { render(options: object): void };
}

export function loadLayui(): void {
  loadScript(layuiScript);
  loadStyle(layuiStyle);
}

export function layui(): Layui {
  return loaded<Layui>('layui');
}
