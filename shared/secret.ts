import { z } from 'zod';

/** What a host's secret store keeps: operators' secrets, and the console's own keys. */
export const StoredName = z.string().regex(/^[A-Za-z_][A-Za-z0-9_]{0,127}$/);

/**
 * How a secret is called: by runbooks' secret parameters, and as WATCHROOM_SECRET_NAME by shells.
 * Names that begin with two underscores are the console's own.
 */
export const SecretName = StoredName.regex(/^(?!__)/);

/** Shorter ones could not be told from other text where they are covered. */
export const SecretValue = z.string().min(8).max(10_000);
