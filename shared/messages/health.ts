import type { Messages } from './message.ts';

/** States, and why a check is in one. The probes' own reasons stand here too. */
export const healthMessages = {
  'state.up': { ko: '정상', en: 'Up' },
  'state.degraded': { ko: '저하', en: 'Degraded' },
  'state.down': { ko: '중단', en: 'Down' },
  'state.unknown': { ko: '알 수 없음', en: 'Unknown' },
  'state.maintenance': { ko: '점검 작업', en: 'Maintenance' },
  'state.pending': { ko: '확인 중', en: 'Pending' },

  'health.pending': { ko: '아직 확인하지 않았습니다.', en: 'Not looked at yet.' },
  'health.stopped': {
    ko: '확인하는 도중에 멈추었습니다.',
    en: 'Stopped while it was being looked at.',
  },

  'health.tableState': { ko: '상태', en: 'STATE' },
  'health.tableCheck': { ko: '점검', en: 'CHECK' },
  'health.tableLatency': { ko: '응답 시간', en: 'LATENCY' },
  'health.tableReason': { ko: '사유', en: 'REASON' },
  'health.watching': {
    ko: '점검 {{count}}개를 지켜봅니다. 끝내려면 Ctrl+C를 누르십시오.',
    en: 'Checks being watched: {{count}}. Ctrl+C ends it.',
  },
  'health.catalogueKept': {
    ko: '카탈로그에 잘못이 있어 앞서 읽은 것으로 계속합니다.',
    en: 'The catalogue has faults; the one read before stays in force.',
  },

  'health.httpUp': { ko: '정상 응답 {{status}}', en: 'Answers {{status}}' },
  'health.tcpUp': { ko: '{{where}} 연결됨', en: '{{where}} accepts connections' },
  'health.tlsUp': {
    ko: '{{where}} {{protocol}} 연결됨, 인증서 만료까지 {{days}}일',
    en: '{{where}} speaks {{protocol}}, certificate valid for {{days}} more days',
  },
  'health.dnsUp': {
    ko: '{{name}} {{record}}: {{answers}}',
    en: '{{name}} {{record}}: {{answers}}',
  },
  'health.pingUp': { ko: '{{where}} 핑 응답', en: '{{where}} answers pings' },

  'health.name': {
    ko: '이름 {{host}}의 주소를 찾지 못했습니다({{code}}).',
    en: 'The name {{host}} has no address ({{code}}).',
  },
  'health.refused': {
    ko: '{{where}} 연결이 거부되었습니다. 그 포트에서 받는 프로그램이 없습니다.',
    en: '{{where}} refused the connection: nothing listens on that port.',
  },
  'health.reset': {
    ko: '{{where}} 쪽에서 연결을 강제로 끊었습니다.',
    en: '{{where}} broke the connection off.',
  },
  'health.resetTls': {
    ko: '{{where}} 쪽에서 TLS 협상 중에 연결을 끊었습니다.',
    en: '{{where}} broke the connection off during the TLS handshake.',
  },
  'health.hungUp': {
    ko: '{{where}} 쪽에서 응답하지 않고 연결을 닫았습니다.',
    en: '{{where}} closed the connection without an answer.',
  },
  'health.cutShort': {
    ko: '{{where}} 응답이 {{bytes}}바이트에서 끊겼습니다.',
    en: 'The answer of {{where}} broke off after {{bytes}} bytes.',
  },
  'health.unreachable': {
    ko: '{{where}}까지 가는 길이 없습니다({{code}}).',
    en: 'There is no way to {{where}} ({{code}}).',
  },
  'health.noPing': {
    ko: '{{where}} 핑에 {{limit, duration}} 안에 응답하지 않았습니다.',
    en: '{{where}} did not answer a ping within {{limit, duration}}.',
  },
  'health.timeoutDns': {
    ko: '{{limit, duration}} 안에 이름 {{host}}의 주소를 얻지 못했습니다.',
    en: 'The name {{host}} was not resolved within {{limit, duration}}.',
  },
  'health.timeoutConnect': {
    ko: '{{limit, duration}} 안에 {{where}} 연결이 되지 않았습니다. 상대나 길이 조용합니다.',
    en: '{{where}} did not accept a connection within {{limit, duration}}: the host or the way to it is silent.',
  },
  'health.timeoutTls': {
    ko: '{{where}} 연결은 되었으나 {{limit, duration}} 안에 TLS 협상이 끝나지 않았습니다.',
    en: '{{where}} accepted the connection but did not finish the TLS handshake within {{limit, duration}}.',
  },
  'health.timeoutFirstByte': {
    ko: '{{where}} 연결은 되었으나 {{limit, duration}} 안에 응답이 시작되지 않았습니다.',
    en: '{{where}} accepted the connection but did not begin to answer within {{limit, duration}}.',
  },
  'health.timeoutTransfer': {
    ko: '{{where}} 응답이 시작되었으나 {{limit, duration}} 안에 끝나지 않았습니다.',
    en: '{{where}} began to answer but did not finish within {{limit, duration}}.',
  },

  'health.certExpired': {
    ko: '인증서({{subject}})가 {{until}}에 만료되었습니다.',
    en: 'The certificate ({{subject}}) expired on {{until}}.',
  },
  'health.certNotYet': {
    ko: '인증서({{subject}})는 {{from}}부터 유효합니다.',
    en: 'The certificate ({{subject}}) is not valid before {{from}}.',
  },
  'health.certSelfSigned': {
    ko: '인증서({{subject}})가 자체 서명되어 믿을 수 없습니다.',
    en: 'The certificate ({{subject}}) is self-signed and not trusted.',
  },
  'health.certUntrusted': {
    ko: '인증서({{subject}})의 발급자({{issuer}})를 믿을 수 없거나 중간 인증서가 빠졌습니다.',
    en: 'The issuer ({{issuer}}) of the certificate ({{subject}}) is not trusted, or an intermediate is missing.',
  },
  'health.certWrongName': {
    ko: '인증서가 {{host}}의 것이 아닙니다. 인증서의 이름: {{names}}',
    en: 'The certificate is not for {{host}}. It names: {{names}}',
  },
  'health.certInvalid': {
    ko: '인증서({{subject}})를 확인하지 못했습니다({{code}}).',
    en: 'The certificate ({{subject}}) could not be verified ({{code}}).',
  },
  'health.certDays': {
    ko: '인증서({{subject}})가 {{days}}일 뒤({{until}})에 만료됩니다. 기준: {{limit}}일',
    en: 'The certificate ({{subject}}) expires in {{days}} days, on {{until}}; the limit is {{limit}} days.',
  },
  'health.tls': {
    ko: '{{where}} TLS 협상에 실패했습니다({{code}}).',
    en: 'The TLS handshake with {{where}} failed ({{code}}).',
  },

  'health.protocol': {
    ko: '{{where}} 응답이 HTTP가 아니거나 깨져 있습니다({{code}}).',
    en: 'The answer of {{where}} is not well-formed HTTP ({{code}}).',
  },
  'health.headersTooLarge': {
    ko: '{{where}} 응답의 머리글이 {{limit}}바이트를 넘습니다.',
    en: 'The headers of the answer of {{where}} exceed {{limit}} bytes.',
  },
  'health.badEncoding': {
    ko: '{{encoding}} 압축 본문을 풀지 못했습니다({{code}}).',
    en: 'The body, compressed as {{encoding}}, could not be unpacked ({{code}}).',
  },
  'health.redirectLoop': {
    ko: '같은 주소로 되돌아옵니다: {{url}}',
    en: 'Redirected in a circle, back to {{url}}',
  },
  'health.redirectTooMany': {
    ko: '{{limit}}번 넘게 다른 주소로 넘깁니다. 마지막: {{url}}',
    en: 'Redirected more than {{limit}} times, last to {{url}}',
  },
  'health.redirectBad': {
    ko: '따라갈 수 없는 곳으로 넘깁니다: {{url}}',
    en: 'Redirected to where one cannot go: {{url}}',
  },

  'health.status': {
    ko: '상태 코드 {{status}}. 기준: {{expected}}',
    en: 'Status {{status}}, expected {{expected}}.',
  },
  'health.header': {
    ko: '머리글 {{name}} 값이 “{{found}}”입니다. 들어 있어야 할 값: “{{expected}}”',
    en: 'The header {{name}} is “{{found}}”, expected to contain “{{expected}}”.',
  },
  'health.headerDiffers': {
    ko: '머리글 {{name}} 값이 “{{found}}”입니다. 기준: “{{expected}}”',
    en: 'The header {{name}} is “{{found}}”, expected “{{expected}}”.',
  },
  'health.headerPattern': {
    ko: '머리글 {{name}} 값 “{{found}}”에 맞아야 할 표현식: {{expected}}',
    en: 'The header {{name}} is “{{found}}”, expected to match {{expected}}.',
  },
  'health.headerMissing': {
    ko: '머리글 {{name}} 항목이 없습니다. 기준: “{{expected}}”',
    en: 'There is no header {{name}}, expected “{{expected}}”.',
  },
  'health.redirectOther': {
    ko: '{{found}} 주소로 넘깁니다. 기준: {{expected}}',
    en: 'Redirected to {{found}}, expected {{expected}}.',
  },
  'health.redirectNone': {
    ko: '다른 주소로 넘기지 않습니다. 기준: {{expected}}',
    en: 'Not redirected, expected {{expected}}.',
  },
  'health.tlsOld': {
    ko: '{{where}} {{found}} 연결입니다. 기준: TLS {{expected}} 이상',
    en: '{{where}} speaks {{found}}, expected TLS {{expected}} or newer.',
  },
  'health.noticePage': {
    ko: '장애·점검 안내 화면입니다: “{{sentence}}”',
    en: 'A notice page: “{{sentence}}”',
  },
  'health.patternMissing': {
    ko: '본문의 처음 {{read}}바이트 안에 표현식에 맞는 글이 없습니다: {{pattern}}',
    en: 'Nothing in the first {{read}} bytes of the body matches {{pattern}}',
  },
  'health.patternFound': {
    ko: '본문에 있어서는 안 될 글이 있습니다. 표현식: {{pattern}}',
    en: 'The body matches what it must not: {{pattern}}',
  },
  'health.tooCostly': {
    ko: '본문이 정상 범위를 벗어나 정해진 시간 안에 살펴볼 수 없습니다: {{expected}}',
    en: 'The body is out of all proportion and could not be examined in time: {{expected}}',
  },
  'health.jsonTooDeep': {
    ko: '본문의 JSON이 {{limit}}단계보다 깊어 읽지 않았습니다.',
    en: 'The JSON of the body is nested deeper than {{limit}} levels and was not read.',
  },
  'health.defaced': {
    ko: '화면의 글이 기준과 {{share}}% 다릅니다. 생긴 글: “{{added}}” 없어진 글: “{{removed}}”',
    en: 'The visible text differs from the baseline by {{share}}%. New: “{{added}}” Gone: “{{removed}}”',
  },
  'health.defacedUnseen': {
    ko: '화면의 글이 고정한 지문과 다릅니다. 지금 글: “{{text}}” 지금 지문: {{fingerprint}}',
    en: 'The visible text does not have the pinned fingerprint. It reads “{{text}}”; its fingerprint is {{fingerprint}}.',
  },
  'health.httpUpLearned': {
    ko: '정상 응답 {{status}}. 화면 글의 지문: {{fingerprint}}',
    en: 'Answers {{status}}; fingerprint of the visible text: {{fingerprint}}',
  },
  'health.notice': {
    ko: '본문에 안내 문구 “{{phrase}}” 표시: “{{excerpt}}”',
    en: 'The page shows the notice “{{phrase}}”: “{{excerpt}}”',
  },
  'health.contentMissing': {
    ko: '본문의 처음 {{read}}바이트 안에 다음 문구가 없습니다: “{{phrase}}”',
    en: 'The first {{read}} bytes of the body do not contain “{{phrase}}”.',
  },
  'health.notJson': {
    ko: '본문이 JSON이 아니어서 “{{path}}” 값을 읽지 못했습니다.',
    en: 'The body is not JSON, so “{{path}}” could not be read.',
  },
  'health.jsonMissing': {
    ko: '본문에 “{{path}}” 값이 없습니다. 기준: {{expected}}',
    en: 'The body has no “{{path}}”, expected {{expected}}.',
  },
  'health.jsonDiffers': {
    ko: '본문의 “{{path}}” 값이 {{found}}입니다. 기준: {{expected}}',
    en: 'The body’s “{{path}}” is {{found}}, expected {{expected}}.',
  },
  'health.slow': {
    ko: '응답에 {{latency, duration}} 걸렸습니다. 저하 기준: {{limit, duration}}',
    en: 'Answered in {{latency, duration}}; {{limit, duration}} or more counts as degraded.',
  },
  'health.tooSlow': {
    ko: '응답에 {{latency, duration}} 걸렸습니다. 중단 기준: {{limit, duration}}',
    en: 'Answered in {{latency, duration}}; {{limit, duration}} or more counts as down.',
  },

  'health.dnsNoName': {
    ko: 'DNS 서버({{server}})에 이름 {{name}} 항목이 없습니다(NXDOMAIN).',
    en: 'The DNS server ({{server}}) knows no name {{name}} (NXDOMAIN).',
  },
  'health.noAnswers': {
    ko: '{{name}} 이름은 있으나 {{record}} 레코드가 없습니다(빈 응답, {{server}}).',
    en: 'The name {{name}} exists but has no {{record}} record (an empty answer of {{server}}).',
  },
  'health.answers': {
    ko: '{{name}} {{record}} 응답에 {{expected}} 값이 없습니다. 받은 값: {{found}}',
    en: '{{name}} {{record}} lacks {{expected}}; the answers are {{found}}.',
  },
  'health.dnsFailed': {
    ko: 'DNS 서버({{server}})가 {{name}} 질문에 {{code}} 오류로 답했습니다.',
    en: 'The DNS server ({{server}}) answered {{code}} when asked for {{name}}.',
  },

  'health.proberBusy': {
    ko: '이 컴퓨터에 빈 연결 자원이 없어 확인하지 못했습니다({{code}}). 서비스의 탓이 아닙니다.',
    en: 'This computer has no free handles to look with ({{code}}). The service is not to blame.',
  },
  'health.proberSlow': {
    ko: '이 컴퓨터가 바빠 응답을 제때 살펴보지 못했습니다. 서비스의 탓이 아닙니다.',
    en: 'This computer was too busy to examine the answer in time. The service is not to blame.',
  },
  'health.proberForbidden': {
    ko: '이 컴퓨터가 {{where}} 연결을 허용하지 않아 확인하지 못했습니다({{code}}).',
    en: 'This computer does not permit a connection to {{where}} ({{code}}), so it could not be looked at.',
  },
  'health.proberNoPing': {
    ko: '이 컴퓨터에 ping 명령이 없거나 실행할 수 없습니다({{code}}).',
    en: 'This computer has no ping command that can be run ({{code}}).',
  },
  'health.proberFailed': {
    ko: '확인하는 쪽에서 오류가 나 확인하지 못했습니다({{detail}}).',
    en: 'The prober itself failed, so it could not look ({{detail}}).',
  },

  'health.lineTooLong': {
    ko: '{{where}} 응답이 {{limit}}바이트가 넘도록 한 줄로 이어집니다.',
    en: 'The answer of {{where}} goes on for more than {{limit}} bytes without the end of a line.',
  },
  'health.saysTooMuch': {
    ko: '{{where}} 쪽에서 {{limit}}바이트가 넘는 말을 늘어놓습니다.',
    en: '{{where}} says more than {{limit}} bytes and comes to no end.',
  },
  'health.notSmtp': {
    ko: '{{where}} 응답이 SMTP가 아닙니다: “{{line}}”',
    en: '{{where}} does not speak SMTP: “{{line}}”',
  },
  'health.smtpReply': {
    ko: '{{where}} 쪽에서 {{command}}에 “{{reply}}” 응답을 했습니다. 기준: {{expected}}',
    en: '{{where}} answered {{command}} with “{{reply}}”, expected {{expected}}.',
  },
  'health.smtpUp': {
    ko: '{{where}} 메일 서버 응답: {{banner}}',
    en: 'The mail server {{where}} answers: {{banner}}',
  },
  'health.smtpUpSecured': {
    ko: '{{where}} 메일 서버 응답({{protocol}}, 인증서 만료까지 {{days}}일): {{banner}}',
    en: 'The mail server {{where}} answers ({{protocol}}, certificate valid for {{days}} more days): {{banner}}',
  },
  'health.starttlsNone': {
    ko: '{{where}} 서버가 STARTTLS를 제공하지 않습니다.',
    en: '{{where}} does not offer STARTTLS.',
  },
  'health.starttlsRefused': {
    ko: '{{where}} 서버가 연결을 암호화해 달라는 요청을 받아들이지 않았습니다: “{{line}}”',
    en: '{{where}} did not agree to secure the connection: “{{line}}”',
  },
  'health.starttlsEarly': {
    ko: '{{where}} 쪽에서 암호화 전에 묻지 않은 말을 보냈습니다. 중간에서 끼워 넣은 것일 수 있습니다.',
    en: '{{where}} said more than was asked before the connection was secure. It may have been slipped in on the way.',
  },
  'health.starttlsUp': {
    ko: '{{where}} STARTTLS로 {{protocol}} 연결됨, 인증서 만료까지 {{days}}일',
    en: '{{where}} speaks {{protocol}} after STARTTLS, certificate valid for {{days}} more days',
  },
  'health.bannerLacks': {
    ko: '{{where}} 첫인사에 “{{phrase}}” 문구가 없습니다: “{{banner}}”',
    en: 'The greeting of {{where}} lacks “{{phrase}}”: “{{banner}}”',
  },
  'health.sshUp': { ko: '{{where}} SSH 응답: {{banner}}', en: '{{where}} answers: {{banner}}' },
  'health.notSsh': {
    ko: '{{where}} 응답이 SSH 버전 2가 아닙니다: “{{line}}”',
    en: '{{where}} does not speak SSH version 2: “{{line}}”',
  },
  'health.grpcUp': {
    ko: '{{where}} gRPC 상태 SERVING',
    en: '{{where}} tells its gRPC health: SERVING',
  },
  'health.grpcNotServing': {
    ko: '{{where}} gRPC 서비스({{service}}) 상태가 {{status}}입니다.',
    en: 'The gRPC service ({{service}}) of {{where}} tells its health: {{status}}.',
  },
  'health.grpcNoService': {
    ko: '{{where}} 서버가 gRPC 서비스({{service}})를 알지 못합니다.',
    en: '{{where}} does not know the gRPC service ({{service}}).',
  },
  'health.grpcNoHealth': {
    ko: '{{where}} 서버에 gRPC 상태 확인 기능(grpc.health.v1.Health)이 없습니다.',
    en: '{{where}} has no gRPC health service (grpc.health.v1.Health).',
  },
  'health.grpcStatus': {
    ko: '{{where}} 서버가 gRPC 오류 {{code}}로 답했습니다: “{{message}}”',
    en: '{{where}} answered with the gRPC error {{code}}: “{{message}}”',
  },
  'health.grpcNotGrpc': {
    ko: '{{where}} 응답이 gRPC가 아니거나 깨져 있습니다({{code}}).',
    en: 'The answer of {{where}} is not well-formed gRPC ({{code}}).',
  },
  'health.grpcNoHttp2': {
    ko: '{{where}} 서버가 HTTP/2로 말하지 않습니다. gRPC는 HTTP/2가 필요합니다.',
    en: '{{where}} does not speak HTTP/2, which gRPC needs.',
  },
  'health.websocketUp': {
    ko: '{{where}} 웹소켓 연결됨',
    en: '{{where}} accepts WebSocket connections',
  },
  'health.websocketAnswers': {
    ko: '{{where}} 웹소켓 응답: “{{message}}”',
    en: '{{where}} answers over WebSocket: “{{message}}”',
  },
  'health.websocketRefused': {
    ko: '{{where}} 서버가 웹소켓으로 바꾸지 않고 상태 코드 {{status}}로 답했습니다.',
    en: '{{where}} answered with status {{status}} in place of a WebSocket.',
  },
  'health.websocketBroken': {
    ko: '{{where}} 응답이 웹소켓 규약에 맞지 않습니다({{code}}).',
    en: 'The answer of {{where}} breaks the WebSocket protocol ({{code}}).',
  },
  'health.websocketClosed': {
    ko: '{{where}} 쪽에서 메시지를 보내기 전에 웹소켓을 닫았습니다(코드 {{code}}).',
    en: '{{where}} closed the WebSocket before it sent a message (code {{code}}).',
  },
  'health.websocketLacks': {
    ko: '{{where}} 메시지 {{count}}개 가운데 “{{phrase}}” 문구가 든 것이 없습니다. 마지막: “{{message}}”',
    en: 'None of the {{count}} messages of {{where}} contains “{{phrase}}”. The last: “{{message}}”',
  },

  'health.maintenance': {
    ko: '예정된 점검 작업 중입니다.',
    en: 'Under planned maintenance.',
  },
  'health.afterMaintenance': {
    ko: '점검 작업이 끝나 다시 확인하고 있습니다.',
    en: 'Maintenance is over; being looked at anew.',
  },
} as const satisfies Messages;
