import '#locales/desk.ts';
import { serve } from '../desk/serve.ts';
import { uploadJobs } from '../desk/upload-jobs.ts';

/** The worker that reads a sheet as portals do; it is there from when somebody asks for that. */
serve(uploadJobs(), self, () => performance.now());
