/** A person reads a few; the first ones say why the others came. */
const MOST = 20;

/**
 * Gathers what nothing caught before there is a console to write it down and say it.
 * @returns ends it, and gives what came, oldest first
 */
export function gatherFaults(): () => readonly unknown[] {
  const met: unknown[] = [];
  const hear = (error: unknown): void => {
    if (met.length < MOST) met.push(error);
  };
  process.on('uncaughtException', hear);
  process.on('unhandledRejection', hear);
  return () => {
    process.off('uncaughtException', hear);
    process.off('unhandledRejection', hear);
    // Whoever took them tells them.
    return met.splice(0);
  };
}
