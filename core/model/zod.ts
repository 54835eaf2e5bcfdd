import { z } from 'zod';

// Zod may compile schemas with `new Function`, which the extension's content security policy forbids; even its
// probe for that is reported as a violation. Everyone takes `z` from here.
z.config({ jitless: true });

export { z };
