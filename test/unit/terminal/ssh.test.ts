import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sshArguments } from '../../../electron/terminal/ssh.ts';
import { SshTarget } from '../../../shared/sshTarget.ts';

const target = (part: object): unknown => ({ id: 'web-1', name: '웹 1', host: 'web1', ...part });
const read = (part: object): SshTarget => SshTarget.parse(target(part));

describe('an SSH target of the catalogue', () => {
  it.each([
    { host: 'web-1.example.go.kr' },
    { host: '10.0.0.7' },
    { host: '2001:db8::7' },
    { host: 'fe80::1%eth0' },
    { user: 'ops', port: 2222 },
    { user: 'ops@example.go.kr' },
    { jump: ['bastion', 'ops@gate.example:2200', '[2001:db8::1]:22'] },
    { identity: '~/.ssh/키 파일' },
  ])('may be %o', (part) => {
    expect(SshTarget.safeParse(target(part)).success).toBe(true);
  });

  it.each([
    { host: '-oProxyCommand=id' },
    { host: 'a b' },
    { host: 'a;id' },
    { host: '$(id)' },
    { host: 'a`id`' },
    { host: "a'b" },
    { host: 'a\nb' },
    { host: '' },
    { host: 'x'.repeat(300) },
    { user: '-l' },
    { user: 'a b' },
    { user: 'a;b' },
    { port: 0 },
    { port: 70_000 },
    { jump: ['-oProxyCommand=id'] },
    { jump: ['a,b'] },
    { jump: ['a b'] },
    { jump: Array(6).fill('a') },
    { identity: 'a\0b' },
    { identity: '' },
    { options: { ForwardAgent: 'yes' } },
  ])('may not be %o', (part) => {
    expect(SshTarget.safeParse(target(part)).success).toBe(false);
  });
});

describe('the arguments of ssh', () => {
  it('name user, port, way and key, and the host last', () => {
    const jump = ['ops@gate', 'inner:2200'];
    const args = sshArguments(read({ user: 'ops', port: 22, jump, identity: '~/key' }));
    expect(args.join(' ')).toMatch(
      / -l ops -p 22 -J ops@gate,inner:2200 -o IdentitiesOnly=yes -i ~\/key -- web1$/,
    );
    expect(sshArguments(read({ jump: [] }))).not.toContain('-J');
  });

  it('lend nothing of this computer and ask about unknown hosts', () => {
    expect(sshArguments(read({}))).toEqual(
      expect.arrayContaining([
        'ForwardAgent=no',
        'ForwardX11=no',
        'ClearAllForwardings=yes',
        'PermitLocalCommand=no',
        'StrictHostKeyChecking=ask',
        'ServerAliveInterval=15',
      ]),
    );
  });

  it('hold no option that a target brings with it', () => {
    const word = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.stringMatching(/^[-a-zA-Z0-9 =@.:;'$]{0,12}$/),
    );
    const plain = sshArguments(read({}));
    fc.assert(
      fc.property(word, word, word, (host, user, hop) => {
        const found = SshTarget.safeParse(target({ host, user, jump: [hop] }));
        if (!found.success) return;
        const args = sshArguments(found.data);
        expect(args.slice(-2)).toEqual(['--', host]);
        const brought = args.filter((arg) => arg.startsWith('-') && !plain.includes(arg));
        expect(brought).toEqual(['-l', '-J']);
      }),
      { numRuns: 1000 },
    );
  });
});
