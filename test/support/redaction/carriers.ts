import type { Draw } from './drawing.ts';
import type { Labelled } from './personal.ts';

/** Sentences in which `{}` is the data. Of a name only what may follow one. */
export const CARRIERS: Readonly<Record<Labelled, readonly string[]>> = {
  residentNumber: [
    '민원인 {} 조회 실패',
    '접수 내용에 {}가 그대로 남아 있음',
    'uid={} result=fail',
    'The export contains {} in plain text.',
  ],
  foreignerNumber: [
    '{} 조회 시 오류',
    '외국인 민원인({}) 문의',
    'Foreign resident {} could not log in',
  ],
  passport: ['{} 조회 실패', '신원확인 항목에 {} 노출', 'Traveller {} was refused at the gate'],
  phone: [
    '{}로 연락함',
    '담당자 {}',
    '담당자({})에게 알림',
    '야간 당직 연락처: {}',
    'Called {} twice, no answer.',
    'callback={}',
    '{} 통화 완료. 원인 확인 중',
    '장애 문의 전화 {}, 팩스 없음',
  ],
  mail: [
    '{}로 발송',
    '{}에서 회신 옴',
    '메일({}) 반송',
    'to=<{}>, relay=mx1, status=bounced',
    'Sent to {}.',
    '담당: {}',
  ],
  address: [
    '{}에 방문하여 확인함',
    '현장: {}',
    '위치는 {}입니다.',
    'Site: {}',
    '전산실({}) 출입 기록 확인',
  ],
  card: ['결제 로그에 {} 노출', '{} 승인 거절', 'pan={} declined', '민원인이 적은 카드 {}'],
  account: ['{}'],
  ip: [
    '{}에서 반복 요청 확인',
    '{} 차단 요청',
    'ping -c 3 {}',
    '{}:443 connection refused',
    'from {} port 52144 ssh2',
    '{} - - [23/Nov/2023:09:21:44 +0900] "GET /ep/main HTTP/1.1" 200 5123',
    'ssh operator@{}',
    '대역 {}/24 차단',
    'iptables -A INPUT -s {} -j DROP',
  ],
  name: [
    '{}이 확인함',
    '{}에게 전달',
    '{} 사무관 보고',
    '{}님께서 승인',
    '담당 {}',
    '{}, 망운영과',
    '조치자: {}',
    '{} 팀장이 지시함',
    '{}과 협의',
    '{} restarted the gateway.',
    '보고자({})',
  ],
};

/** What machines write around anything. */
export const ANYWHERE: readonly string[] = [
  '{"level":"error","subject":"{}","status":500}',
  'seq 17,"{}",실패,3',
  '| 17 | {} | 실패 |',
  '“{}”',
  "조회 조건='{}'",
  '\t{}\t실패',
  '- {}\n- 다음 항목',
  '> {}',
];

const time = (draw: Draw): string =>
  `${String(draw.number(24)).padStart(2, '0')}:${String(draw.number(60)).padStart(2, '0')}:${String(draw.number(60)).padStart(2, '0')}`;
const day = (draw: Draw): string => `2023-11-${String(1 + draw.number(30)).padStart(2, '0')}`;
const uuid = (draw: Draw): string => [8, 4, 4, 4, 12].map((length) => draw.hex(length)).join('-');

