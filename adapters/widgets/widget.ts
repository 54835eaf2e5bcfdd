import type { ControlKind } from '#core/model/page.ts';

/** Why a widget would not or could not take a value; becomes `skipped(reason)` or `failed(reason)`. */
export class WidgetRefusal extends Error {
  readonly state: 'skipped' | 'failed';
  readonly reason: string;
  readonly params: Record<string, string>;

  constructor(state: 'skipped' | 'failed', reason: string, params: Record<string, string> = {}) {
    super(reason);
    this.name = 'WidgetRefusal';
    this.state = state;
    this.reason = reason;
    this.params = params;
  }
}

/** What a widget may use to act on the page. Every click goes through `click`, which logs it and refuses 保存, 提交 … */
export interface WidgetTools {
  click(element: Element): void;
  /** Says that a popup belongs to the control being written; only there may a 确定 be clicked. */
  own(popup: Element): void;
  /** Polls until `probe` gives something truthy; throws `WidgetRefusal('failed', 'timeout')` after `timeout` ms. */
  until<T>(probe: () => T | null | undefined | false, timeout?: number): Promise<T>;
}

/** Looks of a control, found without opening or changing anything. */
export interface WidgetState {
  kind: ControlKind;
  value: string | string[];
  /** See `DescribedControl.unset`. */
  unset?: boolean;
  options?: string[];
  /** Options stand in levels: a value is the path to one, with ` / ` between, or its last level alone. */
  levels?: boolean;
  readOnly: boolean;
  disabled: boolean;
  maxLength?: number;
  format?: string;
}

/** What to write: the value, and spellings of it that count as equal (equality after normalising, law 2). */
export interface WidgetValue {
  value: string | string[];
  accepted: readonly string[];
}

/**
 * Puts back what a control held.
 * @param told the page's own model holds that already, and only what is shown has yet to follow
 */
export type Restorer = (tools: WidgetTools, told: boolean) => Promise<void> | void;

/** 控件. One folder of `adapters/widgets/` default-exports one of these from `index.ts`. */
export interface Widget {
  id: string;
  /** Recognised in rising order; the general ones (native, ARIA) come last. */
  order: number;
  /** The control's outermost element when `element` is part of this family, else `null`. */
  recognise(element: Element): Element | null;
  /** The element whose place and name stand for the control when labels are sought. */
  anchor(root: Element): Element;
  read(root: Element): WidgetState;
  /** Writes through the control's own way. Reading back is the caller's work. */
  write(root: Element, value: WidgetValue, tools: WidgetTools): Promise<void>;
  /**
   * How to put back exactly what is there now, where writing the value that was read could not: formatted text, or
   * "nothing chosen". `null` where writing does it.
   */
  restorer?(root: Element): Restorer | null;
}
