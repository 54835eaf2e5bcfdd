import type { ComponentChildren } from 'preact';

export interface EmptyStateProps {
  title: string;
  /** What would be here, and how it gets here. */
  children?: ComponentChildren;
  action?: ComponentChildren;
}

export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div class="jn-empty">
      <p class="jn-empty__title">{title}</p>
      {children && <div>{children}</div>}
      {action}
    </div>
  );
}
