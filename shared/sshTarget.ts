import { z } from 'zod';
import { Id, Name, Port } from './checks/fields.ts';

/**
 * A computer the terminal can reach by the system's `ssh`. Hosts and users are held to few
 * characters: `ssh` reads a leading dash as an option, and hands names to a shell where a jump
 * or a proxy stands in its own configuration.
 */

/** A DNS name, an alias of the operator's `ssh_config`, or an address, IPv6 without brackets. */
const SshHost = z
  .string()
  .max(253)
  .regex(
    /^(?:[A-Za-z0-9_][A-Za-z0-9._-]*|[0-9a-fA-F:]*:[0-9a-fA-F:.]+(?:%[A-Za-z0-9]+)?)$/,
    'sshHost',
  )
  .meta({ description: 'A host name, an alias of ssh_config, or an address' });

const SshUser = z
  .string()
  .max(64)
  .regex(/^[A-Za-z0-9_][A-Za-z0-9._@-]*$/, 'sshUser')
  .meta({ description: 'Letters, digits, dot, underscore, dash and at sign' });

/** `[user@]host[:port]`, as `ssh -J` takes it. */
const SshJump = z
  .string()
  .max(330)
  .regex(
    /^(?:[A-Za-z0-9_][A-Za-z0-9._-]*@)?(?:[A-Za-z0-9_][A-Za-z0-9._-]*|\[[0-9a-fA-F:.]+\])(?::\d{1,5})?$/,
    'sshJump',
  )
  .meta({ description: '[user@]host[:port]; an IPv6 address in brackets' });

export const SshTarget = z.strictObject({
  id: Id,
  name: Name,
  host: SshHost,
  /** Absent: what `ssh_config` says, else the operator's own name. */
  user: SshUser.optional(),
  port: Port.optional(),
  jump: z
    .array(SshJump)
    .max(5)
    .optional()
    .meta({ description: 'Hosts passed on the way, in their order' }),
  identity: z
    .string()
    .min(1)
    .max(1024)
    .regex(/^[^\p{Cc}]+$/u, 'sshIdentity')
    .optional()
    .meta({ description: 'File of the private key; ~ is the home folder' }),
});
export type SshTarget = z.infer<typeof SshTarget>;
