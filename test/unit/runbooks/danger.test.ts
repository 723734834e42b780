/* biome-ignore-all lint/suspicious/noTemplateCurlyInString: the shell's own parameters */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { commandsOf } from '../../../electron/runbooks/danger/reading.ts';
import { loadDanger } from '../../../electron/runbooks/danger.ts';
import type { CommandAct, StepShell } from '../../../shared/runbook.ts';
import { commandAct } from '../../support/runbook.ts';

const SHIPPED = join(import.meta.dirname, '../../../assets/danger.yaml');
const { gateOf, faults } = loadDanger([SHIPPED]);

const folder = mkdtempSync(join(tmpdir(), 'watchroom-danger-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const act = (shell: StepShell, rest: Partial<CommandAct> = {}) => commandAct({ shell, ...rest });
const isGated = (line: string, shell: StepShell = 'bash'): boolean =>
  gateOf(act(shell), line) !== null;

it('the shipped list is read whole', () => {
  expect(faults).toEqual([]);
});

describe('a second person must agree to', () => {
  it.each([
    'rm -rf /var/lib/app',
    'rm -f /tmp/lock',
    'rm -r -- "$dir"',
    'rm --recursive old',
    '/bin/rm -Rf "${folder:?}"',
    'sudo rm -rf /srv/x',
    'sudo -u root -- /usr/bin/rm -fr /srv/x',
    'cd /srv && rm -rf cache',
    'ls /srv; rm -rf cache',
    'true || rm -rf cache',
    'rm \\\n  -rf \\\n  /srv/x',
    "r'm' -rf /srv/x",
    '"rm" "-rf" /srv/x',
    'r\\m -rf x',
    'echo $(rm -rf x)',
    'echo "$(rm -rf x)"',
    'echo `rm -rf x`',
    "sh -c 'rm -rf /srv/x'",
    'bash -lc "cd /srv && rm -rf x"',
    "ssh db01 'rm -rf /srv/x'",
    'ssh -p 2222 -i key admin@db01 sudo rm -rf /srv/x',
    'find /var/log -name "*.gz" -exec rm -f {} +',
    'find /var/log -name "*.gz" -delete',
    'ls | xargs -n 1 rm -rf',
    'xargs -I {} rm -rf {} <list',
    'env LANG=C rm -rf x',
    'LANG=C rm -rf x',
    'nohup rm -rf x &',
    'timeout 30 rm -rf x',
    'timeout -k 5 30 nice -n 10 rm -rf x',
    'for f in *; do rm -rf "$f"; done',
    'if true; then rm -rf x; fi',
    '{ rm -rf x; }',
    '(rm -rf x)',
    'f() { rm -rf x; }',
    'diff <(rm -rf x) y',
    "eval 'rm -rf x'",
    'bash <<END\nrm -rf /srv/x\nEND',
    "echo 'rm -rf /srv/x' | sh",
    'true # a remark\nrm -rf x',
    "(cd -- '/srv' && {\nrm -rf cache\n})",
    'shred -u secret.key',
    'truncate -s 0 app.log',
    'chmod -R 777 /srv',
    'chown --recursive app: /srv',
    'dd if=/dev/zero of=/dev/sda bs=1M',
    'cat image >/dev/sdb',
    'mkfs.ext4 /dev/sdb1',
    'mkfs -t xfs /dev/sdb1',
    'wipefs -a /dev/sdb',
    'fdisk /dev/sda',
    'parted /dev/sda rm 1',
    'lvremove -y vg0/data',
    'lvm lvremove vg0/data',
    'vgchange -an vg0',
    'mdadm --stop /dev/md0',
    'zpool destroy tank',
    'multipath -F',
    'multipath -f mpatha',
    'multipathd disablequeueing maps',
    'iscsiadm -m node -u',
    'iscsiadm -m node --targetname x --logout',
    'echo 1 > /sys/block/sdb/device/delete',
    'umount /srv',
    'umount -l /srv',
    'mount -o remount,rw /',
    'psql -c "DROP TABLE users"',
    'psql -h db -U app -d main -c "drop table if exists users"',
    "mysql -e 'TRUNCATE sessions'",
    'psql -c "DELETE FROM users"',
    'psql -c "DELETE FROM users WHERE id = 1; DELETE FROM audit"',
    'psql -c "UPDATE users SET locked = true"',
    'psql <<SQL\nBEGIN;\nDROP SCHEMA public CASCADE;\nCOMMIT;\nSQL',
    "echo 'drop database main;' | mysql",
    'sqlite3 app.db "delete from sessions;"',
    'docker exec -it db psql -c "DROP TABLE users"',
    'dropdb main',
    'redis-cli FLUSHALL',
    'iptables -F',
    'iptables -t nat -F PREROUTING',
    'sudo ip6tables -P INPUT ACCEPT',
    'nft flush ruleset',
    'ufw disable',
    'firewall-cmd --panic-on',
    'ip link set eth0 down',
    'ip -4 link set dev eth0 down',
    'ifdown eth0',
    'ip route flush table main',
    'ip route del default',
    'systemctl stop nginx',
    'systemctl --now disable nginx',
    'sudo systemctl restart postgresql.service',
    'systemctl reboot',
    'service nginx restart',
    'nginx -s stop',
    'kill -9 1234',
    'kill -s KILL 1234',
    'pkill -f java',
    'killall nginx',
    'reboot',
    '/sbin/shutdown -h now',
    'poweroff',
    'init 0',
    'echo b > /proc/sysrq-trigger',
    'sysctl -w net.ipv4.ip_forward=0',
    'crontab -r',
    'crontab -u app -r',
    'userdel app',
    'apt-get -y remove nginx',
    'history -c',
    'journalctl --vacuum-time=1d',
    'git push -f origin main',
    'git -C /srv/app push --force-with-lease',
    'git reset --hard origin/main',
    'kubectl delete pod web-1',
    'kubectl -n prod drain node1',
    'kubectl exec web-1 -- rm -rf /data',
    'docker rm -f web',
    'docker system prune -af',
    'docker compose -f x.yml down',
    'docker volume rm data',
    'rsync -a --delete src/ dst/',
  ])('%s', (line) => {
    expect(isGated(line)).toBe(true);
    expect(isGated(line, 'sh')).toBe(true);
  });

  it.each([
    'Remove-Item -Recurse C:\\data',
    'Remove-Item C:\\data -Recurse -Force',
    'remove-item -path C:\\data -rec',
    'ri -r C:\\data',
    'rm -rf /srv/x',
    'Get-ChildItem C:\\logs | Remove-Item -Force',
    'if ($true) { Remove-Item -Recurse x }',
    '$x = Remove-Item -Recurse x',
    'cmd /c "rd /s /q C:\\data"',
    'powershell -NoProfile -Command "Remove-Item -Recurse x"',
    'Invoke-Expression "Restart-Computer"',
    'Invoke-Command -ComputerName a { Stop-Service w3svc }',
    'Write-Output "$(Stop-Computer)"',
    'Format-Volume -DriveLetter D',
    'Clear-Disk -Number 1 -RemoveData',
    'diskpart /s x.txt',
    'Stop-Service -Name W3SVC',
    'Restart-Service W3SVC',
    'net stop w3svc',
    'sc.exe stop w3svc',
    'iisreset',
    'Restart-Computer -Force',
    'Stop-Computer',
    'C:\\Windows\\System32\\shutdown.exe /r /t 0',
    'Stop-Process -Name java -Force',
    'taskkill /F /IM java.exe',
    'netsh winsock reset',
    'netsh int ip reset',
    'Disable-NetAdapter -Name Ethernet',
    'Clear-EventLog -LogName System',
    'Remove-Item `\n  -Recurse C:\\data',
    'kubectl delete pod web-1',
    'git push --force',
    'psql -c "DROP TABLE users"',
  ])('in PowerShell: %s', (line) => {
    expect(isGated(line, 'pwsh')).toBe(true);
  });
});

describe('nobody else need agree to', () => {
  it.each([
    'ls -l /srv',
    "echo 'rm -rf /'",
    'echo "do not run rm -rf /srv"',
    "grep -r 'rm -rf' /var/log",
    'grep -n "DROP TABLE" /var/log/postgresql.log',
    'tail /var/log/mysql.log | grep -i "drop table"',
    '# rm -rf /srv',
    'date # then rm -rf /srv',
    'date # then; rm -rf /srv',
    'date\n# first; reboot\ndate',
    'rm -i file',
    'rm file-r',
    'alarm -rf x',
    'man rm',
    'command -v rm',
    'which reboot',
    'sudo grep reboot /var/log/syslog',
    'ssh web01 grep reboot /var/log/syslog',
    'find / -name reboot',
    'last reboot',
    'journalctl -k -n 2000 --no-pager',
    'dd if=/dev/sda of=/dev/null bs=1M count=100',
    'fdisk -l',
    'parted /dev/sda print',
    'sfdisk --dump /dev/sda',
    'multipath -ll',
    'multipathd show paths',
    'lvs; vgs; pvs',
    'vgchange -ay vg0',
    'iscsiadm -m session -P 3',
    'cat /proc/mdstat',
    'mdadm --detail /dev/md0',
    'zpool status',
    'mount',
    'findmnt --real',
    'df -hP',
    'lsblk -o NAME,SIZE',
    'smartctl -a /dev/sda',
    'psql -c "SELECT count(*) FROM users"',
    'psql -c "DELETE FROM users WHERE id = 1"',
    'psql -c "DELETE FROM users\nWHERE id = 1"',
    'psql -c "UPDATE users SET locked = true WHERE id = 1"',
    'psql -c "SELECT 1 -- DROP TABLE users"',
    'iptables -L -n -v',
    'iptables -S',
    'nft list ruleset',
    'ufw status',
    'firewall-cmd --list-all',
    'ip link show',
    'ip route get 192.0.2.1',
    'ip -s link',
    'systemctl status nginx',
    'systemctl is-active nginx',
    'systemctl list-units --failed',
    'service nginx status',
    'nginx -t',
    'kill -0 1234',
    'kill -HUP 1234',
    'kill -l',
    'ps -ef | grep java',
    'pgrep -f java',
    'shutdown -c',
    'uptime',
    'crontab -l',
    'chmod 644 file',
    'chown app file',
    'git push origin main',
    'git status',
    'git fetch --force-ish-name',
    'kubectl get pods',
    'kubectl exec web-1 -- ls /data',
    'docker ps',
    'docker logs reboot',
    'docker exec web ls',
    'sysctl net.ipv4.ip_forward',
    'history | tail',
    "curl -sS 'http://h/?x=;reboot'",
    "curl -w 'a\nreboot\n' http://h/",
    'cat <<END >notes\nrm -rf /srv\nEND',
    "awk '{ print $1 }' f | sort | uniq -c",
    'echo a 2>&1 >/dev/null',
    'cp a /dev/shm/b',
    'rsync -a src/ dst/',
  ])('%s', (line) => {
    expect(gateOf(act('bash'), line)).toBeNull();
  });

  it.each([
    'Get-ChildItem -Recurse C:\\logs',
    'Write-Output "Remove-Item -Recurse x"',
    "Select-String 'Restart-Computer' C:\\logs\\*.log",
    '# Restart-Computer',
    'Get-Date # then; Restart-Computer',
    '<# Stop-Computer #> Get-Date',
    'Remove-Item C:\\tmp\\one.txt',
    'Get-Service W3SVC',
    'Get-Process',
    'netsh interface show interface',
    'ipconfig /all',
    'route print',
    'Test-NetConnection www.example.go.kr -Port 443',
    'Get-Disk; Get-Volume',
    'shutdown /a',
    'net user',
    'sc.exe query w3svc',
  ])('in PowerShell: %s', (line) => {
    expect(gateOf(act('pwsh'), line)).toBeNull();
  });
});

describe('the gate', () => {
  it('says whether the step or the list asks, and what the list says of the command', () => {
    expect(gateOf(act('bash', { approve: 'two' }), 'date')).toEqual({ by: 'step', why: null });
    const why = {
      ko: expect.stringContaining('지웁니다'),
      en: expect.stringContaining('for good'),
    };
    expect(gateOf(act('bash'), 'rm -rf x')).toEqual({ by: 'list', why });
    expect(gateOf(act('bash', { approve: 'two' }), 'rm -rf x')).toEqual({ by: 'step', why });
  });

  it('looks by the shell’s own list', () => {
    expect(isGated('Stop-Service x', 'bash')).toBe(false);
    expect(isGated('umount /srv', 'pwsh')).toBe(false);
  });

  it('asks where a line is too long to tell', () => {
    const many = Array.from({ length: 6000 }, (_, i) => `echo ${i}`).join('\n');
    expect(gateOf(act('bash'), many)).toMatchObject({
      by: 'list',
      why: { ko: expect.stringContaining('너무 길어') },
    });
  });

  it('is soon done, whatever the line', () => {
    const piece = fc.constantFrom(
      ...[
        'rm',
        ' -rf ',
        '$(',
        ')',
        '`',
        "'",
        '"',
        '<<E',
        '\n',
        'E',
        '|',
        ';',
        '\\',
        '#',
        'sudo ',
        'sh -c ',
        '{',
        '}',
        '<#',
      ],
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 400 }),
        fc.constantFrom('posix', 'powershell'),
        (pieces, quoting) => {
          const commands = commandsOf(pieces.join(''), quoting);
          expect(commands === null || commands.every((c) => typeof c === 'string')).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
    const began = performance.now();
    for (const deep of ['$(', '`', '"$(', '<<E ', '(', "'", 'sudo ', '|']) {
      gateOf(act('bash'), deep.repeat(3000));
      gateOf(act('pwsh'), deep.repeat(3000));
    }
    expect(performance.now() - began).toBeLessThan(10_000);
  });
});

describe('an office’s own list', () => {
  const write = (text: string): string => {
    const file = join(folder, 'danger.yaml');
    writeFileSync(file, text);
    return file;
  };
  const own = (pattern: string): string =>
    `commands:\n  - { id: own, pattern: ${pattern}, why: { ko: 가, en: A } }\n`;

  it('adds to the shipped one', () => {
    const danger = loadDanger([SHIPPED, write(own("'failover( |$)'"))]);
    expect(danger.faults).toEqual([]);
    expect(danger.gateOf(act('sh'), '/opt/failover now')).toMatchObject({ why: { ko: '가' } });
    expect(danger.gateOf(act('sh'), 'rm -rf x')).not.toBeNull();
    expect(danger.gateOf(act('sh'), 'failovers')).toBeNull();
  });

  it('need not exist', () => {
    expect(loadDanger([join(folder, 'none.yaml')])).toMatchObject({ faults: [] });
  });

  it.each([
    ['commands: [', '1:12', 'danger.yaml'],
    ['commands: 1\n', '1:1', 'danger.badMember'],
    [`${own('x')}more: 1\n`, '3:1', 'runbook.unknownMember'],
    [
      'commands:\n  - { id: a, patern: x, why: { ko: a, en: a } }\n',
      '2:14',
      'runbook.unknownMemberClose',
    ],
    [
      'commands:\n  - { id: a, pattern: "(", why: { ko: a, en: a } }\n',
      '2:14',
      'runbook.badPattern',
    ],
    [
      'commands:\n  - { id: a, pattern: x, shells: [cmd], why: { ko: a, en: a } }\n',
      '2:35',
      'danger.badMember',
    ],
  ])('says what is wrong with %j', (text, at, key) => {
    const file = write(text);
    const danger = loadDanger([SHIPPED, file]);
    const told = danger.faults.map((f) => [`${f.line}:${f.column}`, f.sentence.key]);
    expect(told).toContainEqual([at, key]);
    expect(danger.gateOf(act('sh'), 'rm -rf x')).not.toBeNull();
  });

  it('keeps the entries that are well', () => {
    const danger = loadDanger([write(`${own('failover')}  - { id: b }\n`)]);
    expect(danger.faults).toHaveLength(2);
    expect(danger.gateOf(act('sh'), 'failover')).not.toBeNull();
  });
});
