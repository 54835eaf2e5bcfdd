import '#locales/desk.ts';
import { checkJobs } from '../desk/check-jobs.ts';
import { serve } from '../desk/serve.ts';

/** The worker that is there from the beginning. */
serve(checkJobs(), self, () => performance.now());
