import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { dropRestOfPress } from './own-press.ts';
import { useUniqueId } from './use-unique-id.ts';

export interface DialogProps {
  title: string;
  /** Esc, or the caller's own cancel button. */
  onClose: () => void;
  children: ComponentChildren;
  /** Buttons, the confirming one last. */
  actions: ComponentChildren;
}

/** A modal window; it is open as long as it is rendered. Focus goes in, and back to where it was. */
export function Dialog({ title, onClose, children, actions }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useUniqueId();
  useEffect(() => {
    const dialog = ref.current;
    const before = document.activeElement;
    dialog?.showModal();
    return () => {
      dialog?.close();
      // The dialog may be gone already when it is closed; the browser then forgets where the focus was.
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  // At once: an effect after the paint would come after the second click of a double click.
  useLayoutEffect(() => {
    dropRestOfPress();
    return dropRestOfPress;
  }, []);
  return (
    <dialog
      ref={ref}
      class="jn-dialog"
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onKeyDown={dropHeld}
    >
      <h2 id={titleId}>{title}</h2>
      <div class="jn-dialog__body">{children}</div>
      <div class="jn-actions jn-actions--end">{actions}</div>
    </dialog>
  );
}

/** A button is not pressed by a key that is only still held down from what opened the window. */
function dropHeld(event: KeyboardEvent): void {
  if (event.repeat && event.key === 'Enter' && event.target instanceof HTMLButtonElement)
    event.preventDefault();
}
