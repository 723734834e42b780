/** A settings file as it lies on the disk: values by name, and the number of its shape. */
export type StoredSettings = Readonly<Record<string, unknown>>;

/** Under this name the file says which shape it has; the first ones did not say. */
const SHAPE = 'shape';

/**
 * What each change of shape makes of a file of the one before. The first leads from shape 0 to 1,
 * and none is ever edited or taken out: files of every earlier shape are still on some disk.
 */
const STEPS: readonly ((stored: StoredSettings) => StoredSettings)[] = [
  // Who sits here belongs to the register of operators, with a PIN.
  ({ operator: _operator, ...rest }) => rest,
  // Whoever has settings has been here before the first start was there to be shown.
  (stored) => ({ ...stored, welcomed: true }),
];

/** The shape that this version writes. */
export const PRESENT_SHAPE = STEPS.length;

/**
 * Brings a file's values to the present shape. A file without values is new and has nothing to
 * bring; one of a newer version stays as it is, to be read as far as it fits.
 */
export function migrateSettings(stored: StoredSettings): StoredSettings {
  if (Object.keys(stored).length === 0) return { [SHAPE]: PRESENT_SHAPE };
  const from = shapeOf(stored);
  if (from >= PRESENT_SHAPE) return stored;
  const migrated = STEPS.slice(from).reduce((values, step) => step(values), stored);
  return { ...migrated, [SHAPE]: PRESENT_SHAPE };
}

/** A number that makes no sense is none: the values are checked one by one all the same. */
function shapeOf(stored: StoredSettings): number {
  const said = stored[SHAPE];
  return typeof said === 'number' && Number.isInteger(said) && said >= 0 ? said : 0;
}
