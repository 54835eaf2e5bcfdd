import { hostContract } from '#tests/hosts/contract.ts';
import { openFake } from '#tests/hosts/office/open-office.ts';

hostContract('office, ExcelApi 1.8', async (book) => openFake(book, { excelApi: '1.8' }));
hostContract('office, newest', async (book) => openFake(book, { excelApi: '1.20' }));
