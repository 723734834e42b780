/**
 * Where a packed program's file lies on the real disk. Electron reads inside app.asar, but native
 * code (the report's typesetter, the terminal) and other programs cannot.
 */
export function unpacked(path: string): string {
  return path.replace(/([\\/]app)\.asar(?=[\\/]|$)/, '$1.asar.unpacked');
}