/** What looks like personal data and is none. */
export const DECOYS: readonly ((draw: Draw) => string)[] = [
  (d) => `접수번호 ${d.digits(6)}-${d.digits(7)} 처리 지연`,
  (d) => `주문번호 ${day(d).replaceAll('-', '')}-${d.digits(7)}`,
  (d) => `문서번호: 망운영과-${d.digits(4)} (${day(d)})`,
  (d) => `ORD-${day(d).replaceAll('-', '')}-${d.digits(6)} 재처리`,
  (d) => `ticket #${d.digits(8)} reopened`,
  (d) => `${day(d)} ${time(d)} 상태 변화 확인`,
  (d) => `${day(d)}T${time(d)}.${d.digits(3)}+09:00 up ${d.digits(3)} ms`,
  (d) => `ts=17${d.digits(11)} level=warn msg="slow query"`,
  (d) => `event_time=17${d.digits(14)} offset=${d.digits(12)}`,
  (d) => `SHA-256 ${d.hex(64)}`,
  (d) => `commit ${d.hex(40)}`,
  (d) => `request-id: ${uuid(d)}`,
  (d) => `trace ${d.hex(32)} span ${d.hex(16)}`,
  (d) => `nginx/1.${d.number(30)}.${d.number(9)}.${d.number(9)} 사용 중`,
  (d) => `펌웨어 버전 ${d.number(20)}.${d.number(9)}.${d.number(9)}.${d.number(200)} 확인`,
  (d) => `v${d.number(20)}.${d.number(9)}.${d.number(9)}.${d.number(99)} 배포`,
  (d) =>
    `Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/120.0.${d.digits(2)}.${d.digits(2)} Safari/537.36`,
  (d) => `openjdk version "17.0.${d.number(9)}" 2023-10-17`,
  (d) => `listening on 0.0.0.0:${1024 + d.number(60000)}`,
  (d) => `127.0.0.1:${1024 + d.number(60000)} ESTABLISHED, mask 255.255.255.0`,
  (d) => `${d.digits(9)} bytes transferred in ${d.digits(4)} ms`,
  (d) =>
    `총 ${d.number(900) + 100},${d.digits(3)},${d.digits(3)}건 중 ${d.digits(2)}건 실패 (${d.number(99)}.${d.digits(2)} %)`,
  (d) => `MAC 00:1a:${d.hex(2)}:${d.hex(2)}:${d.hex(2)}:${d.hex(2)} 포트 ${d.number(48)}`,
  (d) => `MAC ${d.hex(4)}.${d.hex(4)}.${d.hex(4)} 학습`,
  (d) => `eth0: RX packets ${d.digits(10)} TX packets ${d.digits(10)}`,
  () => `정보통신망법 제48조의3, 시행령 제58조의2에 따라 신고`,
  (d) => `대표전화 1588-${d.digits(4)} 안내 게시`,
  (d) => `세종대로 ${1 + d.number(4)}개 차로 통제로 도착 지연`,
  (d) => `절차로 ${1 + d.number(50)}분 안에 복구, 인증 경로 ${d.number(9)}개 확인`,
  (d) => `서버실 ${1 + d.number(9)}층 ${d.number(9)}번 랙 ${d.digits(2)}U`,
  () => '김하늘나라 축제 안내 페이지가 열리지 않음',
  () => '정민원 접수 시스템과 한소라게 쇼핑몰은 관계 없음',
  () => '국민 신청 건의 처리가 하나로 합쳐짐. 우리 기관 기업 고객 문의',
  (d) => `npm: lodash@4.17.${d.number(30)} → @scope/pkg@2.${d.number(9)}.0`,
  () => 'systemctl restart getty@tty1.service && git clone git@github.com:org/repo.git',
  (d) => `logo@2x.png ${d.digits(5)} bytes`,
  (d) => `0000${d.hex(4)}: ${d.hex(4)} ${d.hex(4)} ${d.hex(4)} ${d.hex(4)}`,
  (d) => `상품 바코드 880${d.digits(10)}`,
  (d) => `위도 37.${d.digits(6)}, 경도 126.${d.digits(6)}`,
  (d) => `PID ${d.digits(5)} rss=${d.digits(7)}kB vsz=${d.digits(8)}kB`,
  (d) => `자산번호 IT-2019-${d.digits(6)} 교체`,
  (d) => `모델 EX${d.digits(4)}-48T, S/N JN${d.digits(8)}`,
  (d) => `11. ${1 + d.number(30)}. (금) ${time(d).slice(0, 5)} 상황 전파`,
  (d) => `예산 ${d.digits(3)},${d.digits(3)},000원 집행`,
  (d) => `p50 ${d.digits(3)} ms, p95 ${d.digits(4)} ms, 가용성 98.${d.digits(2)} %`,
  () => 'std::vector<a::b> at 13:54:12, 1:2 비율',
  (d) => `OID 1.3.6.1.4.1.${d.digits(4)}.2.${d.number(9)}`,
  (d) => `ETag: "${d.hex(8)}-${d.hex(13)}" Content-Length: ${d.digits(8)}`,
  (d) => `cron 0 */${1 + d.number(9)} * * * 실행, 재시도 ${d.number(9)}회`,
  (d) => `VLAN ${d.digits(4)} / AS${d.digits(5)} / TTL ${d.number(255)}`,
];
