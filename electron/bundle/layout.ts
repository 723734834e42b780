/**
 * Records of a ZIP archive, little-endian (PKWARE APPNOTE 6.3.10, sections 4.3 and 4.4). The writer
 * and the reader share what they are called, not what they trust.
 */

export const LOCAL = { signature: 0x04034b50, bytes: 30 } as const;
export const CENTRAL = { signature: 0x02014b50, bytes: 46 } as const;
export const END = { signature: 0x06054b50, bytes: 22 } as const;
/** Before the sizes that follow a file's data, where the writer did not know them ahead. */
export const DESCRIPTOR = 0x08074b50;

export const METHOD = { stored: 0, deflated: 8 } as const;

/** General purpose flags. */
export const FLAG = {
  encrypted: 0x0001,
  /** How hard the deflater tried; says nothing to a reader. */
  effort: 0x0006,
  descriptor: 0x0008,
  strongEncryption: 0x0040,
  utf8: 0x0800,
  maskedHeaders: 0x2000,
} as const;

/** Extra fields by which a reader takes other sizes, another name or another method than it says. */
export const EXTRA = { zip64: 0x0001, unicodePath: 0x7075, aes: 0x9901 } as const;

/** What stands in a 16 or 32 bit field whose value is in a ZIP64 record instead. */
export const ELSEWHERE_16 = 0xffff;
export const ELSEWHERE_32 = 0xffffffff;
