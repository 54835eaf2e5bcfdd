import * as z from 'zod/mini';

// Zod may compile schemas with `new Function`, which the extension's content security policy forbids; even its
// probe for that is reported as a violation. The small build of Zod has no words of its own; ours reach people as details
// of an unexpected error. Everyone takes `z` from here.
z.config({ ...z.locales.en(), jitless: true });

export { z };
