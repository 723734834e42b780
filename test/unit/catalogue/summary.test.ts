// biome-ignore-all lint/suspicious/noTemplateCurlyInString: references of a catalogue look like that
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadCatalogue } from '../../../electron/catalogue/load.ts';
import { summarise } from '../../../electron/catalogue/summary.ts';
import { ServiceSummary } from '../../../shared/catalogue.ts';
import { folderOf } from '../../support/catalogueFiles.ts';

function summaryOf(text: string, env: Record<string, string> = {}) {
  const loaded = loadCatalogue(join(folderOf({ 'c.yaml': text }), 'c.yaml'), env);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.faults));
  return summarise(loaded.catalogue).map((service) => ServiceSummary.parse(service));
}

const services = (checks: string) => `services:
  - id: gov24
    name: { ko: 정부24, en: Government24 }
    owner: mois
    standsOn: [auth, other]
    contacts: [kim]
    checks:
${checks}
  - { id: other, name: Other, owner: nobody, checks: [{ id: x, type: ping, host: h }] }
`;

it('names what the catalogue explains, and shows the id of what it does not', () => {
  const sections = `organisations: [{ id: mois, name: 행정안전부 }, { id: nobody, name: N }]
grounds: [{ id: auth, name: 인증, kind: authentication }]
contacts: [{ id: kim, name: 김, duty: 당직, phone: 02-0000-0000 }]
`;
  const check = '      - { id: x, type: tls, host: "::1" }';
  const [known] = summaryOf(sections + services(check));
  expect(known).toMatchObject({
    owner: { id: 'mois', name: { ko: '행정안전부', en: '행정안전부' } },
    standsOn: [
      { id: 'auth', name: { ko: '인증' }, kind: 'authentication' },
      { id: 'other', name: { en: 'Other' }, kind: 'service' },
    ],
    contacts: [{ name: { ko: '김' }, duty: { ko: '당직' }, phone: '02-0000-0000', email: null }],
    checks: [{ key: 'gov24/x', name: { ko: 'x', en: 'x' }, target: '[::1]:443' }],
  });
  const [bare] = summaryOf(services(check));
  expect(bare).toMatchObject({
    owner: { id: 'mois', name: { ko: 'mois', en: 'mois' } },
    standsOn: [{ id: 'auth', name: { ko: 'auth' }, kind: 'other' }, { id: 'other' }],
    contacts: [{ name: { ko: 'kim' }, duty: null }],
  });
});

it('shows no secret, user name or password', () => {
  const secrets = { WATCHROOM_SECRET_KEY: 'p/a ss&', WATCHROOM_SECRET_USER: 'admin' };
  const [service] = summaryOf(
    services(`      - { id: a, type: http, url: "https://kim:pw1@h.example/p?k=\${secret:KEY}&u=\${secret:USER}" }
      - { id: b, type: http, url: 'http://kim:pw2@h.example/p', headers: { A: "\${secret:KEY}" }, body: pw3 }
      - { id: c, type: http, url: http://h/, name: "\${secret:USER}" }`),
    secrets,
  );
  const shown = JSON.stringify(service);
  expect(service?.checks[0]?.target).toBe('https://h.example/p?k=•••&u=•••');
  for (const hidden of ['p/a ss&', 'admin', 'kim:', 'pw1', 'pw2', 'pw3']) {
    expect(shown).not.toContain(hidden);
  }
});

it('says of each kind where it looks, and of a job not the token it reports with', () => {
  const [service] = summaryOf(
    services(`      - { id: a, type: websocket, url: "wss://kim:pw@h.example/live" }
      - { id: b, type: grpc, host: h.example, port: 50051, service: pay }
      - { id: c, type: smtp, host: mail.example }
      - { id: d, type: starttls, protocol: imap, host: mail.example, port: 143 }
      - { id: e, type: ssh, host: "::1" }
      - { id: f, type: push, token: nightly-backup-7f3a, every: 1d }`),
  );
  expect(service?.checks.map(({ target }) => target)).toEqual([
    'wss://h.example/live',
    'h.example:50051 pay',
    'mail.example:25',
    'imap mail.example:143',
    '[::1]:22',
    '/push/… (1d)',
  ]);
  expect(JSON.stringify(service)).not.toContain('nightly');
});
