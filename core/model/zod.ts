import * as z from 'zod/mini';
import { zodWords } from './zod-words.ts';

// Zod may compile schemas with `new Function`, which the extension's content security policy forbids; even its
// probe for that is reported as a violation. The small build of Zod has no words of its own. Everyone takes
// `z` from here.
z.config({ localeError: zodWords, jitless: true });

export { z };
