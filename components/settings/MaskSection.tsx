import { MASKABLE, type Maskable } from '#core/forms/mask-also.ts';
import { t } from '#locales/index.ts';
import { Tick } from './Tick.tsx';

interface MaskSectionProps {
  masked: readonly string[];
  onMasked: (masked: string[]) => void;
}

/** 屏幕遮盖: what is masked besides ID numbers and phones. */
export function MaskSection({ masked, onMasked }: MaskSectionProps) {
  return (
    <>
      <p>{t('settings.mask.text')}</p>
      {(Object.keys(MASKABLE) as Maskable[]).map((choice) => (
        <Tick
          key={choice}
          label={t(`settings.mask.${choice}`)}
          checked={masked.includes(choice)}
          onChange={(on) => onMasked(on ? [...masked, choice] : masked.filter((other) => other !== choice))}
        />
      ))}
    </>
  );
}
