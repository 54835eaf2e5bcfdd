import { useEffect, useRef } from 'preact/hooks';
import { Notice } from './Notice.tsx';

/** What came of an action: done, or why not. */
export interface Answer {
  tone: 'success' | 'error';
  text: string;
}

/** Controls that somebody may be typing in: the focus is not taken from them. */
const TYPING = 'textarea, select, input:not([type="checkbox"], [type="radio"], [type="file"])';

/**
 * The answer to an action; it stands beside the control that began it. It comes into view, and the focus, which the
 * busy button has lost, goes to it, unless the user types elsewhere meanwhile.
 */
export function AnswerNotice({ answer }: { answer: Answer | undefined }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!answer) return;
    box.current?.scrollIntoView({ block: 'nearest' });
    if (!document.activeElement?.matches(TYPING)) box.current?.focus({ preventScroll: true });
  }, [answer]);
  if (!answer) return null;
  return (
    <div ref={box} class="jn-answer" tabIndex={-1}>
      <Notice tone={answer.tone} title={answer.text} />
    </div>
  );
}
