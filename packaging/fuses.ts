import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';

/**
 * What the packed program must and must not be able to do, as electron-builder.yml sets it. Off is
 * what would let another program use ours as its interpreter, or look into it.
 */
export const FUSES: ReadonlyMap<FuseV1Options, boolean> = new Map([
  [FuseV1Options.RunAsNode, false],
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable, false],
  [FuseV1Options.EnableNodeCliInspectArguments, false],
  [FuseV1Options.GrantFileProtocolExtraPrivileges, false],
  [FuseV1Options.EnableCookieEncryption, true],
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation, true],
  [FuseV1Options.OnlyLoadAppFromAsar, true],
]);

/** The wire writes a fuse as a digit; anything else means that it is inherited or removed. */
const ON = '1'.charCodeAt(0);
const OFF = '0'.charCodeAt(0);

/** @param program the packed executable @returns null for a fuse that is neither on nor off */
export async function readFuses(program: string): Promise<Map<FuseV1Options, boolean | null>> {
  const wire = await getCurrentFuseWire(program);
  return new Map(
    [...FUSES.keys()].map((fuse) => {
      const state: number | undefined = wire[fuse];
      return [fuse, state === ON ? true : state === OFF ? false : null];
    }),
  );
}

/** @throws Error that names the fuses which are not as they must be */
export async function holdFuses(program: string): Promise<void> {
  const found = await readFuses(program);
  const wrong = [...FUSES].filter(([fuse, on]) => found.get(fuse) !== on);
  if (wrong.length > 0) {
    const names = wrong.map(([fuse]) => FuseV1Options[fuse]).join(', ');
    throw new Error(`fuses of ${program} are not as set: ${names}`);
  }
}
