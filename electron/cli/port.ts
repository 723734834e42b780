import { InvalidArgumentError } from 'commander';

/** Reads a TCP port, 0 to 65535; 0 lets the system choose. */
export function parsePort(text: string): number {
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65_535) throw new InvalidArgumentError('0 to 65535.');
  return port;
}
