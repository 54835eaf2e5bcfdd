import '#locales/check-desk.ts';
import { lookJobs } from '../desk/look-jobs.ts';
import { serve } from '../desk/serve.ts';

/** The worker that is there from the beginning. */
serve(lookJobs(), self, () => performance.now());
