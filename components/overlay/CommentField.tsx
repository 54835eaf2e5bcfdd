import type { RefCallback } from 'preact';
import { TextField, type TextFieldProps } from '../base/TextField.tsx';
import { CommentBank } from './CommentBank.tsx';
import type { Bank, BankActions } from './model.ts';

interface Props extends Pick<
  TextFieldProps,
  'label' | 'rows' | 'value' | 'hint' | 'error' | 'inputRef' | 'onInput'
> {
  onKeyDown: (event: KeyboardEvent) => void;
  into: Bank['into'];
  bank: Bank | undefined;
  bankRef: RefCallback<HTMLElement>;
  actions: BankActions;
}

/** A comment with the bank of phrases under it: B is text in here, so that an empty one opens the bank with the arrow down, as a list. */
export function CommentField({ onKeyDown, into, bank, bankRef, actions, ...field }: Props) {
  const keyDown = (event: KeyboardEvent): void => {
    const plain = !event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.isComposing;
    if (event.key !== 'ArrowDown' || !plain || field.value !== '') return onKeyDown(event);
    event.preventDefault();
    event.stopPropagation();
    if (bank?.into !== into) actions.openBank(into);
  };
  return (
    <>
      <TextField {...field} multiline onKeyDown={keyDown} />
      <CommentBank bank={bank} into={into} actions={actions} bankRef={bankRef} />
    </>
  );
}
