import { hostContract } from '#tests/hosts/contract.ts';
import { openWps } from '#tests/hosts/wps/open.ts';

hostContract('wps', (book) => openWps(book));
