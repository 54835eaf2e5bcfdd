import type { ComponentChildren } from 'preact';

export interface EmptyStateProps {
  title: string;
  /** What would be here, and how it gets here. */
  children?: ComponentChildren;
  action?: ComponentChildren;
}

/** A way on that is another page: a link that looks like the buttons beside it. */
export function NextPage({ href, children }: { href: string; children: ComponentChildren }) {
  return (
    <a class="jn-button jn-button--plain jn-next" href={href}>
      {children}
    </a>
  );
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
