import { fileJobs } from '../desk/file-jobs.ts';
import { serve } from '../desk/serve.ts';

serve(fileJobs(), self, () => performance.now());
