import { z } from 'zod';
import { durationBetween } from '../duration.ts';
import { Bilingual } from '../words.ts';

/** What the fields of a catalogue may hold, shared by the kinds of checks. */

const SECOND = 1000;
const HOUR = 3600 * SECOND;

/** Ids appear in links, keys and file names. */
export const Id = z
  .string()
  .regex(/^[a-z0-9][a-z0-9._-]{0,63}$/, 'id')
  .meta({ description: 'Lower-case letters, digits, dot, dash and underscore; at most 64' });

/** A name in both languages; one plain string stands for both. */
export const Name = z
  .union([z.string().min(1).max(200), Bilingual], 'name')
  .transform((name): Bilingual => (typeof name === 'string' ? { ko: name, en: name } : name));

/** What is relied on, such as a law's words; one plain string stands for both languages. */
const CitationText = z.string().min(1).max(600);
export const Citation = z
  .union([CitationText, z.strictObject({ ko: CitationText, en: CitationText })], 'citation')
  .transform((text): Bilingual => (typeof text === 'string' ? { ko: text, en: text } : text));

const PortNumber = z.number().int().min(1).max(65_535);
/** Digits in a text are a port too: that is how one arrives from `${env:NAME}`. */
export const Port = z
  .union(
    [
      PortNumber,
      z
        .string()
        .regex(/^\d{1,5}$/)
        .transform(Number)
        .pipe(PortNumber),
    ],
    'port',
  )
  .meta({ description: 'A port number, 1 to 65535' });
/** Not beginning with a dash: a host is handed to `ping`, which would read it as an option. */
export const HostName = z
  .string()
  .min(1)
  .max(253)
  .regex(/^[^\s/@?#-][^\s/@?#]*$/, 'host');
/** RFC 9110 §5.1 and §5.5: what may be written into a request without ending its line. */
export const HeaderName = z
  .string()
  .max(100)
  .regex(/^[A-Za-z0-9!#$%&'*+.^_`|~-]+$/, 'headerName');
export const HeaderValue = z
  .string()
  .max(4096)
  .regex(/^[\t\x20-\x7e\x80-\xff]*$/, 'headerValue');
const OCTET = '(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)';
const PORT = '(?:6553[0-5]|655[0-2]\\d|65[0-4]\\d{2}|6[0-4]\\d{3}|[1-5]\\d{4}|[1-9]\\d{0,3})';
/** An IPv4 or bracketed IPv6 address with an optional port, or a bare IPv6 address. */
export const Resolver = z
  .string()
  .max(64)
  .regex(
    new RegExp(
      `^(${OCTET}(\\.${OCTET}){3}(:${PORT})?|\\[[0-9a-fA-F:.]+\\](:${PORT})?|[0-9a-fA-F.]*(:[0-9a-fA-F.]*){2,})$`,
    ),
    'resolver',
  );
export const Texts = z.array(z.string().min(1).max(1000)).max(200);

export const Latency = z
  .strictObject({
    degraded: durationBetween(1, HOUR).optional(),
    down: durationBetween(1, HOUR).optional(),
  })
  .meta({ description: 'From which latency the answer counts as slow, and as no answer at all' });

/**
 * What is searched for by shape. The syntax is RE2's, whose time grows only with the text; the
 * catalogue's loader compiles it and says what is wrong.
 */
export const Pattern = z.string().min(1).max(1000).meta({
  description: 'A regular expression in RE2 syntax, found anywhere; (?i) ignores case',
});

/** YAML reads an unquoted 1.2 as a number. */
export const TlsVersion = z
  .union([z.literal('1.2'), z.literal('1.3'), z.literal(1.2), z.literal(1.3)], 'tlsVersion')
  .transform((version): '1.2' | '1.3' => (String(version) === '1.3' ? '1.3' : '1.2'))
  .meta({ description: 'The least TLS version (1.2 or 1.3); an older one counts as degraded' });

/** An office's own authority, for servers whose certificates no public one issued. */
export const Authority = z
  .string()
  .max(65_536)
  .regex(/-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\s]+-----END CERTIFICATE-----/, 'authority')
  .meta({
    description: 'Certificates (PEM) of authorities that are trusted besides those of the system',
  });

export const CertificateExpectation = z.strictObject({
  days: z
    .number()
    .int()
    .min(0)
    .max(3650)
    .meta({ description: 'Fewer days left than this: degraded' }),
});

/** What every check has. */
export const common = {
  id: Id,
  name: Name.optional(),
  interval: durationBetween(100, 24 * HOUR).default(30 * SECOND),
  timeout: durationBetween(50, 5 * 60 * SECOND).default(10 * SECOND),
  attempts: z
    .number()
    .int()
    .min(1)
    .max(20)
    .default(3)
    .meta({ description: 'How many results in a row confirm a failure' }),
};
