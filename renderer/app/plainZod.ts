import { z } from 'zod';

// zod compiles its parsers with eval where it can. The page's policy forbids eval, and merely
// trying is reported as a violation. This must be imported before any schema is made.
z.config({ jitless: true });
