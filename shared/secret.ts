import { z } from 'zod';

/** How a secret is called: by runbooks' secret parameters, and as WATCHROOM_SECRET_NAME by shells. */
export const SecretName = z.string().regex(/^[A-Za-z_][A-Za-z0-9_]{0,127}$/);
