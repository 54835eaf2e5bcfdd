import '#locales/check-desk.ts';
import { checkJobs } from '../desk/check-jobs.ts';
import { serve } from '../desk/serve.ts';

/** The worker that takes the place of the first one when somebody checks. */
serve(checkJobs(), self, () => performance.now());
