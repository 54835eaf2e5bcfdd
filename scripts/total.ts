// Last line of a whole CI run: the sum over every suite. A suite without a report counts as one failure.
import { countOf, line, suites, total } from './suites.ts';

const sum = total(suites.map(countOf));
console.log(line(sum));
process.exitCode = sum.failed > 0 ? 1 : 0;
