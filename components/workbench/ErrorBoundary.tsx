import { Component, type ComponentChildren } from 'preact';
import { Notice } from '../base/Notice.tsx';
import { errorText } from '#locales/errors.ts';
import { t } from '#locales/index.ts';

interface Props {
  children: ComponentChildren;
}

/** Keeps the navigation in reach when a page cannot be drawn, and says why it cannot. */
export class ErrorBoundary extends Component<Props, { error?: unknown }> {
  override state: { error?: unknown } = {};

  static override getDerivedStateFromError(error: unknown): { error: unknown } {
    return { error };
  }

  override render() {
    const { error } = this.state;
    if (error === undefined) return this.props.children;
    return (
      <Notice tone="error" title={t('workbench.broken')}>
        <p>{errorText(error)}</p>
      </Notice>
    );
  }
}
