import { describe, expect, it } from 'vitest';
import type { Ladder, Layer } from '../../shared/ladder.ts';
import { sayIn } from '../../shared/messages/say.ts';
import { canMakePaths, FAR, makePath } from '../support/ladder/path.ts';

const SECURE = { type: 'http', url: 'https://portal.test/' };
const PLAIN = { type: 'http', url: 'http://portal.test/' };
const LARGE = { type: 'http', url: 'http://portal.test/large' };

/** What the router module did in November 2023, to every packet instead of nine in ten. */
const LARGE_LOST = 'meta length > 1400';
const PINGS_LOST = 'icmp type echo-request';

const inKorean = ({ summary }: Ladder): string => sayIn('ko')(summary.key, summary.params);

const rung = (ladder: Ladder | undefined, layer: Layer) =>
  ladder?.rungs.find((one) => one.layer === layer);

const results = (ladder: Ladder | undefined): string | undefined =>
  ladder?.rungs.map(({ layer, result }) => `${layer} ${result}`).join(', ');

// Real packets on a real path: it takes Linux and root to lay one.
describe.skipIf(!canMakePaths)('the ladder over a path', () => {
  const walk = async (rules: string[], ...checks: Record<string, unknown>[]): Promise<Ladder[]> => {
    await using path = await makePath();
    path.drop(...rules);
    // Awaited here: the path goes when this block is left.
    return await path.walk(...checks);
  };
  const walkOne = async (rules: string[], check: Record<string, unknown>): Promise<Ladder> => {
    const [ladder] = await walk(rules, check);
    if (!ladder) throw new Error('a walk gives a ladder');
    return ladder;
  };

  it('passes every layer where nothing is dropped', async () => {
    const ladders = await walk([], SECURE, LARGE);
    for (const ladder of ladders) {
      expect(ladder).toMatchObject({
        check: 'a/check',
        asked: true,
        broken: null,
        payload: { largestPassed: 1472, smallestLost: null },
        summary: { key: 'ladder.sumFine' },
      });
    }
    expect(results(ladders[0])).toBe(
      'dns passed, tcp passed, tls passed, http passed, content passed, payload passed',
    );
    expect(rung(ladders[0], 'dns')?.sentence.params).toEqual({
      host: 'portal.test',
      addresses: FAR,
      servers: FAR,
    });
    expect(rung(ladders[0], 'tls')?.sentence.params).toEqual({
      protocol: 'TLSv1.3',
      subject: 'portal.test',
    });
  });

  it('names the payload first where packets over 1,400 bytes vanish, whatever it looks like', async () => {
    // Two at a time: each sends a ping process per size, within the ten seconds it has.
    await using path = await makePath();
    path.drop(LARGE_LOST);
    const ladders = [
      ...(await path.walk(SECURE, LARGE)),
      ...(await path.walk(PLAIN, { type: 'ping', host: FAR })),
    ];
    for (const ladder of ladders) {
      expect(ladder.broken).toBe('payload');
      expect(ladder.payload).toEqual({ largestPassed: 1372, smallestLost: 1373 });
      expect(inKorean(ladder)).toBe(
        '작은 패킷은 지나가고 1,400바이트를 넘는 패킷은 사라집니다. 경로의 장비(라우터 모듈·MTU)를 먼저 확인하십시오.',
      );
    }
    expect(ladders.map((ladder) => results(ladder))).toEqual([
      'dns passed, tcp passed, tls failed, http skipped, content skipped, payload failed',
      'dns passed, tcp passed, tls skipped, http failed, content skipped, payload failed',
      'dns passed, tcp passed, tls skipped, http passed, content passed, payload failed',
      'dns skipped, tcp skipped, tls skipped, http skipped, content passed, payload failed',
    ]);
  });

  it('names it where nine in ten of them vanish, as they did', async () => {
    const ladder = await walkOne(['meta length > 1400 numgen random mod 10 < 9'], SECURE);
    expect(ladder.broken).toBe('payload');
    expect(ladder.payload?.smallestLost).toBeGreaterThan(1372);
  });

  it('tells it by requests alone where pings are filtered, with TLS and without', async () => {
    const ladders = await walk([LARGE_LOST, PINGS_LOST], SECURE, PLAIN);
    for (const ladder of ladders) {
      expect(ladder).toMatchObject({ broken: 'payload', payload: null });
      expect(ladder.summary.key).toBe('ladder.sumSizeRequests');
    }
  });

  it('tells it by answers alone where only those vanish', async () => {
    const answersLost = `ip saddr ${FAR} ${LARGE_LOST}`;
    const parts = { type: 'http', url: 'http://portal.test/parts' };
    const [withoutPings, withPings] = await Promise.all([
      walk([answersLost, PINGS_LOST], parts, LARGE),
      walkOne([answersLost], LARGE),
    ]);
    expect(withoutPings.map(({ broken, summary }) => [broken, summary.key])).toEqual([
      ['payload', 'ladder.sumSizeAnswers'],
      // Sends the whole page even when asked for a part: nothing small is there to compare.
      ['http', 'ladder.sumHttpSilent'],
    ]);
    expect(withPings).toMatchObject({ broken: 'payload', payload: { largestPassed: 1372 } });
  });

  it('does not blame the path for large pings that a firewall drops', async () => {
    const ladder = await walkOne([`icmp type echo-request ${LARGE_LOST}`], SECURE);
    expect(ladder.broken).toBeNull();
    expect(rung(ladder, 'payload')).toMatchObject({
      result: 'passed',
      sentence: { key: 'ladder.payloadPingsOnly' },
    });
  });

  it('says that nobody can tell where pings are filtered and nothing else is large', async () => {
    const ladder = await walkOne([PINGS_LOST], { type: 'tcp', host: 'portal.test', port: 80 });
    expect(rung(ladder, 'payload')).toMatchObject({
      result: 'unknown',
      sentence: { key: 'ladder.payloadNoPings' },
    });
    expect(ladder).toMatchObject({ broken: null, payload: null });
  });

  it('passes where the path says how little it carries', async () => {
    await using path = await makePath();
    path.mtu(1300);
    const [ladder] = await path.walk(SECURE);
    if (!ladder) throw new Error('a walk gives a ladder');
    expect(ladder).toMatchObject({
      broken: null,
      payload: { largestPassed: 1272, smallestLost: null },
    });
    expect(rung(ladder, 'payload')?.sentence.key).toBe('ladder.payloadTold');
  });

  it('tells a silent resolver from a name that it does not know', async () => {
    const [silent, missing] = await Promise.all([
      walkOne(['udp dport 53', 'tcp dport 53'], SECURE),
      walkOne([], { type: 'http', url: 'https://gone.test/' }),
    ]);
    expect(silent).toMatchObject({ broken: 'dns', summary: { key: 'ladder.sumDnsSilent' } });
    expect(rung(silent, 'dns')?.sentence.params).toMatchObject({ servers: FAR });
    expect(missing).toMatchObject({ broken: 'dns', summary: { key: 'ladder.sumDns' } });
    expect(results(missing)).toBe(
      'dns failed, tcp skipped, tls skipped, http skipped, content skipped, payload skipped',
    );
  });

  it('tells a refused connection, a silent port, a silent host and no way there apart', async () => {
    const keys = (ladders: Ladder[]) => ladders.map((one) => [one.broken, one.summary.key]);
    const refused = { type: 'tcp', host: 'portal.test', port: 81 };
    const noWay = { type: 'tcp', host: '198.51.100.1', port: 80 };
    const nobody = { type: 'tcp', host: '192.0.2.77', port: 80 };
    const [open, filtered] = await Promise.all([
      walk(['tcp dport 80'], refused, PLAIN, noWay, nobody),
      walk(['tcp dport 80', PINGS_LOST], PLAIN),
    ]);
    expect(keys(open)).toEqual([
      ['tcp', 'ladder.sumRefused'],
      ['tcp', 'ladder.sumTcpSilentPings'],
      ['tcp', 'ladder.sumUnreachable'],
      ['tcp', expect.stringMatching(/sumUnreachable|sumTcpSilent$/)],
    ]);
    expect(keys(filtered)).toEqual([['tcp', 'ladder.sumTcpSilent']]);
  });

  it('names a silent handshake, a hanging page, a status and wrong content where sizes pass', async () => {
    const ladders = await walk(
      [],
      { type: 'tls', host: 'portal.test', port: 9000 },
      { type: 'http', url: 'https://portal.test/hang' },
      { type: 'http', url: 'https://portal.test/broken' },
      { ...SECURE, expect: { body: { contains: ['새올'] } } },
    );
    expect(ladders.map(({ broken, summary }) => [broken, summary.key])).toEqual([
      ['tls', 'ladder.sumTlsSilent'],
      ['http', 'ladder.sumHttpSilent'],
      ['http', 'ladder.sumStatus'],
      ['content', 'ladder.sumContent'],
    ]);
    for (const ladder of ladders) expect(rung(ladder, 'payload')?.result).toBe('passed');
  });
});
