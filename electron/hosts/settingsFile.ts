/** The settings' file name without its ending, in the data folder. */
export const SETTINGS_NAME = 'settings';
export const SETTINGS_FILE = `${SETTINGS_NAME}.json`;

/** Fifty saved views of the board are some 20 KB; what is larger was not written here. Bytes. */
export const SETTINGS_LIMIT = 1 << 20;
