import { Button } from '../base/Button.tsx';
import { Notice } from '../base/Notice.tsx';
import { t } from '#locales/index.ts';

interface ConflictVersion {
  hash: string;
  who: string;
  at: string;
  /** Whether this version is a removal. */
  removed: boolean;
}

export interface ConflictProps {
  /** What the versions are of, where the page is about several things. */
  of?: string | undefined;
  current: ConflictVersion;
  others: readonly ConflictVersion[];
  /** Fields in which the versions differ: one text per version, the current one first. */
  differences: readonly { label: string; texts: string[] }[];
  onUse: (hash: string) => void;
}

/** Versions made from the same base, side by side; the user says which one counts. */
export function Conflict({ of, current, others, differences, onUse }: ConflictProps) {
  const versions = [current, ...others];
  const title = of === undefined ? t('conflict.title') : t('conflict.titleOf', { name: of });
  return (
    <Notice tone="warning" title={title}>
      <p>{t('conflict.text')}</p>
      <table class="jn-table" aria-label={title}>
        <thead>
          <tr>
            <th scope="col">{t('common.field')}</th>
            {versions.map((version, index) => (
              <th scope="col" key={version.hash}>
                {index === 0
                  ? t('conflict.current')
                  : t('conflict.other', { who: version.who, at: version.at })}
                {version.removed && t('conflict.removed')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {differences.map(({ label, texts }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              {versions.map((version, index) => (
                <td key={version.hash}>{texts[index] || t('value.empty')}</td>
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row">
              <span class="jn-hidden">{t('conflict.use')}</span>
            </th>
            {versions.map((version) => (
              <td key={version.hash}>
                <Button onClick={() => onUse(version.hash)}>{t('conflict.use')}</Button>
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </Notice>
  );
}
