import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '#locales/index.ts';
import { PageTitle, Panel } from '../workbench/Shell.tsx';

/** Sections in their order; the address names one: `#/settings/backup`. */
export const SECTIONS = ['basic', 'guide', 'vault', 'backup', 'mask', 'log', 'keep', 'store'] as const;
export type Section = (typeof SECTIONS)[number];

interface SettingsPageProps {
  /** The section that the address names. */
  chosen: string | undefined;
  parts: Readonly<Record<Section, ComponentChildren>>;
}

/** 设置: its sections one below the other, and links to each. */
export function SettingsPage({ chosen, parts }: SettingsPageProps) {
  return (
    <div class="settings">
      <PageTitle title={t('settings.title')} />
      <nav class="settings__nav" aria-label={t('settings.sections')}>
        {SECTIONS.map((section) => (
          <a
            key={section}
            href={`#/settings/${section}`}
            aria-current={section === chosen ? 'location' : undefined}
          >
            {t(`settings.${section}`)}
          </a>
        ))}
      </nav>
      {SECTIONS.map((section) => (
        <Place key={section} isChosen={section === chosen}>
          <Panel title={t(`settings.${section}`)}>{parts[section]}</Panel>
        </Place>
      ))}
    </div>
  );
}

/** Comes into sight, with the focus, once its address is chosen. */
function Place({ isChosen, children }: { isChosen: boolean; children: ComponentChildren }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isChosen) return undefined;
    // After the workbench has gone to the top, as it does for every new address.
    const frame = requestAnimationFrame(() => {
      box.current?.scrollIntoView({ block: 'start' });
      box.current?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, [isChosen]);
  return (
    <div ref={box} class="wb-part settings__place" tabIndex={-1}>
      {children}
    </div>
  );
}
