import { t } from '#locales/index.ts';
import { Button } from '../base/Button.tsx';
import { Dialog } from '../base/Dialog.tsx';
import { Select } from '../base/Select.tsx';
import { TextField } from '../base/TextField.tsx';
import type { Asking, AskingActions } from './model.ts';

/** Of so many forms the names are told one by one. */
const NAMED = 6;

/** What is about to be decided about how many forms, which are left out and why, and what is said with it. */
export function DecisionDialog({
  asking,
  busy,
  ...actions
}: AskingActions & { asking: Asking; busy: boolean }) {
  const { decision, names, left } = asking;
  const word = t(`decision.${decision}`);
  const count = names.length;
  const hasRemark = count > 0 && decision !== 'reopened';
  return (
    <Dialog
      title={
        count === 1
          ? t('reviewing.ask.one', { decision: word, name: names[0] ?? '' })
          : t('reviewing.ask', { decision: word, count })
      }
      onClose={actions.onClose}
      actions={
        <>
          <Button onClick={actions.onClose}>{t('action.cancel')}</Button>
          <Button
            variant="primary"
            busy={busy}
            disabled={count === 0}
            buttonRef={hasRemark ? null : focusFirst}
            onClick={actions.onConfirm}
          >
            {t('reviewing.confirm', { decision: word, count })}
          </Button>
        </>
      }
    >
      <div class="wb-stack">
        {count > 1 && <p>{namesText(names)}</p>}
        {count === 0 && <p>{t('reviewing.ask.none')}</p>}
        {asking.against.length > 0 && (
          <ul class="rv-against">
            {asking.against.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        )}
        {left.length > 0 && <LeftOut left={left} />}
        {hasRemark && <Said asking={asking} busy={busy} {...actions} />}
      </div>
    </Dialog>
  );
}

/** What the keys are at when the window opens, instead of its first control. */
function focusFirst(element: HTMLElement | null): void {
  if (element) element.autofocus = true;
}

function namesText(names: readonly string[]): string {
  const shown = names.slice(0, NAMED).join(t('common.listComma'));
  return names.length > NAMED ? t('reviewing.names', { names: shown, count: names.length }) : shown;
}

function LeftOut({ left }: Pick<Asking, 'left'>) {
  const count = left.reduce((sum, each) => sum + each.count, 0);
  return (
    <section aria-label={t('reviewing.left', { count })}>
      <p>{t('reviewing.left', { count })}</p>
      <ul class="rv-left">
        {left.map(({ reason, count: each, names }) => (
          <li key={reason}>
            {t(`reviewing.left.${reason}`, { count: each })}{' '}
            <span class="jn-muted jn-small">{namesText(names)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Said({ asking, busy, ...actions }: AskingActions & { asking: Asking; busy: boolean }) {
  const { decision, comment, commentMissing, commentWrong, gap, phrases, criteria } = asking;
  const mustSay = decision === 'returned';
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    // Held down from the press that opened it, it confirms nothing.
    if (!event.repeat && !busy) actions.onConfirm();
  };
  return (
    <>
      {criteria.length > 0 && (
        <fieldset class="rv-reasons">
          <legend>{t('reviewing.reasons')}</legend>
          {criteria.map(({ id, name, ticked }) => (
            <label key={id} class="wb-check">
              <input
                type="checkbox"
                checked={ticked}
                onChange={(event) => actions.onCriterion(id, event.currentTarget.checked)}
              />
              {name}
            </label>
          ))}
        </fieldset>
      )}
      {phrases.length > 0 && (
        <Select
          label={t('reviewing.phrases')}
          value=""
          placeholder={t('reviewing.phrases.choose')}
          options={phrases.map((phrase) => ({ value: phrase, label: phrase }))}
          onChange={actions.onPhrase}
        />
      )}
      <TextField
        label={t(mustSay ? 'reviewing.reason' : 'reviewing.remark')}
        multiline
        required={mustSay}
        value={comment}
        error={
          commentMissing
            ? t('reviewing.reason.needed')
            : gap !== undefined
              ? t('overlay.decide.gap', { name: gap })
              : commentWrong
        }
        hint={t('reviewing.comment.how')}
        inputRef={focusFirst}
        onKeyDown={onKeyDown}
        onInput={actions.onComment}
      />
    </>
  );
}
