/**
 * Where a packed program's file lies on the real disk, of those that `electron-builder.yml` leaves
 * outside the archive. Electron reads inside app.asar; shells and the system's desktop cannot.
 */
export function unpacked(path: string): string {
  return path.replace(/([\\/]app)\.asar(?=[\\/]|$)/, '$1.asar.unpacked');
}
