import { expect, it } from 'vitest';
import { sizeOf } from '../../../../renderer/ui/bytes.ts';

it.each([
  [0, '0 B'],
  [1023, '1023 B'],
  [1024, '1.0 KB'],
  [150 * 1024, '150 KB'],
  [1.25 * 1024 ** 3, '1.3 GB'],
  [3 * 1024 ** 5, '3072 TB'],
])('%i bytes are %s', (bytes, text) => expect(sizeOf(bytes)).toBe(text));
