import type { Messages } from './message.ts';

/** The walk from name to content. */
export const ladderMessages = {
  'ladder.noLayer': {
    ko: '이 점검에는 없는 단계입니다.',
    en: 'This check has no such layer.',
  },
  'ladder.below': {
    ko: '아래 단계에서 막혔습니다.',
    en: 'A lower layer is broken.',
  },
  'ladder.outOfTime': {
    ko: '정해진 시간 안에 확인하지 못했습니다.',
    en: 'Could not be looked at in the time allowed.',
  },

  'ladder.literal': {
    ko: '이름을 풀지 않고 주소로 확인합니다: {{address}}',
    en: 'Looked at by its address, without a name: {{address}}',
  },
  'ladder.dnsPassed': {
    ko: '{{host}} 주소: {{addresses}}. 답한 이름 서버: {{servers}}',
    en: '{{host}} is {{addresses}}; the resolver that answered: {{servers}}',
  },
  'ladder.dnsLocal': {
    ko: '{{host}} 주소: {{addresses}}. 이름 서버가 아니라 이 컴퓨터의 설정에서 얻었습니다.',
    en: '{{host}} is {{addresses}}, by this computer’s own settings and not by a resolver.',
  },
  'ladder.dnsSilent': {
    ko: '이름 서버({{servers}})가 답하지 않아 {{host}} 주소를 얻지 못했습니다.',
    en: 'The resolver ({{servers}}) does not answer, so {{host}} has no address.',
  },
  'ladder.dnsNoName': {
    ko: '이름 서버({{servers}})가 {{host}} 주소는 없다고 답했습니다.',
    en: 'The resolver ({{servers}}) says that {{host}} has no address.',
  },
  'ladder.dnsError': {
    ko: '이름 서버({{servers}})가 {{host}} 질문에 {{code}} 오류로 답했습니다.',
    en: 'The resolver ({{servers}}) answered {{code}} when asked for {{host}}.',
  },
  'ladder.tcpPassed': {
    ko: '{{address}} 포트 {{port}} 연결됨',
    en: '{{address}} accepts connections on port {{port}}',
  },
  'ladder.tlsAgreed': {
    ko: 'TLS 협상됨',
    en: 'TLS agreed on',
  },
  'ladder.tlsPassed': {
    ko: '{{protocol}} 협상됨, 인증서: {{subject}}',
    en: '{{protocol}} agreed on; the certificate is for {{subject}}',
  },
  'ladder.httpPassed': {
    ko: '상태 코드 {{status}} 응답',
    en: 'Answers with status {{status}}',
  },
  'ladder.httpAnswered': {
    ko: '응답함',
    en: 'Answers',
  },

  'ladder.payloadPassed': {
    ko: '{{bytes}}바이트 패킷까지 지나갑니다.',
    en: 'Packets of up to {{bytes}} bytes pass.',
  },
  'ladder.payloadTold': {
    ko: '경로가 한 번에 나를 수 있는 크기를 제대로 알려 줍니다. {{bytes}}바이트 패킷이 지나갑니다.',
    en: 'The path says what it carries, as it should. Packets of {{bytes}} bytes pass.',
  },
  'ladder.payloadPingsOnly': {
    ko: '{{bytes}}바이트를 넘는 핑은 사라지나 큰 요청과 응답은 지나갑니다.',
    en: 'Pings over {{bytes}} bytes vanish, but large requests and answers pass.',
  },
  'ladder.payloadRequestsPass': {
    ko: '핑에는 답하지 않으나 1,500바이트를 넘는 요청은 지나갑니다.',
    en: 'Pings are not answered, but a request of more than 1,500 bytes passes.',
  },
  'ladder.payloadNoPings': {
    ko: '작은 핑에도 답하지 않아 큰 패킷이 지나가는지 가려낼 수 없습니다. 핑이 차단된 것일 수 있습니다.',
    en: 'Not even small pings are answered, which may be by a firewall’s choice, so nobody can tell whether large packets pass.',
  },
  'ladder.payloadUnable': {
    ko: '이 컴퓨터에서 크기를 정한 핑을 보낼 수 없어 큰 패킷이 지나가는지 가려낼 수 없습니다.',
    en: 'This computer cannot send pings of a given size, so nobody can tell whether large packets pass.',
  },
  'ladder.payloadLost': {
    ko: '작은 패킷은 지나가고 {{bytes}}바이트를 넘는 패킷은 사라집니다.',
    en: 'Small packets pass and those over {{bytes}} bytes vanish.',
  },
  'ladder.payloadRequests': {
    ko: '작은 요청에는 답하고 1,500바이트를 넘는 요청에는 답하지 않습니다.',
    en: 'Small requests are answered and those over 1,500 bytes are not.',
  },
  'ladder.payloadAnswers': {
    ko: '화면의 첫머리만 달라고 하면 오고, 전체를 달라고 하면 오지 않습니다.',
    en: 'The beginning of the page comes when asked for alone, and the whole of it does not.',
  },

  'ladder.sumFine': {
    ko: '이름부터 내용까지 모든 단계를 통과합니다. 지금은 막힌 곳이 없습니다.',
    en: 'Every layer passes, from name to content. Nothing is broken now.',
  },
  'ladder.sumFineButSize': {
    ko: '이름부터 내용까지 통과합니다. 큰 패킷이 지나가는지는 가려내지 못했습니다.',
    en: 'Every layer passes, from name to content. Whether large packets pass could not be told.',
  },
  'ladder.sumUnsure': {
    ko: '이 자리에서 확인하지 못한 단계가 있어 어디가 막혔는지 말할 수 없습니다.',
    en: 'Some layers could not be looked at from here, so nobody can say what is broken.',
  },
  'ladder.sumDnsSilent': {
    ko: '이름 서버가 답하지 않아 {{host}} 주소를 얻지 못합니다. 서비스보다 이름 서버를 먼저 확인하십시오.',
    en: 'The resolver does not answer, so {{host}} has no address. Look at the resolver before the service.',
  },
  'ladder.sumDns': {
    ko: '{{host}} 주소를 찾지 못합니다. 이름 서버의 등록 내용을 먼저 확인하십시오.',
    en: 'The address of {{host}} is not found. Look at the name server’s records first.',
  },
  'ladder.sumRefused': {
    ko: '{{host}} 서버까지는 닿으나 포트 {{port}} 연결을 거부합니다. 서비스 프로그램이 떠 있는지 먼저 확인하십시오.',
    en: 'The server {{host}} is reached but refuses port {{port}}. See first whether the service’s program runs.',
  },
  'ladder.sumUnreachable': {
    ko: '{{host}}까지 가는 길이 없습니다. 라우터와 회선을 먼저 확인하십시오.',
    en: 'There is no way to {{host}}. Look at routers and lines first.',
  },
  'ladder.sumTcpSilent': {
    ko: '{{host}} 포트 {{port}} 연결에 아무 답이 없습니다. 방화벽과 회선, 서버 전원을 먼저 확인하십시오.',
    en: 'Nothing answers a connection to {{host}}, port {{port}}. Look at firewalls, lines and the server’s power first.',
  },
  'ladder.sumTcpSilentPings': {
    ko: '{{host}} 서버는 핑에 답하나 포트 {{port}} 연결에는 아무 답이 없습니다. 방화벽 규칙과 서버의 접속 한도를 먼저 확인하십시오.',
    en: 'The server {{host}} answers pings, but nothing answers on port {{port}}. Look at firewall rules and the server’s connection limit first.',
  },
  'ladder.sumTcp': {
    ko: '{{host}} 포트 {{port}} 연결이 되지 않습니다. 서버와 앞단 장비를 먼저 확인하십시오.',
    en: 'No connection to {{host}}, port {{port}}. Look at the server and what stands before it first.',
  },
  'ladder.sumTlsSilent': {
    ko: '{{host}} 연결은 되나 TLS 협상에 답이 없습니다. TLS를 맡은 웹 서버나 앞단 장비를 먼저 확인하십시오.',
    en: 'The server {{host}} accepts connections but does not answer the TLS handshake. Look at the web server or the device that handles TLS first.',
  },
  'ladder.sumCertificate': {
    ko: '{{host}} 연결은 되나 인증서를 믿을 수 없습니다. 인증서를 먼저 확인하십시오.',
    en: 'The server {{host}} is reached but its certificate cannot be trusted. Look at the certificate first.',
  },
  'ladder.sumTls': {
    ko: '{{host}} 연결은 되나 TLS 협상에 실패합니다. TLS 설정을 먼저 확인하십시오.',
    en: 'The server {{host}} is reached but the TLS handshake fails. Look at its TLS settings first.',
  },
  'ladder.sumHttpSilent': {
    ko: '{{host}} 연결은 되나 응답이 시작되지 않습니다. 통신망보다 서버 안쪽(웹 애플리케이션·인증·DB)을 먼저 확인하십시오.',
    en: 'The server {{host}} accepts connections but does not begin to answer. Look inside the server (application, authentication, database) before the network.',
  },
  'ladder.sumHttpStalls': {
    ko: '{{host}} 응답이 시작되었으나 끝까지 오지 않습니다. 서버의 부하와 앞단 장비를 먼저 확인하십시오.',
    en: 'The answer of {{host}} begins but does not come to its end. Look at the server’s load and what stands before it first.',
  },
  'ladder.sumStatus': {
    ko: '{{host}} 서버까지 모두 닿으나 상태 코드 {{status}} 응답입니다. 서버 프로그램을 먼저 확인하십시오.',
    en: 'The server {{host}} is reached and answers with status {{status}}. Look at the server’s program first.',
  },
  'ladder.sumHttp': {
    ko: '{{host}} 연결은 되나 응답이 온전하지 않습니다. 서버 프로그램을 먼저 확인하십시오.',
    en: 'The server {{host}} is reached but its answer is not whole. Look at the server’s program first.',
  },
  'ladder.sumNotice': {
    ko: '{{host}} 응답은 정상이나 화면에 장애 안내가 떠 있습니다. 서비스 담당자에게 확인하십시오.',
    en: 'The server {{host}} answers, but its page announces a disruption. Ask those who run the service.',
  },
  'ladder.sumContent': {
    ko: '{{host}} 응답은 오나 내용이 기준과 다릅니다. 서비스 담당자에게 확인하십시오.',
    en: 'The server {{host}} answers, but not with what is expected. Ask those who run the service.',
  },
  'ladder.sumContentSilent': {
    ko: '{{host}} 연결은 되나 서비스가 답하지 않습니다. 통신망보다 서버 프로그램을 먼저 확인하십시오.',
    en: 'The server {{host}} accepts connections but the service does not answer. Look at the server’s program before the network.',
  },
  'ladder.sumSlow': {
    ko: '{{host}} 응답은 오나 너무 느립니다. 서버의 부하를 먼저 확인하십시오.',
    en: 'The server {{host}} answers, but too late. Look at the server’s load first.',
  },
  'ladder.sumNoPing': {
    ko: '{{host}} 쪽에서 핑에 답하지 않습니다. 장비의 전원과 회선을 먼저 확인하십시오.',
    en: 'The host {{host}} does not answer pings. Look at its power and line first.',
  },
  'ladder.sumLate': {
    ko: '작업이 정해진 때에 보고하지 않았습니다. 작업을 돌리는 서버를 먼저 확인하십시오.',
    en: 'The job did not report in time. Look at the server that runs it first.',
  },
  'ladder.sumSize': {
    ko: '작은 패킷은 지나가고 {{bytes}}바이트를 넘는 패킷은 사라집니다. 경로의 장비(라우터 모듈·MTU)를 먼저 확인하십시오.',
    en: 'Small packets pass and those over {{bytes}} bytes vanish. Look at the devices on the path first (router module, MTU).',
  },
  'ladder.sumSizeRequests': {
    ko: '작은 요청에는 답하고 1,500바이트를 넘는 요청에는 답하지 않습니다. 경로의 장비(라우터 모듈·MTU)를 먼저 확인하십시오.',
    en: 'Small requests are answered and those over 1,500 bytes are not. Look at the devices on the path first (router module, MTU).',
  },
  'ladder.sumSizeAnswers': {
    ko: '짧은 응답은 오고 긴 응답은 오지 않습니다. 경로의 장비(라우터 모듈·MTU)를 먼저 확인하십시오.',
    en: 'Short answers come and long ones do not. Look at the devices on the path first (router module, MTU).',
  },
} as const satisfies Messages;
