import { hostContract } from '#tests/hosts/contract.ts';
import { openMemory } from '#tests/hosts/memory-book.ts';

hostContract('memory', openMemory);
