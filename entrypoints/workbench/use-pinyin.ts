import { useEffect, useState } from 'preact/hooks';
import { loadPinyin, type PinyinMatch } from '#utils/search.ts';

/** The search by pinyin, loaded after the first paint. */
export function usePinyin(fail: (error: unknown) => void): PinyinMatch | undefined {
  const [pinyin, setPinyin] = useState<PinyinMatch>();
  useEffect(() => {
    loadPinyin().then((match) => setPinyin(() => match), fail);
  }, [fail]);
  return pinyin;
}
