import type { ComponentChildren } from 'preact';
import { t } from '#locales/index.ts';
import type { CellPlace } from './model.ts';

export type Go = (place: CellPlace) => void;

/** `B3`, with its sheet where that is not the one in front; of a whole sheet its name. */
export function placeText({ sheet, cell }: CellPlace, front: string): string {
  if (cell === '') return sheet;
  return sheet === front || sheet === '' ? cell : `${sheet}!${cell}`;
}

/** The way to a cell. */
export function CellLink(props: { place: CellPlace; front: string; tabIndex?: 0 | -1; onGo: Go }) {
  const { place, front, tabIndex, onGo } = props;
  const text = placeText(place, front);
  return (
    <button
      type="button"
      class="addon__cell"
      tabIndex={tabIndex}
      aria-label={t('addon.go', { place: text })}
      onClick={() => onGo(place)}
    >
      {text}
    </button>
  );
}

interface FoldProps {
  title: ComponentChildren;
  /** Beside the title, as a count. */
  aside?: ComponentChildren;
  open: boolean;
  onToggle: (open: boolean) => void;
  children: ComponentChildren;
}

/** A part of a panel that is put away: nothing of it is drawn until it is opened. */
export function Fold({ title, aside, open, onToggle, children }: FoldProps) {
  return (
    <section class="addon__fold">
      <h2>
        <button type="button" class="addon__foldhead" aria-expanded={open} onClick={() => onToggle(!open)}>
          <Arrow open={open} />
          <span class="addon__foldtitle">{title}</span>
          {aside !== undefined && <span class="addon__foldaside">{aside}</span>}
        </button>
      </h2>
      {open && <div class="addon__foldbody">{children}</div>}
    </section>
  );
}

export function Arrow({ open }: { open: boolean }) {
  return (
    <span class={open ? 'addon__arrow addon__arrow--open' : 'addon__arrow'} aria-hidden="true">
      ›
    </span>
  );
}

interface ToggleProps<Value extends string> {
  label: string;
  value: Value;
  options: readonly { value: Value; label: ComponentChildren }[];
  onChange: (value: Value) => void;
}

/** One of a few, all of them in sight. */
export function Toggle<Value extends string>({ label, value, options, onChange }: ToggleProps<Value>) {
  return (
    <fieldset class="addon__chips">
      <legend class="jn-hidden">{label}</legend>
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          class="addon__chip"
          aria-pressed={option.value === value}
          onClick={() => onChange(option.value)}
        >
          {option.label}
        </button>
      ))}
    </fieldset>
  );
}

interface FileButtonProps {
  label: string;
  /** As in `<input accept>`. */
  accept: string;
  disabled?: boolean | undefined;
  onFile: (file: File) => void;
}

/** A button that asks for a file: the browser's own field under our looks, so that it opens wherever a pane may run. */
export function FileButton({ label, accept, disabled, onFile }: FileButtonProps) {
  return (
    <label class={disabled === true ? 'jn-button addon__file addon__file--off' : 'jn-button addon__file'}>
      {label}
      <input
        type="file"
        accept={accept}
        disabled={disabled}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          // The same file may be asked for again, once it was corrected.
          event.currentTarget.value = '';
          if (file) onFile(file);
        }}
      />
    </label>
  );
}

/** What an outcome is called, as a sign that takes little room. */
export function Sign({ outcome }: { outcome: 'fail' | 'review' | 'note' }) {
  return (
    <span class={`addon__sign addon__sign--${outcome}`}>
      <span aria-hidden="true">{SIGNS[outcome]}</span>
      <span class="jn-hidden">{outcome === 'note' ? t('addon.note') : t(`outcome.${outcome}`)}</span>
    </span>
  );
}

const SIGNS = { fail: '✕', review: '?', note: '·' } as const;

/** Sentences, one under the other; nothing where there are none. */
export function Sentences({ texts }: { texts: readonly string[] }) {
  if (texts.length === 0) return null;
  return (
    <ul class="addon__sentences">
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}
