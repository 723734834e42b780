import type { Messages } from './message.ts';

/**
 * What the editor calls a field of the catalogue, and what it is for. The key is where the field
 * stands in its part: a check, an entry of a list, or what the catalogue says once.
 */
export const catalogueFieldMessages = {
  'catalogueField.id': { ko: 'ID', en: 'ID' },
  'catalogueHelp.id': {
    ko: '영문 소문자와 숫자, 점, 밑줄, 붙임표. 기록이 이 이름으로 이어지므로 쓰던 것은 바꾸지 않는 편이 낫습니다.',
    en: 'Lower-case letters, digits, dot, dash, underscore. Records go by it: better not change one in use.',
  },
  'catalogueField.name': { ko: '이름', en: 'Name' },
  'catalogueHelp.name': {
    ko: '화면과 보고서에 쓰입니다.',
    en: 'As it stands in the window and in reports.',
  },
  'catalogueField.name.ko': { ko: '이름(한국어)', en: 'Name in Korean' },
  'catalogueField.name.en': { ko: '이름(영어)', en: 'Name in English' },
  'catalogueField.description.ko': { ko: '설명(한국어)', en: 'Description in Korean' },
  'catalogueField.description.en': { ko: '설명(영어)', en: 'Description in English' },
  'catalogueField.duty.ko': { ko: '담당 업무(한국어)', en: 'Duty in Korean' },
  'catalogueField.duty.en': { ko: '담당 업무(영어)', en: 'Duty in English' },
  'catalogueField.owner': { ko: '담당 기관', en: 'Owner' },
  'catalogueHelp.owner': {
    ko: '서비스를 책임지는 기관입니다.',
    en: 'The body that answers for the service.',
  },
  'catalogueField.grade': { ko: '정보시스템 등급', en: 'Grade' },
  'catalogueHelp.grade': {
    ko: '1등급에서 4등급까지. 1등급이 가장 중요합니다.',
    en: '1 to 4; 1 matters most.',
  },
  'catalogueField.description': { ko: '설명', en: 'Description' },
  'catalogueHelp.description': {
    ko: '무엇에 쓰는 서비스인지 적습니다.',
    en: 'What the service is for.',
  },
  'catalogueField.standsOn': { ko: '딛고 선 기반', en: 'Stands on' },
  'catalogueHelp.standsOn': {
    ko: '이것이 멈추면 함께 멈추는 기반이나 서비스입니다. 원인을 하나로 묶는 데 쓰입니다.',
    en: 'Grounds and services whose failure fails it too; so that one cause is one line.',
  },
  'catalogueField.contacts': { ko: '연락처', en: 'Contacts' },
  'catalogueHelp.contacts': { ko: '장애 때 연락할 사람입니다.', en: 'Whom to call when it fails.' },
  'catalogueField.runbooks': { ko: '조치 절차', en: 'Runbooks' },
  'catalogueHelp.runbooks': {
    ko: '먼저 권할 조치 절차의 ID입니다.',
    en: 'Ids of the runbooks to offer first.',
  },
  'catalogueField.checklist': { ko: '점검표', en: 'Checklist' },
  'catalogueHelp.checklist': {
    ko: '이 서비스의 장애를 등록할 때 시작할 점검표의 ID입니다.',
    en: 'Id of the checklist that an incident of this service starts with.',
  },
  'catalogueField.kind': { ko: '종류', en: 'Kind' },
  'catalogueHelp.kind': { ko: '어떤 기반인지 고릅니다.', en: 'What sort of ground it is.' },
  'catalogueField.duty': { ko: '담당 업무', en: 'Duty' },
  'catalogueHelp.duty': {
    ko: '무엇을 맡은 사람인지 적습니다.',
    en: 'What this person is in charge of.',
  },
  'catalogueField.phone': { ko: '전화', en: 'Telephone' },
  'catalogueHelp.phone': {
    ko: '장애 때 바로 걸 수 있는 번호입니다.',
    en: 'The number to call at once.',
  },
  'catalogueField.email': { ko: '전자우편', en: 'E-mail' },
  'catalogueHelp.email': { ko: '전자우편 주소입니다.', en: 'The e-mail address.' },

  'catalogueField.type': { ko: '점검 방식', en: 'Type' },
  'catalogueHelp.checks': {
    ko: '서비스를 바깥에서 확인하는 방법입니다. 가장 나쁜 점검이 서비스의 상태가 됩니다.',
    en: 'How the service is looked at from outside; it stands as the worst of them does.',
  },
  'catalogueHelp.type': {
    ko: '무엇으로 확인할지 고릅니다. 새 방식에 없는 항목은 잘못된 곳으로 표시되니 지우십시오.',
    en: 'How it is looked at. Fields that another type does not have are shown as faults: remove them.',
  },
  'catalogueField.interval': { ko: '주기', en: 'Interval' },
  'catalogueHelp.interval': {
    ko: '얼마마다 확인하는지. 500ms, 30s, 5m, 1h처럼 씁니다.',
    en: 'How often to look: 500ms, 30s, 5m, 1h.',
  },
  'catalogueField.timeout': { ko: '제한 시간', en: 'Timeout' },
  'catalogueHelp.timeout': {
    ko: '한 번 확인하는 데 기다리는 시간. 10s처럼 씁니다.',
    en: 'How long one look may take, as a duration: 10s.',
  },
  'catalogueField.attempts': { ko: '확정 횟수', en: 'Attempts' },
  'catalogueHelp.attempts': {
    ko: '연달아 몇 번 실패해야 장애로 보는지, 회.',
    en: 'How many failures in a row are a failure for certain.',
  },
  'catalogueField.url': { ko: '주소(URL)', en: 'URL' },
  'catalogueHelp.url': {
    ko: 'https:// 또는 wss://처럼 방식까지 씁니다.',
    en: 'With its scheme: https://, wss://.',
  },
  'catalogueField.method': { ko: '요청 방법', en: 'Method' },
  'catalogueHelp.method': { ko: 'HTTP 요청 방법입니다.', en: 'The method of the HTTP request.' },
  'catalogueField.headers': { ko: '요청 머리글', en: 'Request headers' },
  'catalogueHelp.headers': {
    ko: `이름: 값. 비밀은 값 대신 \${secret:이름}으로 씁니다.`,
    en: `name: value. Write a secret by its name: \${secret:NAME}.`,
  },
  'catalogueField.body': { ko: '요청 본문', en: 'Request body' },
  'catalogueHelp.body': { ko: 'POST로 보낼 내용입니다.', en: 'What a POST sends.' },
  'catalogueField.address': { ko: '접속할 IP', en: 'Address' },
  'catalogueHelp.address': {
    ko: '이 IP로 접속합니다. Host와 SNI는 URL의 것을 씁니다.',
    en: 'Connects there; Host and SNI stay those of the URL.',
  },
  'catalogueField.authority': { ko: '자체 인증기관', en: 'Own authority' },
  'catalogueHelp.authority': {
    ko: '시스템 밖의 인증기관 인증서(PEM)입니다.',
    en: 'Certificates (PEM) trusted besides the system’s.',
  },
  'catalogueField.redirects': { ko: '따라갈 이동 횟수', en: 'Redirects' },
  'catalogueHelp.redirects': { ko: '0에서 10회까지.', en: 'How many are followed, 0 to 10.' },
  'catalogueField.host': { ko: '호스트', en: 'Host' },
  'catalogueHelp.host': {
    ko: '호스트 이름이나 IP 주소만 씁니다.',
    en: 'A host name or an IP address alone.',
  },
  'catalogueField.port': { ko: '포트', en: 'Port' },
  'catalogueHelp.port': { ko: '1에서 65535까지.', en: '1 to 65535.' },
  'catalogueField.service': { ko: '대상 서비스', en: 'Service' },
  'catalogueHelp.service': {
    ko: '점검에서는 상태를 물을 gRPC 서비스, 기반에서는 그 상태를 알려 주는 서비스의 ID입니다.',
    en: 'Of a check: the gRPC service asked for. Of a ground: the service whose health tells its own.',
  },
  'catalogueField.security': { ko: '보안 연결', en: 'Security' },
  'catalogueHelp.security': {
    ko: 'TLS를 쓰는지, 언제 시작하는지 고릅니다.',
    en: 'Whether TLS is used, and when it begins.',
  },
  'catalogueField.serverName': { ko: '인증서의 이름', en: 'Server name' },
  'catalogueHelp.serverName': {
    ko: '인증서에 있어야 할 이름이 호스트와 다를 때 씁니다.',
    en: 'The name in the certificate, where it differs from the host.',
  },
  'catalogueField.record': { ko: '레코드', en: 'Record' },
  'catalogueHelp.record': {
    ko: '조회할 DNS 레코드의 종류입니다.',
    en: 'The kind of DNS record to look up.',
  },
  'catalogueField.server': { ko: 'DNS 서버', en: 'DNS server' },
  'catalogueHelp.server': {
    ko: 'IP 또는 IP:포트. 비우면 시스템의 것을 씁니다.',
    en: 'IP or IP:port; the system’s when left out.',
  },
  'catalogueField.protocol': { ko: '통신 규약', en: 'Protocol' },
  'catalogueHelp.protocol': {
    ko: 'STARTTLS로 보안을 시작하는 규약입니다.',
    en: 'The protocol that begins TLS on request.',
  },
  'catalogueField.send': { ko: '보낼 글', en: 'Send' },
  'catalogueHelp.send': {
    ko: '연결된 뒤 보냅니다. 답이 와야 정상입니다.',
    en: 'Sent once connected; a message must then answer.',
  },
  'catalogueField.token': { ko: '보고 토큰', en: 'Token' },
  'catalogueHelp.token': {
    ko: `작업이 주소에 넣는 16자 이상의 글자. \${secret:이름}으로 쓰십시오.`,
    en: `What the job puts into its address, 16 characters or more; best \${secret:NAME}.`,
  },
  'catalogueField.every': { ko: '보고 주기', en: 'Every' },
  'catalogueHelp.every': {
    ko: '작업이 얼마마다 보고하는지. 1d처럼 씁니다.',
    en: 'How often the job reports, as a duration: 1d.',
  },
  'catalogueField.grace': { ko: '늦어도 되는 시간', en: 'Grace' },
  'catalogueHelp.grace': {
    ko: '보고가 이만큼 늦어도 기다립니다. 1h처럼 씁니다.',
    en: 'How much later a report may come, as a duration: 1h.',
  },
  'catalogueField.expect.status': { ko: '상태 코드', en: 'Status' },
  'catalogueHelp.expect.status': {
    ko: '200, “200-299” 또는 그 목록. 비우면 200-299.',
    en: '200, "200-299" or a list; 200-299 when left out.',
  },
  'catalogueField.expect.headers': { ko: '응답 머리글', en: 'Response headers' },
  'catalogueHelp.expect.headers': {
    ko: '이름: 들어 있어야 할 글. { equals: … }, { pattern: … }도 씁니다.',
    en: 'name: a text it must contain; also { equals: … }, { pattern: … }.',
  },
  'catalogueField.expect.redirect': { ko: '이동할 곳', en: 'Redirect' },
  'catalogueHelp.expect.redirect': {
    ko: '이동이 이르러야 할 주소, 또는 { pattern: … }.',
    en: 'Where redirects must lead: an address, or { pattern: … }.',
  },
  'catalogueField.expect.notice': { ko: '중단 안내문 판정', en: 'Notices' },
  'catalogueHelp.expect.notice': {
    ko: '서비스 중단을 알리는 화면을 장애로 보는지.',
    en: 'Whether a page that announces a disruption counts as down.',
  },
  'catalogueField.expect.body.contains': { ko: '있어야 할 말', en: 'Must contain' },
  'catalogueHelp.expect.body.contains': {
    ko: '본문에 모두 있어야 합니다.',
    en: 'Every one must be in the body.',
  },
  'catalogueField.expect.body.pattern': { ko: '있어야 할 모양', en: 'Must match' },
  'catalogueHelp.expect.body.pattern': {
    ko: '정규 표현식(RE2)입니다.',
    en: 'A regular expression in RE2 syntax.',
  },
  'catalogueField.expect.body.not.contains': { ko: '없어야 할 말', en: 'Must not contain' },
  'catalogueHelp.expect.body.not.contains': {
    ko: '하나라도 본문에 있으면 장애입니다.',
    en: 'Any one in the body is a failure.',
  },
  'catalogueField.expect.body.not.pattern': { ko: '없어야 할 모양', en: 'Must not match' },
  'catalogueHelp.expect.body.not.pattern': {
    ko: '정규 표현식(RE2)입니다.',
    en: 'A regular expression in RE2 syntax.',
  },
  'catalogueField.expect.body.json': { ko: 'JSON 값', en: 'JSON values' },
  'catalogueHelp.expect.body.json': {
    ko: '자리: 값. status.ok 또는 $.items[0].ok처럼 씁니다.',
    en: 'place: value, as status.ok or $.items[0].ok.',
  },
  'catalogueField.expect.body.fingerprint.sha256': { ko: '화면 지문', en: 'Fingerprint' },
  'catalogueHelp.expect.body.fingerprint.sha256': {
    ko: '보이는 글의 SHA-256. 글과 함께 쓰지 않습니다.',
    en: 'SHA-256 of the visible words; not together with the words.',
  },
  'catalogueField.expect.body.fingerprint.text': { ko: '화면의 글', en: 'Visible words' },
  'catalogueHelp.expect.body.fingerprint.text': {
    ko: '위·변조를 견줄 글입니다.',
    en: 'The words that defacement is told by.',
  },
  'catalogueField.expect.body.fingerprint.numbers': { ko: '숫자 비교', en: 'Numbers' },
  'catalogueHelp.expect.body.fingerprint.numbers': {
    ko: '날짜나 조회 수가 바뀐 것도 변조로 보는지.',
    en: 'Whether a changed number is a change.',
  },
  'catalogueField.expect.body.fingerprint.tolerance': { ko: '허용 차이', en: 'Tolerance' },
  'catalogueHelp.expect.body.fingerprint.tolerance': {
    ko: '달라도 되는 낱말의 비율, %.',
    en: 'Percent of the words that may differ.',
  },
  'catalogueField.expect.answers': { ko: '있어야 할 답', en: 'Answers' },
  'catalogueHelp.expect.answers': {
    ko: '조회 결과에 모두 있어야 합니다.',
    en: 'Each must be among the answers.',
  },
  'catalogueField.expect.message.contains': {
    ko: '메시지에 있어야 할 말',
    en: 'Message must contain',
  },
  'catalogueHelp.expect.message.contains': {
    ko: '모두 든 메시지가 와야 합니다.',
    en: 'A message with all of these must come.',
  },
  'catalogueField.expect.banner.contains': {
    ko: '인사말에 있어야 할 말',
    en: 'Banner must contain',
  },
  'catalogueHelp.expect.banner.contains': {
    ko: '서버의 첫 줄에 모두 있어야 합니다.',
    en: 'The server’s first line must have all of these.',
  },
  'catalogueField.expect.latency.degraded': { ko: '저하 기준', en: 'Slow from' },
  'catalogueHelp.expect.latency.degraded': {
    ko: '응답이 이보다 늦으면 저하. 2s처럼 씁니다.',
    en: 'A later answer is degraded, as a duration: 2s.',
  },
  'catalogueField.expect.latency.down': { ko: '중단 기준', en: 'Down from' },
  'catalogueHelp.expect.latency.down': {
    ko: '응답이 이보다 늦으면 중단. 8s처럼 씁니다.',
    en: 'A later answer is down, as a duration: 8s.',
  },
  'catalogueField.expect.certificate.days': { ko: '인증서 남은 날', en: 'Certificate days' },
  'catalogueHelp.expect.certificate.days': {
    ko: '만료까지 이보다 적게 남으면 저하, 일.',
    en: 'Fewer days left than this is degraded.',
  },
  'catalogueField.expect.tls': { ko: '가장 낮은 TLS 판', en: 'Least TLS' },
  'catalogueHelp.expect.tls': {
    ko: '더 낮은 판이면 저하로 봅니다.',
    en: 'An older version counts as degraded.',
  },

  'catalogueField.reason': { ko: '사유', en: 'Reason' },
  'catalogueHelp.reason': {
    ko: '현황판과 기록에 보입니다.',
    en: 'As the board and the records say it.',
  },
  'catalogueField.reason.ko': { ko: '사유(한국어)', en: 'Reason in Korean' },
  'catalogueField.reason.en': { ko: '사유(영어)', en: 'Reason in English' },
  'catalogueField.match.services': { ko: '대상 서비스', en: 'Services' },
  'catalogueHelp.match.services': {
    ko: '작업하는 서비스입니다. 서비스, 기반, 기관을 함께 적으면 모두에 맞는 서비스만 해당합니다.',
    en: 'What is worked on. Of services, grounds and organisations, all that are named must fit.',
  },
  'catalogueField.match.grounds': { ko: '대상 기반', en: 'Grounds' },
  'catalogueHelp.match.grounds': {
    ko: '이 기반을 딛고 선 서비스가 모두 해당합니다.',
    en: 'Every service that stands on one of them.',
  },
  'catalogueField.match.organisations': { ko: '대상 기관', en: 'Organisations' },
  'catalogueHelp.match.organisations': {
    ko: '이 기관이 책임지는 서비스가 모두 해당합니다.',
    en: 'Every service that one of them answers for.',
  },
  'catalogueField.cron': { ko: '시작하는 때', en: 'Begins' },
  'catalogueHelp.cron': {
    ko: '분 시 일 월 요일. 일요일 2시마다는 0 2 * * sun입니다.',
    en: 'Minute hour day month weekday: 0 2 * * sun is every Sunday at two.',
  },
  'catalogueField.timezone': { ko: '시간대', en: 'Time zone' },
  'catalogueHelp.timezone': {
    ko: '시작하는 때를 이 시간대로 읽습니다. Asia/Seoul처럼 씁니다.',
    en: 'Whose clock the begin is read by: Asia/Seoul.',
  },
  'catalogueField.duration': { ko: '걸리는 시간', en: 'Lasts' },
  'catalogueHelp.duration': {
    ko: '1분에서 7일까지. 30m, 2h처럼 씁니다.',
    en: 'One minute to seven days: 30m, 2h.',
  },

  'catalogueField.user': { ko: '사용자', en: 'User' },
  'catalogueHelp.user': {
    ko: '비워 두면 ssh 설정의 이름, 없으면 운영자 자신의 이름으로 접속합니다.',
    en: 'Left out: what ssh_config says, else the operator’s own name.',
  },
  'catalogueField.jump': { ko: '거쳐 갈 서버', en: 'Jump hosts' },
  'catalogueHelp.jump': {
    ko: '거치는 차례대로 사용자@호스트:포트로 씁니다.',
    en: 'Passed on the way, in their order: user@host:port.',
  },
  'catalogueField.identity': { ko: '개인 키 파일', en: 'Private key' },
  'catalogueHelp.identity': {
    ko: '파일의 경로입니다. ~는 운영자의 홈 폴더입니다. 키 자체는 카탈로그에 쓰지 않습니다.',
    en: 'The way to its file; ~ is the operator’s home. The key itself is never in the catalogue.',
  },

  'catalogueHelp.scales': {
    ko: '하나라도 쓰면 콘솔에 들어 있는 척도는 쓰지 않으니, 남길 척도는 옮겨 적으십시오.',
    en: 'Where one is written here, none of the shipped scales is used: copy those you keep.',
  },
  'catalogueField.of': { ko: '쓰는 곳', en: 'Of' },
  'catalogueHelp.of': {
    ko: 'incident는 장애의 등급, service는 정보시스템의 등급입니다.',
    en: 'Whether it grades incidents or services.',
  },
  'catalogueHelp.levels': {
    ko: '가장 무거운 등급부터 둘 이상 둡니다.',
    en: 'Two or more, the gravest first.',
  },
  'catalogueHelp.level.name': {
    ko: '화면과 보고서에 쓰이는 등급의 이름입니다.',
    en: 'What the level is called in the window and in reports.',
  },
  'catalogueHelp.level.description': {
    ko: '어떤 장애가 이 등급인지 적습니다.',
    en: 'Which incidents are of this level.',
  },
  'catalogueHelp.starts': {
    ko: '장애를 등록할 때의 등급입니다. 위에서부터 조건이 맞는 첫 줄을 따르고, 조건이 없는 줄은 늘 맞습니다.',
    en: 'The level a new incident gets: that of the first line whose condition is true. One without is always true.',
  },
  'catalogueHelp.start.when': {
    ko: 'grade = 1 and services > 1처럼 씁니다. 비우면 늘 맞습니다.',
    en: 'As in grade = 1 and services > 1. Left out, it is always true.',
  },
  'catalogueField.level': { ko: '등급', en: 'Level' },
  'catalogueHelp.level': {
    ko: '이 조건이 맞을 때 시작하는 등급입니다.',
    en: 'Where an incident of this condition starts.',
  },
  'catalogueField.source': { ko: '근거', en: 'Source' },
  'catalogueHelp.source': {
    ko: '무엇을 근거로 정했는지 적습니다. 화면과 보고서에 함께 보입니다.',
    en: 'What it is based on; shown beside it, also in reports.',
  },
  'catalogueField.source.ko': { ko: '근거(한국어)', en: 'Source in Korean' },
  'catalogueField.source.en': { ko: '근거(영어)', en: 'Source in English' },

  'catalogueHelp.deadlines': {
    ko: '하나라도 쓰면 콘솔에 들어 있는 기한은 쓰지 않으니, 남길 기한은 옮겨 적으십시오. 법령에 맞는지는 담당 부서에서 확인하십시오.',
    en: 'Where one is written here, none of the shipped deadlines is used: copy those you keep. Have them checked by who answers for the law.',
  },
  'catalogueField.law': { ko: '법령', en: 'Law' },
  'catalogueHelp.law': { ko: '기한을 정한 법령의 이름입니다.', en: 'The law that sets it.' },
  'catalogueField.law.ko': { ko: '법령(한국어)', en: 'Law in Korean' },
  'catalogueField.law.en': { ko: '법령(영어)', en: 'Law in English' },
  'catalogueField.article': { ko: '조문', en: 'Article' },
  'catalogueHelp.article': { ko: '제48조의3처럼 씁니다.', en: 'As it is cited: Article 48-3.' },
  'catalogueField.article.ko': { ko: '조문(한국어)', en: 'Article in Korean' },
  'catalogueField.article.en': { ko: '조문(영어)', en: 'Article in English' },
  'catalogueField.from': { ko: '세기 시작하는 때', en: 'Runs from' },
  'catalogueHelp.from': {
    ko: '장애의 시각 하나, 또는 새 사실을 적을 때마다(newFact).',
    en: 'A time of the incident, or every new fact written down (newFact).',
  },
  'catalogueField.within': { ko: '기한', en: 'Within' },
  'catalogueHelp.within': {
    ko: '1분에서 366일까지. 24h, 72h처럼 씁니다.',
    en: 'One minute to 366 days: 24h, 72h.',
  },
  'catalogueField.until': { ko: '마친 것으로 보는 때', en: 'Met by' },
  'catalogueHelp.until': {
    ko: '장애의 이 시각을 적으면 마친 것으로 봅니다. 비우면 사람이 마쳤다고 적습니다.',
    en: 'The time of the incident that meets it by being set; else a person says so.',
  },
  'catalogueField.tell': { ko: '알릴 곳', en: 'Tell' },
  'catalogueHelp.tell': { ko: '누구에게 알려야 하는지 적습니다.', en: 'Who must be told.' },
  'catalogueField.tell.ko': { ko: '알릴 곳(한국어)', en: 'Tell, in Korean' },
  'catalogueField.tell.en': { ko: '알릴 곳(영어)', en: 'Tell, in English' },
  'catalogueField.when': { ko: '조건', en: 'Condition' },
  'catalogueHelp.when': {
    ko: '이 조건이 맞는 장애에만 셉니다. attack, grade <= 2처럼 씁니다.',
    en: 'Only for incidents of which this is true: attack, grade <= 2.',
  },
  'catalogueField.warn': { ko: '미리 알림', en: 'Warn' },
  'catalogueHelp.warn': {
    ko: '기한이 끝나기 얼마 전에 알릴지. 12h, 1h처럼 씁니다.',
    en: 'How long before its end a person is called: 12h, 1h.',
  },

  'catalogueHelp.alarms': {
    ko: '사람을 언제 다시 부르고, 창 밖으로는 어디에 알릴지 정합니다.',
    en: 'When a person is called again, and where besides the window.',
  },
  'catalogueField.repeat': { ko: '다시 알리는 간격', en: 'Repeat' },
  'catalogueHelp.repeat': {
    ko: '누군가 인수할 때까지 얼마마다 다시 알릴지. 10초에서 하루까지.',
    en: 'How often it calls again until somebody has it in hand; 10 s to a day.',
  },
  'catalogueField.gather': { ko: '모으는 시간', en: 'Gather' },
  'catalogueHelp.gather': {
    ko: '같은 원인으로 멈추는 것을 이만큼 기다려 한 번에 알립니다. 10분까지.',
    en: 'How long a call waits for what else fails by the same cause; up to 10 min.',
  },
  'catalogueHelp.channels': {
    ko: '창 밖으로 알림을 보내는 메일과 웹훅입니다.',
    en: 'Mail and webhooks by which an alarm leaves the window.',
  },
  'catalogueField.channel.type': { ko: '보내는 방식', en: 'Kind' },
  'catalogueHelp.channel.type': {
    ko: '메일(mail)이나 웹훅(webhook)을 고릅니다.',
    en: 'By mail, or to a webhook.',
  },
  'catalogueHelp.channel.url': {
    ko: '알림을 JSON으로 받는 주소입니다. http:// 또는 https://로 씁니다.',
    en: 'Which takes the alarm as JSON; http:// or https://.',
  },
  'catalogueField.channel.host': { ko: '메일 서버', en: 'Mail server' },
  'catalogueHelp.channel.host': {
    ko: '메일을 넘겨받는 서버의 이름이나 IP 주소입니다.',
    en: 'The name or IP address of the server that takes the mail.',
  },
  'catalogueHelp.channel.security': {
    ko: 'starttls는 접속한 뒤에, tls는 처음부터 암호화합니다. none은 암호화하지 않습니다.',
    en: 'starttls encrypts once connected, tls from the beginning, none not at all.',
  },
  'catalogueHelp.channel.user': {
    ko: '메일 서버에 로그인하는 이름입니다. 로그인이 없으면 비웁니다.',
    en: 'The name to log in to the mail server with; left out where it wants none.',
  },
  'catalogueField.password': { ko: '비밀번호', en: 'Password' },
  'catalogueHelp.password': {
    ko: `값 대신 \${secret:이름}으로 씁니다. 값은 환경 변수 WATCHROOM_SECRET_이름에 둡니다.`,
    en: `Write it by its name: \${secret:NAME}. The value stands in the environment, as WATCHROOM_SECRET_NAME.`,
  },
  'catalogueField.channel.from': { ko: '보내는 사람', en: 'From' },
  'catalogueHelp.channel.from': { ko: '메일 주소입니다.', en: 'An address of mail.' },
  'catalogueField.to': { ko: '받는 사람', en: 'To' },
  'catalogueHelp.to': { ko: '메일 주소. 100명까지 씁니다.', en: 'Addresses of mail, up to 100.' },
  'catalogueField.language': { ko: '언어', en: 'Language' },
  'catalogueHelp.language': {
    ko: '메일의 언어입니다. ko는 한국어, en은 영어입니다.',
    en: 'Of the mail: ko is Korean, en English.',
  },

  'catalogueHelp.station': {
    ko: '이 관제석이 스스로 끊겼는지 가릴 때 확인하는 곳입니다. 모두 응답하지 않으면 서비스의 장애로 보지 않습니다.',
    en: 'What tells whether this workstation itself is cut off: then no service is blamed.',
  },
  'catalogueHelp.controls': {
    ko: '이 관제석이 연결되어 있으면 늘 응답하는 곳입니다.',
    en: 'Targets that answer whenever this workstation is connected.',
  },
  'catalogueField.reach': { ko: '확인하는 것', en: 'What it tells' },
  'catalogueHelp.reach': {
    ko: 'gateway는 이 건물의 출구, resolver는 이름 풀이, outside는 바깥의 한 곳입니다.',
    en: 'gateway: the way out of this building; resolver: names; outside: a place beyond.',
  },

  'catalogueHelp.judging': {
    ko: '상태가 자주 바뀌는 점검을 가려내는 기준입니다.',
    en: 'From when on a check counts as flapping.',
  },
  'catalogueField.flapping.start': { ko: '자주 바뀜 시작(%)', en: 'Flapping above, %' },
  'catalogueHelp.flapping.start': {
    ko: '최근 결과 20건에서 바뀐 비율이 이보다 크면 자주 바뀜으로 봅니다. 1에서 100까지.',
    en: 'Share of changes in the last 20 results above which it flaps; 1 to 100.',
  },
  'catalogueField.flapping.stop': { ko: '자주 바뀜 끝(%)', en: 'No more at, %' },
  'catalogueHelp.flapping.stop': {
    ko: '비율이 이 이하로 내려오면 더는 자주 바뀜으로 보지 않습니다.',
    en: 'At this share or below, no more.',
  },

  'catalogueHelp.notices': {
    ko: '정상 응답처럼 보이는 화면에서 서비스 중단 안내를 알아보는 말입니다.',
    en: 'By which sentences a page that answers is known to say that the service is stopped.',
  },
  'catalogueField.shipped': { ko: '기본 문장 사용', en: 'Shipped sentences' },
  'catalogueHelp.shipped': {
    ko: '콘솔에 들어 있는 안내 문장도 씁니다.',
    en: 'Whether the list that comes with the console is used.',
  },
  'catalogueField.phrases': { ko: '더할 문장', en: 'Further sentences' },
  'catalogueHelp.phrases': {
    ko: '…는 몇 낱말을 대신합니다. 맨 앞의 ~는 화면에 다른 말이 거의 없을 때만이라는 뜻입니다.',
    en: '… stands for some words; a leading ~ means: only where the page says little else.',
  },

  'catalogueHelp.keep': {
    ko: '오래된 기록을 얼마나 두는지. 하루 단위 요약과 상태가 바뀐 기록은 지우지 않습니다.',
    en: 'How long records stay. Days and changes of state are kept for good.',
  },
  'catalogueField.observations': { ko: '관측 하나하나', en: 'Observations' },
  'catalogueHelp.observations': { ko: '1시간에서 3650일까지.', en: 'One hour to 3650 days.' },
  'catalogueField.minutes': { ko: '분 단위 요약', en: 'Minutes' },
  'catalogueHelp.minutes': { ko: '1시간에서 3650일까지.', en: 'One hour to 3650 days.' },
  'catalogueField.hours': { ko: '시간 단위 요약', en: 'Hours' },
  'catalogueHelp.hours': { ko: '하루에서 3650일까지.', en: 'One day to 3650 days.' },

  'catalogueHelp.push': {
    ko: '일괄 작업이 끝났음을 보고받는 주소입니다.',
    en: 'Where batch jobs report that they ran.',
  },
} as const satisfies Messages;
