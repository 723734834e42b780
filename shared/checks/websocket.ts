import { z } from 'zod';
import {
  Authority,
  CertificateExpectation,
  common,
  HeaderName,
  HeaderValue,
  Latency,
  Texts,
  TlsVersion,
} from './fields.ts';

export const WebsocketCheck = z.strictObject({
  ...common,
  type: z.literal('websocket'),
  url: z.url({ protocol: /^wss?$/, error: 'websocketUrl' }).max(2048),
  headers: z.record(HeaderName, HeaderValue).default({}),
  address: z
    .union([z.ipv4(), z.ipv6()], 'address')
    .optional()
    .meta({ description: 'Connect to this IP address; Host and SNI stay those of the URL' }),
  authority: Authority.optional(),
  send: z
    .string()
    .max(65_536)
    .optional()
    .meta({ description: 'A text to send once the connection stands; a message must then answer' }),
  expect: z
    .strictObject({
      message: z
        .strictObject({ contains: Texts })
        .optional()
        .meta({ description: 'A message must come that contains all of these' }),
      latency: Latency.optional(),
      certificate: CertificateExpectation.optional(),
      tls: TlsVersion.optional(),
    })
    .default({}),
});
export type WebsocketCheck = z.infer<typeof WebsocketCheck>;
