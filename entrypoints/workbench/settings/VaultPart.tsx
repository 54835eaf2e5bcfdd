import { useEffect, useMemo, useState } from 'preact/hooks';
import { AnswerNotice } from '#components/base/Answer.tsx';
import { type FreshCode, VaultSection } from '#components/settings/VaultSection.tsx';
import { t } from '#locales/index.ts';
import { openJournal } from '#utils/journal/open.ts';
import { openVault } from '#utils/vault/open.ts';
import { setIdle } from '#utils/vault/session.ts';
import type { RouteProps } from '../route-props.ts';
import { useWork } from '../use-work.ts';
import { ownNames } from './own-names.ts';
import { printCode } from './print-code.ts';

export function VaultPart({ store, settings, changeSettings, fail }: RouteProps) {
  const { busy, answers, run } = useWork<'vault'>();
  const isOn = useIsOn(store.state.count, fail);
  const { who } = settings;
  const names = useMemo(
    () =>
      ownNames(
        who,
        store.subjects.map(({ value }) => value),
      ),
    [who, store.subjects],
  );
  if (isOn === undefined) return <p class="jn-muted">{t('state.loading')}</p>;
  const work = (does: () => Promise<unknown>, says: () => string | undefined): void =>
    void run('vault', async () => {
      await does();
      await store.reload();
      return says();
    });
  return (
    <>
      <VaultSection
        isOn={isOn}
        lockAfter={settings.lockAfter}
        ownNames={names}
        busy={busy}
        makeCode={makeCode}
        onPrint={printCode}
        onTurnOn={(passphrase, code) =>
          void run('vault', async () => {
            const start = performance.now();
            await openVault().turnOn(passphrase, code);
            const seconds = ((performance.now() - start) / 1000).toFixed(1);
            await store.reload();
            const { count } = await openJournal().inspect();
            return t('settings.vault.done', { count, seconds });
          })
        }
        onLock={() => work(() => openVault().lock(), nothing)}
        onLockAfter={(lockAfter) =>
          work(
            async () => {
              await changeSettings({ lockAfter });
              await setIdle(lockAfter * 60_000);
            },
            () => t('settings.vault.idle.saved'),
          )
        }
        onChange={(passphrase, next) =>
          work(
            () => openVault().changePassphrase(passphrase, next),
            () => t('settings.vault.changed'),
          )
        }
        onNewCode={(passphrase, code) =>
          work(
            () => openVault().changeCode(passphrase, code),
            () => t('settings.vault.newCode.done'),
          )
        }
        onTurnOff={(passphrase) =>
          void run('vault', async () => {
            await openVault().turnOff(passphrase);
            await store.reload();
            return t('settings.vault.turnedOff', { count: (await openJournal().inspect()).count });
          })
        }
      />
      <AnswerNotice answer={answers.vault} />
    </>
  );
}

/** Whether the store is encrypted; asked anew whenever the journal has grown, as it does when that changes. */
export function useIsOn(count: number, fail: (error: unknown) => void): boolean | undefined {
  const [isOn, setOn] = useState<boolean>();
  useEffect(() => {
    let left = false;
    openJournal()
      .database.vault()
      .then((header) => left || setOn(header !== undefined), fail);
    return () => {
      left = true;
    };
  }, [count, fail]);
  return isOn;
}

/** Two different groups, one of each half. */
function makeCode(): FreshCode {
  const [first = 0, second = 0] = crypto.getRandomValues(new Uint8Array(2));
  return { code: openVault().newCode(), asked: [1 + (first % 4), 5 + (second % 4)] };
}

function nothing(): undefined {
  return undefined;
}
