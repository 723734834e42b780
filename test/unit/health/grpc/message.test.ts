import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  decodeResponse,
  encodeRequest,
  SERVING_STATUS,
} from '../../../../electron/health/grpc/message.ts';

it('writes a request as protocol buffers do', () => {
  expect(encodeRequest('').toString('hex')).toBe('0000000000');
  expect(encodeRequest('a').toString('hex')).toBe('00000000030a0161');
  // A length of more than seven bits takes two bytes.
  expect(encodeRequest('x'.repeat(200)).subarray(5, 8).toString('hex')).toBe('0ac801');
});

it('reads a response as protocol buffers do', () => {
  for (const [number, status] of SERVING_STATUS.entries()) {
    expect(decodeResponse(Buffer.from([0, 0, 0, 0, 2, 8, number]))).toBe(status);
  }
  // The last of a repeated field counts; a status that nobody knows yet is no good news.
  expect(decodeResponse(Buffer.from([0, 0, 0, 0, 4, 8, 2, 8, 1]))).toBe('SERVING');
  expect(decodeResponse(Buffer.from([0, 0, 0, 0, 2, 8, 99]))).toBe('UNKNOWN');
  // Compressed, which was not asked for.
  expect(decodeResponse(Buffer.from([1, 0, 0, 0, 2, 8, 1]))).toBeNull();
});

it('reads whatever comes without an error', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
      const body = Buffer.from(bytes);
      const framed = Buffer.concat([Buffer.from([0, 0, 0, 0, body.length]), body]);
      expect([null, ...SERVING_STATUS]).toContain(decodeResponse(framed));
      expect([null, ...SERVING_STATUS]).toContain(decodeResponse(body));
    }),
  );
});
