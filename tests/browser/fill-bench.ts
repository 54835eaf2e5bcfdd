import type { FieldOutcome, FilledField, FillReport, PlannedWrite } from '#core/model/page.ts';
import type { Widget, WidgetState } from '#adapters/widgets/widget.ts';
import { Filler } from '#adapters/page/fill/filler.ts';
import { Registry } from '#adapters/page/registry.ts';
import { widgets } from '#catalog/widgets.ts';

type Reading = string | string[];

/** A page of controls found by hand, for tests of widgets: fills them the way the page agent does. */
export class FillBench {
  readonly registry = new Registry(0);
  readonly filler = new Filler(this.registry);

  /** The widget and root that the families, asked in order, give for an element. */
  claim(target: Element): { widget: Widget; root: Element } {
    for (const widget of widgets) {
      const root = widget.recognise(target);
      if (root) return { widget, root };
    }
    throw new Error(`no widget for ${target.outerHTML.slice(0, 200)}`);
  }

  register(target: Element | string): string {
    const { widget, root } = this.claim(element(target));
    return this.registry.registerControl({ widget, root, anchor: widget.anchor(root), signature: '' });
  }

  read(target: Element | string): WidgetState {
    const { widget, root } = this.claim(element(target));
    return widget.read(root);
  }

  /** Fills one control over whatever it holds now. */
  async fill(
    target: Element | string,
    next: Reading,
    options: { accepted?: string[]; now?: Reading } = {},
  ): Promise<FilledField> {
    const ref = this.register(target);
    const write: PlannedWrite = {
      ref,
      path: 'remark',
      label: { text: '备注', evidence: 'near', confidence: 1 },
      now: options.now ?? this.read(target).value,
      next,
      accepted: options.accepted ?? [],
      ticked: true,
    };
    const report = await this.filler.write([write]);
    return only(report);
  }

  undo(): Promise<FillReport> {
    return this.filler.undo();
  }
}

export const VERIFIED: FieldOutcome = { state: 'verified' };

function only(report: FillReport): FilledField {
  const [field] = report.fields;
  if (!field || report.fields.length !== 1) throw new Error('one field was filled');
  return field;
}

function element(target: Element | string): Element {
  const found = typeof target === 'string' ? document.querySelector(target) : target;
  if (!found) throw new Error(`no element ${String(target)}`);
  return found;
}

/** Puts the text of a library's UMD build or stylesheet into the page, as a script or style tag would. */
export function loadScript(text: string): void {
  const script = document.createElement('script');
  script.textContent = text;
  document.head.append(script);
}

export function loadStyle(text: string): void {
  const style = document.createElement('style');
  style.textContent = text;
  document.head.append(style);
}

/** A member of `globalThis` that a loaded script has set. */
export function loaded<T>(name: string): T {
  return Reflect.get(globalThis, name) as T;
}
