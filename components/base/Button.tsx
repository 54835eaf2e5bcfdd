import type { ComponentChildren, Ref } from 'preact';

export interface ButtonProps {
  children: ComponentChildren;
  onClick: (event: MouseEvent) => void;
  variant?: 'primary' | 'plain' | 'danger' | 'quiet' | undefined;
  disabled?: boolean | undefined;
  /** Work is under way: the button keeps its place and takes no second click. */
  busy?: boolean | undefined;
  /** Accessible name where the visible text is not enough. */
  label?: string | undefined;
  /** Shown on hover; also where the key is told. */
  title?: string | undefined;
  /** In the notation of `aria-keyshortcuts`, e.g. `Control+Enter`. */
  shortcut?: string | undefined;
  pressed?: boolean | undefined;
  expanded?: boolean | undefined;
  /** In a row of a table of which one row is in the tab order. */
  tabIndex?: 0 | -1 | undefined;
  buttonRef?: Ref<HTMLButtonElement> | undefined;
}

export function Button({ variant = 'plain', ...props }: ButtonProps) {
  return (
    <button
      type="button"
      ref={props.buttonRef ?? null}
      class={`jn-button jn-button--${variant}`}
      disabled={(props.disabled ?? false) || (props.busy ?? false)}
      aria-busy={props.busy}
      aria-label={props.label}
      aria-keyshortcuts={props.shortcut}
      aria-pressed={props.pressed}
      aria-expanded={props.expanded}
      title={props.title}
      tabIndex={props.tabIndex}
      onClick={props.onClick}
    >
      {props.children}
    </button>
  );
}
