const UNITS = ['B', 'KB', 'MB', 'GB', 'TB'] as const;

/** `812 B`, `34.1 KB`, `1.2 GB`, in units of 1024. @param bytes 0 or more */
export function sizeOf(bytes: number): string {
  const power = bytes < 1 ? 0 : Math.min(Math.floor(Math.log2(bytes) / 10), UNITS.length - 1);
  const amount = bytes / 1024 ** power;
  return `${power === 0 || amount >= 100 ? Math.round(amount) : amount.toFixed(1)} ${UNITS[power]}`;
}
