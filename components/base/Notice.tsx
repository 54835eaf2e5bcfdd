import type { ComponentChildren } from 'preact';

export interface NoticeProps {
  tone: 'info' | 'success' | 'warning' | 'error';
  title: string;
  children?: ComponentChildren;
  actions?: ComponentChildren;
}

/** A message in place. Errors interrupt a screen reader, everything else waits for its turn. */
export function Notice({ tone, title, children, actions }: NoticeProps) {
  return (
    <div class={`jn-notice jn-notice--${tone}`} role={tone === 'error' ? 'alert' : 'status'}>
      <strong>{title}</strong>
      {children && <div class="jn-notice__text">{children}</div>}
      {actions && <div class="jn-actions">{actions}</div>}
    </div>
  );
}
