import '#locales/desk.ts';
import '#locales/make.ts';
import { authorJobs } from '../desk/author-jobs.ts';
import { serve } from '../desk/serve.ts';

/** The worker that makes workbooks and reads packs. */
serve(authorJobs(), self, () => performance.now());
