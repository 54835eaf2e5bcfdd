import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '#locales/index.ts';
import { Button } from './Button.tsx';

interface ColumnMenuProps {
  /** Columns that may be hidden, in the order of the table. */
  columns: readonly { id: string; title: string }[];
  hidden: readonly string[];
  onHidden: (hidden: string[]) => void;
}

/** 列: which columns are shown. The one that names the rows is not listed: it always is. */
export function ColumnMenu({ columns, hidden, onHidden }: ColumnMenuProps) {
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!open) return undefined;
    const leave = (event: Event): void => {
      if (!(event.target instanceof Node) || !box.current) return;
      // A press on a label may give the focus to something around all of it first.
      const isOutside = !box.current.contains(event.target) && !event.target.contains(box.current);
      if (isOutside) setOpen(false);
    };
    addEventListener('pointerdown', leave);
    addEventListener('focusin', leave);
    return () => {
      removeEventListener('pointerdown', leave);
      removeEventListener('focusin', leave);
    };
  }, [open]);
  const shown = columns.filter((column) => !hidden.includes(column.id)).length;
  const close = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    setOpen(false);
    button.current?.focus();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Esc from any of the controls inside
    <div ref={box} class="jn-columns" onKeyDown={open ? close : undefined}>
      <Button buttonRef={button} expanded={open} onClick={() => setOpen(!open)}>
        {t('table.columns', { shown: shown + 1, count: columns.length + 1 })}
      </Button>
      {open && (
        <fieldset class="jn-columns__menu">
          <legend class="jn-muted jn-small">{t('table.columns.title')}</legend>
          {columns.map((column) => (
            <label key={column.id}>
              <input
                type="checkbox"
                checked={!hidden.includes(column.id)}
                onChange={(event) =>
                  onHidden(
                    event.currentTarget.checked
                      ? hidden.filter((each) => each !== column.id)
                      : [...hidden, column.id],
                  )
                }
              />
              {column.title}
            </label>
          ))}
        </fieldset>
      )}
    </div>
  );
}
