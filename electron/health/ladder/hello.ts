import { randomBytes } from 'node:crypto';

/** RFC 8446 §4.2 and RFC 7685. */
const SERVER_NAME = 0;
const SUPPORTED_GROUPS = 10;
const SIGNATURE_ALGORITHMS = 13;
const PADDING = 21;

/**
 * A TLS ClientHello (RFC 5246 §7.4.1.2) that offers only a cipher that no server takes any more, so
 * that its answer is an alert of 7 bytes or a closed connection, whatever the size of the question
 * and of the server's certificate. Two of them that differ in size alone tell what the path does to
 * large packets before any session stands.
 * @param name what is asked for (SNI); empty for none
 * @param size the least length of the whole message, bytes
 */
export function refusedHello(name: string, size: number): Buffer {
  const extensions = [
    extension(SUPPORTED_GROUPS, sized(2, Buffer.from([0, 23]))),
    extension(SIGNATURE_ALGORITHMS, sized(2, Buffer.from([4, 3, 4, 1]))),
  ];
  if (name) {
    const host = Buffer.concat([Buffer.of(0), sized(2, Buffer.from(name, 'latin1'))]);
    extensions.unshift(extension(SERVER_NAME, sized(2, host)));
  }
  const lacking = size - hello(extensions).length;
  if (lacking > 0) extensions.push(extension(PADDING, Buffer.alloc(lacking)));
  return hello(extensions);
}

function hello(extensions: readonly Buffer[]): Buffer {
  const body = Buffer.concat([
    // TLS 1.2
    Buffer.from([3, 3]),
    randomBytes(32),
    // No session to resume.
    sized(1, Buffer.alloc(0)),
    // TLS_RSA_WITH_NULL_MD5: signed, but not encrypted.
    sized(2, Buffer.from([0, 1])),
    // No compression.
    sized(1, Buffer.from([0])),
    sized(2, Buffer.concat(extensions)),
  ]);
  const handshake = Buffer.concat([Buffer.of(1), sized(3, body)]);
  // A record of kind 22, handshake, version TLS 1.0 as RFC 8446 §5.1 wants it for a first hello.
  return Buffer.concat([Buffer.from([22, 3, 1]), sized(2, handshake)]);
}

function extension(kind: number, data: Buffer): Buffer {
  return Buffer.concat([Buffer.from([kind >> 8, kind & 0xff]), sized(2, data)]);
}

/** Data with its length before it. @param bytes how many bytes the length takes */
function sized(bytes: number, data: Buffer): Buffer {
  const length = Buffer.alloc(bytes);
  length.writeUIntBE(data.length, 0, bytes);
  return Buffer.concat([length, data]);
}
