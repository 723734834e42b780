import type { Messages } from './message.ts';

/** Access logs and what is found in them. */
export const triageMessages = {
  'triage.notAbsolute': {
    ko: '“{{path}}”만으로는 어느 폴더의 파일인지 알 수 없습니다. 맨 위 폴더부터 전체 경로를 적어 주십시오.',
    en: '“{{path}}” does not say in which folder the file lies. Write its whole path, from the top folder on.',
  },
  'triage.notFound': {
    ko: '{{path}} 파일이 없습니다. 경로를 확인하고, 기록이 보관 파일로 옮겨졌는지 살펴 주십시오.',
    en: 'There is no file {{path}}. Check the path, and whether the log was moved to an archive.',
  },
  'triage.isFolder': {
    ko: '{{path, 은/는}} 폴더입니다. 그 안의 접속 기록 파일 하나를 고르십시오.',
    en: '{{path}} is a folder. Choose one access log in it.',
  },
  'triage.notRegular': {
    ko: '{{path, 은/는}} 파이프나 장치라서 끝까지 읽을 수 없습니다. 내용을 파일로 저장한 뒤 그 파일을 여십시오.',
    en: '{{path}} is a pipe or a device and has no end to read to. Save its content to a file and open that.',
  },
  'triage.noPermission': {
    ko: '{{path}} 파일을 읽을 권한이 없습니다. 관리자에게 읽기 권한을 받거나, 읽을 수 있는 사본을 여십시오.',
    en: 'You may not read {{path}}. Ask your administrator for read permission, or open a copy you may read.',
  },
  'triage.empty': {
    ko: '{{path}} 파일이 비어 있습니다. 서버가 다른 파일에 기록하고 있는지 확인하십시오.',
    en: '{{path}} is empty. Check whether the server writes to another file.',
  },
  'triage.notLog': {
    ko: '{{path}} 파일에서 접속 기록을 찾지 못했습니다. nginx·Apache(combined, common), IIS(W3C), JSON Lines 형식인지 확인하십시오.',
    en: 'No requests were found in {{path}}. Check that it is in the format of nginx or Apache (combined, common), IIS (W3C) or JSON Lines.',
  },
  'triage.shrank': {
    ko: '읽는 동안 {{path}} 파일이 짧아졌거나 새로 쓰였습니다. 그때까지 읽은 것은 전체가 아니므로, 보관된 파일을 열거나 다시 읽으십시오.',
    en: '{{path}} became shorter, or was written anew, while it was read. What was read is not the whole: open the archived file, or read again.',
  },
  'triage.badGzip': {
    ko: '{{path}} 파일의 gzip 압축이 손상되었거나 중간에서 끝납니다. 원본에서 다시 복사해 여십시오.',
    en: 'The gzip compression of {{path}} is damaged or ends too early. Copy it again from where it came from.',
  },
  'triage.unreadableFile': {
    ko: '{{path}} 파일을 읽다가 오류가 났습니다: {{detail}}. 디스크나 네트워크 드라이브를 확인하고 다시 읽으십시오.',
    en: 'Reading {{path}} failed: {{detail}}. Check the disk or network drive and read again.',
  },
  'triage.badSubnet': {
    ko: '{{subnet, 은/는}} 주소 대역이 아닙니다. 203.0.113.0/24 또는 2001:db8::/48처럼 적어 주십시오. IPv6는 /48까지 가려 읽습니다.',
    en: '“{{subnet}}” is no subnet. Write it like 203.0.113.0/24 or 2001:db8::/48; of IPv6 up to /48 is told apart.',
  },
  'triage.tooMany': {
    ko: '접속 기록 {{most}}개를 이미 읽고 있습니다. 하나를 닫거나 끝나기를 기다린 뒤 다시 여십시오.',
    en: '{{most}} logs are being read already. Close one, or wait for one to end, then open it again.',
  },
  'triage.unknown': {
    ko: '이 분석은 이미 닫혔습니다. 같은 파일을 다시 읽으십시오.',
    en: 'This reading was closed. Read the file again.',
  },
  'triage.thread': {
    ko: '접속 기록을 읽던 작업이 멈췄습니다: {{detail}}. 다시 읽고, 되풀이되면 관리자에게 이 문장을 알려 주십시오.',
    en: 'The thread that read the log stopped: {{detail}}. Read again; if it comes back, give this sentence to your administrator.',
  },

  'triage.found.repeatsQuietly': {
    ko: '주소 {{source}}({{whose}}) 한 곳이 {{path}} 하나를 되풀이해 불렀습니다. 활동한 동안 전체 요청의 {{share}}인 {{requests}}건, 초당 {{rate}}건으로, 자동 방어가 흔히 막기 시작하는 수준보다 느립니다.',
    en: 'One address, {{source}} ({{whose}}), kept asking for {{path}}: {{requests}} requests, {{share}} of all while it was there, {{rate}} a second. That is slower than automatic defences commonly stop.',
  },
  'triage.found.repeats': {
    ko: '주소 {{source}}({{whose}}) 한 곳이 {{path}} 하나를 되풀이해 불렀습니다. 활동한 동안 전체 요청의 {{share}}인 {{requests}}건, 초당 {{rate}}건입니다.',
    en: 'One address, {{source}} ({{whose}}), kept asking for {{path}}: {{requests}} requests, {{share}} of all while it was there, {{rate}} a second.',
  },
  'triage.found.oneSource': {
    ko: '주소 {{source}}({{whose}}) 한 곳이 활동한 동안 전체 요청의 {{share}}인 {{requests}}건을 여러 경로로 보냈습니다(초당 {{rate}}건).',
    en: 'One address, {{source}} ({{whose}}), sent {{requests}} requests for various paths: {{share}} of all while it was there, {{rate}} a second.',
  },
  'triage.found.oneSubnet': {
    ko: '대역 {{subnet}}의 여러 주소가 활동한 동안 전체 요청의 {{share}}인 {{requests}}건을 보냈습니다(초당 {{rate}}건).',
    en: 'Several addresses of {{subnet}} sent {{requests}} requests: {{share}} of all while they were there, {{rate}} a second.',
  },
  'triage.found.oneAgent': {
    ko: '기록의 일부 시간에만 나타난 프로그램 “{{agent}}”의 요청이 그동안 전체의 {{share}}인 {{requests}}건입니다(초당 {{rate}}건).',
    en: 'A program seen during only part of the log, “{{agent}}”, sent {{requests}} requests: {{share}} of all while it was there, {{rate}} a second.',
  },
  'triage.found.manySources': {
    ko: '{{at}} KST부터 서로 다른 주소가 한 칸에 {{before}}개에서 {{after}}개로 갑자기 늘었습니다.',
    en: 'From {{at}} KST the number of different addresses in a step rose at once from {{before}} to {{after}}.',
  },
  'triage.found.loadBeforeErrors': {
    ko: '요청이 먼저 늘고({{first}} KST) {{apart, duration}} 뒤에 서버 오류가 늘었습니다({{next}} KST).',
    en: 'First requests rose ({{first}} KST), and {{apart, duration}} later server errors did ({{next}} KST).',
  },
  'triage.found.errorsBeforeLoad': {
    ko: '서버 오류가 먼저 늘고({{first}} KST) {{apart, duration}} 뒤에 요청이 늘었습니다({{next}} KST). 실패한 이용자나 프로그램이 다시 시도했을 수 있습니다.',
    en: 'First server errors rose ({{first}} KST), and {{apart, duration}} later requests did ({{next}} KST). People or programs that failed may have tried again.',
  },
  'triage.found.slowBeforeErrors': {
    ko: '응답이 먼저 느려지고({{first}} KST) {{apart, duration}} 뒤에 서버 오류가 늘었습니다({{next}} KST).',
    en: 'First answers became slow ({{first}} KST), and {{apart, duration}} later server errors rose ({{next}} KST).',
  },
  'triage.found.quiet': {
    ko: '{{from}}부터 {{to}} KST까지 {{lasted, duration}} 동안 요청이 한 건도 기록되지 않았습니다. 그 전에는 {{step, duration}}마다 {{usual}}건이었습니다.',
    en: 'From {{from}} to {{to}} KST no request was logged for {{lasted, duration}}; before, there were {{usual}} every {{step, duration}}.',
  },
} as const satisfies Messages;
