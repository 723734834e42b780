import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';

/**
 * Makes X.509 certificates for tests (RFC 5280), as DER by hand: Node can read them but not make
 * them, and this way no private key and no date that comes to pass is kept in the project.
 */
export interface Issued {
  cert: string;
  key: string;
  name: string;
  signer: KeyObject;
}

interface Wanted {
  name: string;
  hosts?: string[];
  ips?: string[];
  /** Milliseconds since the epoch. */
  from?: number;
  until?: number;
  /** Self-signed where left out. */
  issuer?: Issued;
  authority?: boolean;
}

const DAY_MS = 86_400_000;
let serial = 1;

export function issue(wanted: Wanted): Issued {
  const now = Date.now();
  const { name, hosts = [], ips = [], from = now - DAY_MS, until = now + 365 * DAY_MS } = wanted;
  const pair = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const issuer = wanted.issuer ?? { name, signer: pair.privateKey };
  const ecdsaSha256 = sequence(oid(0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02));
  const names = sequence(
    ...hosts.map((host) => der(0x82, Buffer.from(host))),
    ...ips.map((ip) => der(0x87, Buffer.from(ip.split('.').map(Number)))),
  );
  const basic = sequence(...(wanted.authority ? [der(0x01, Buffer.from([0xff]))] : []));
  const extensions = [extension([0x55, 0x1d, 0x13], basic)];
  if (hosts.length + ips.length > 0) extensions.push(extension([0x55, 0x1d, 0x11], names));
  const body = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.from([serial++])),
    ecdsaSha256,
    commonName(issuer.name),
    sequence(time(from), time(until)),
    commonName(name),
    pair.publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(...extensions)),
  );
  const signature = sign('sha256', body, issuer.signer);
  const bytes = sequence(body, ecdsaSha256, der(0x03, Buffer.concat([Buffer.of(0), signature])));
  const lines = bytes.toString('base64').replaceAll(/.{1,64}/g, '$&\n');
  return {
    cert: `-----BEGIN CERTIFICATE-----\n${lines}-----END CERTIFICATE-----\n`,
    key: pair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    name,
    signer: pair.privateKey,
  };
}

function der(tag: number, content: Buffer): Buffer {
  const size = content.length;
  const length =
    size < 0x80 ? [size] : size < 0x100 ? [0x81, size] : [0x82, size >> 8, size & 0xff];
  return Buffer.concat([Buffer.from([tag, ...length]), content]);
}

const sequence = (...parts: Buffer[]): Buffer => der(0x30, Buffer.concat(parts));
const oid = (...bytes: number[]): Buffer => der(0x06, Buffer.from(bytes));
const extension = (id: number[], value: Buffer): Buffer => sequence(oid(...id), der(0x04, value));
const commonName = (name: string): Buffer =>
  sequence(der(0x31, sequence(oid(0x55, 0x04, 0x03), der(0x0c, Buffer.from(name)))));
const time = (at: number): Buffer =>
  der(0x18, Buffer.from(`${new Date(at).toISOString().replaceAll(/[-:T]|\.\d+/g, '')}`));
