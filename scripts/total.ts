// End of a whole CI run: what failed, and as the last line the sum over every suite. A suite without a report counts as one failure.
import { countOf, failuresOf, line, suites, total } from './suites.ts';

const sum = total(suites.map(countOf));
for (const failure of suites.flatMap(failuresOf)) console.log(failure);
console.log(line(sum));
process.exitCode = sum.failed > 0 ? 1 : 0;
