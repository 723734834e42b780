import { EventEmitter } from 'node:events';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type LinkAddress,
  readBundlePath,
  readLink,
  readStart,
} from '../../../../electron/hosts/desktop/links.ts';
import { hearOpenings, type Opening } from '../../../../electron/hosts/desktop/openings.ts';
import { addressOfBundle, bundlePathOf } from '../../../../shared/bundleAddress.ts';

const ID = '6f1b2c1e-8a3d-4e5f-9a7b-0c1d2e3f4a5b';

describe('a link', () => {
  it.each([
    ['watchroom://board', '/board'],
    ['watchroom://board/', '/board'],
    [`watchroom://incident/${ID}`, `/incidents/${ID}`],
    [`watchroom://incident/${ID}/`, `/incidents/${ID}`],
    // Systems write scheme and host as they like.
    [`WATCHROOM://Incident/${ID.toUpperCase()}`, `/incidents/${ID}`],
  ])('%s leads to %s', (text, address) => {
    expect(readLink(text)).toBe(address);
  });

  it.each([
    '',
    'watchroom:',
    'watchroom://',
    'watchroom://incident',
    'watchroom://incident/',
    'watchroom://incident/1',
    `watchroom:/incident/${ID}`,
    `watchroom://incident/${ID}/evidence`,
    `watchroom://incident//${ID}`,
    `watchroom://incident/${ID}?x=1`,
    `watchroom://incident/${ID}#/settings`,
    `watchroom://incident/${ID}\n`,
    ` watchroom://incident/${ID}`,
    `watchroom://incident/${ID.slice(0, -1)}g`,
    `watchroom://incident/%36${ID.slice(1)}`,
    'watchroom://incident/../settings',
    'watchroom://incident/..%2f..%2fsettings',
    `watchroom://user@incident/${ID}`,
    `watchroom://incident:80/${ID}`,
    `watchroom://incident.evil.example/${ID}`,
    `watchroom://settings`,
    `watchroom://board/${ID}`,
    'watchroom://wall/choose',
    `https://incident/${ID}`,
    `javascript:watchroom://incident/${ID}`,
    'javascript:alert(1)',
    'file:///etc/passwd',
    'app://watchroom/index.html',
    `watchroom://incident/${ID}\0`,
    `watchroom://incident/${'a'.repeat(1_000_000)}`,
    `--watchroom://incident/${ID}`,
  ])('%.60s leads nowhere', (text) => {
    expect(readLink(text)).toBeNull();
  });

  it('never leads to an address that was not made here', () => {
    const near = fc.string({ unit: fc.constantFrom(...'watchroom:/incident/board-0af.%#?', '\0') });
    fc.assert(
      fc.property(fc.oneof(fc.string(), near), (rest) => {
        for (const text of [rest, `watchroom://${rest}`, `watchroom://incident/${rest}`]) {
          expect(readLink(text) ?? '/board').toMatch(/^\/board$|^\/incidents\/[0-9a-f-]{36}$/);
        }
      }),
    );
  });
});

describe('an opened file', () => {
  it('is named in an address, whatever it is called, and found again', () => {
    const name = fc
      .string({ unit: 'grapheme', maxLength: 100 })
      .filter((one) => !one.includes('\0'));
    fc.assert(
      fc.property(name, (one) => {
        const path = `/증거/${one} 100%2F.watchroom`;
        const address = readBundlePath(path);
        expect(address).toMatch(/^\/bundle\/[\w-]+$/);
        expect(bundlePathOf(address?.slice('/bundle/'.length) ?? '')).toBe(path);
      }),
    );
  });

  it.each([
    ['relative.watchroom'],
    ['/etc/passwd'],
    ['/tmp/x.watchroom/'],
    ['/tmp/x.zip'],
    ['/tmp/a\0.watchroom'],
    ['/tmp/\ud800.watchroom'],
    [`/${'a'.repeat(5000)}.watchroom`],
  ])('%.40s is none', (path) => {
    expect(readBundlePath(path)).toBeNull();
  });

  it.each(['', '=', '%2e', '../..', '💥', 'a', '_w', 'x'.repeat(20_000)])(
    'is not named by %.20s',
    (code) => {
      expect(bundlePathOf(code)).toBeNull();
    },
  );
});

describe('a start', () => {
  const FOLDER = '/home/me';
  it.each([
    [['/usr/bin/watchroom'], null],
    [['.', '--drill=november-2023'], null],
    [['--data', '/d', `watchroom://incident/${ID}`], `/incidents/${ID}`],
    [['a.watchroom'], addressOfBundle('/home/me/a.watchroom')],
    [['/x/A.WATCHROOM', '--original-process-start-time=1'], addressOfBundle('/x/A.WATCHROOM')],
    // What stands last was asked for; Chromium puts switches of its own between.
    [['watchroom://board', '--x', `watchroom://incident/${ID}`], `/incidents/${ID}`],
    [['https://example.org/a.watchroom'], null],
    [['--a.watchroom'], null],
  ])('of %j opens %s', (argv, address) => {
    expect(readStart(argv, FOLDER)).toBe(address);
  });
});

describe('what the system opens', () => {
  function heard(argv: string[] = []) {
    const app = new EventEmitter();
    // Of Electron's app only its events are used.
    const openings = hearOpenings(app as never, argv, '/home/me');
    const delivered: Opening[] = [];
    return {
      app,
      openings,
      delivered,
      deliver: () => openings.deliver((one) => delivered.push(one)),
    };
  }
  const event = () => ({
    prevented: false,
    preventDefault() {
      this.prevented = true;
    },
  });

  it('waits for the window, and the last of it counts', () => {
    const { app, openings, delivered, deliver } = heard(['watchroom://board']);
    const given = event();
    app.emit('open-url', given, `watchroom://incident/${ID}`);
    expect(given.prevented).toBe(true);
    app.emit('open-url', event(), 'watchroom://nowhere');
    expect(openings.first()).toBe(`/incidents/${ID}`);
    deliver();
    expect(delivered).toEqual([]);
  });

  it('is delivered when it comes between, and at once afterwards', () => {
    const { app, openings, delivered, deliver } = heard();
    expect(openings.first()).toBeNull();
    app.emit('open-file', event(), '/a.watchroom');
    deliver();
    app.emit('second-instance', event(), ['/bin/watchroom', 'b.watchroom'], '/work');
    app.emit('second-instance', event(), ['/bin/watchroom'], '/work');
    app.emit('open-url', event(), 'javascript:alert(1)');
    app.emit('activate', event());
    const files: LinkAddress[] = [
      addressOfBundle('/a.watchroom'),
      addressOfBundle('/work/b.watchroom'),
    ];
    expect(delivered).toEqual([...files, null, null, null]);
  });
});
