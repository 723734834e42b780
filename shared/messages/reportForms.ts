import type { Messages } from './message.ts';

/** What one writes for a report: the name of each field, and what the office expects of it. */
export const reportFormMessages = {
  'report.field.happened': { ko: '경과 요약', en: 'What happened' },
  'report.hint.happened': {
    ko: '무슨 일이 언제 어떻게 일어났는지 시간순으로 사실만 적습니다.',
    en: 'Say in order of time what happened, when and how, and facts only.',
  },
  'report.field.users': { ko: '영향 이용자', en: 'Who was affected' },
  'report.hint.users': {
    ko: '누가 얼마나 영향을 받았는지와 그 수를 무엇으로 셌는지 적습니다.',
    en: 'Say who was affected and how many, and how they were counted.',
  },
  'report.field.impact': { ko: '영향', en: 'Impact' },
  'report.hint.impact': {
    ko: '어느 업무가 멈추었고 대신 어떻게 처리했는지 적습니다.',
    en: 'Say what work stopped, and what was done in its place.',
  },
  'report.field.cause': { ko: '원인', en: 'Cause' },
  'report.hint.cause': {
    ko: '확인된 원인과 그 근거를 적고, 추정은 추정이라고 밝힙니다.',
    en: 'Say the confirmed cause and by what it is known; call a guess a guess.',
  },
  'report.field.measures': { ko: '조치 내용', en: 'Measures taken' },
  'report.hint.measures': {
    ko: '누가 언제 무엇을 조치했고 어떤 결과가 있었는지 적습니다.',
    en: 'Say who did what and when, and what came of it.',
  },
  'report.field.next': { ko: '향후 계획', en: 'Next steps' },
  'report.hint.next': {
    ko: '다시 일어나지 않게 할 일을 담당과 기한과 함께 적습니다.',
    en: 'Say what will keep it from happening again, with who does it and by when.',
  },
  'report.field.statement': { ko: '대국민 안내문', en: 'Public statement' },
  'report.hint.statement': {
    ko: '이용할 수 없는 서비스, 대신 쓸 방법, 복구 예정을 쉬운 말로 적고 내부 사정은 적지 않습니다.',
    en: 'Say in plain words what cannot be used, what to use instead and when it will be back, and nothing internal.',
  },
  'report.field.reporterOrganisation': { ko: '신고 기관', en: 'Reporting organisation' },
  'report.hint.reporterOrganisation': {
    ko: '침해사고를 신고하는 기관의 이름입니다(정보통신망법 제48조의3제1항).',
    en: 'The organisation that reports the intrusion (Information and Communications Network Act, Article 48-3 (1)).',
  },
  'report.field.reporterName': { ko: '신고인', en: 'Reported by' },
  'report.hint.reporterName': {
    ko: '접수 기관이 연락할 담당자의 이름과 직위입니다(정보통신망법 제48조의3).',
    en: 'Name and position of whom the authority will call (Information and Communications Network Act, Article 48-3).',
  },
  'report.field.reporterPhone': { ko: '전화', en: 'Telephone' },
  'report.hint.reporterPhone': {
    ko: '밤이나 휴일에도 받는 번호를 적습니다(정보통신망법 제48조의3).',
    en: 'A number that is answered at night and on holidays too (Information and Communications Network Act, Article 48-3).',
  },
  'report.field.reporterMail': { ko: '전자우편', en: 'E-mail' },
  'report.hint.reporterMail': {
    ko: '보완 요청을 받을 주소로, 침해된 시스템의 것이 아니어야 합니다(정보통신망법 제48조의3).',
    en: 'Where further questions arrive, and not on a system that was intruded upon (Information and Communications Network Act, Article 48-3).',
  },
  'report.field.intrusionType': { ko: '사고 유형', en: 'Kind of intrusion' },
  'report.hint.intrusionType': {
    ko: '해킹, 악성프로그램, 서비스 거부 공격 가운데 알게 된 것을 적습니다(정보통신망법 제2조제1항제7호).',
    en: 'Hacking, malicious software or denial of service, as far as it is known (Information and Communications Network Act, Article 2 (1) 7).',
  },
  'report.field.intrusionWhen': { ko: '발생 일시', en: 'When' },
  'report.hint.intrusionWhen': {
    ko: '발생한 때와 알게 된 때를 나누어 적습니다(정보통신망법 시행령 제58조의2제1항).',
    en: 'When it happened and when it became known, apart (Enforcement Decree of the Network Act, Article 58-2 (1)).',
  },
  'report.field.intrusionSystems': { ko: '피해 시스템', en: 'Systems concerned' },
  'report.hint.intrusionSystems': {
    ko: '침해된 시스템의 용도, 운영체제, 주소를 적습니다(정보통신망법 시행령 제58조의2).',
    en: 'Purpose, operating system and address of the systems concerned (Enforcement Decree of the Network Act, Article 58-2).',
  },
  'report.field.intrusionDamage': { ko: '피해 내용', en: 'Damage' },
  'report.hint.intrusionDamage': {
    ko: '멈춘 서비스와 유출되거나 훼손된 자료를 아는 대로 적습니다(정보통신망법 시행령 제58조의2제1항).',
    en: 'What stopped, and what data was taken or damaged, as far as it is known (Enforcement Decree of the Network Act, Article 58-2 (1)).',
  },
  'report.field.intrusionAttacker': { ko: '공격 정보', en: 'About the attack' },
  'report.hint.intrusionAttacker': {
    ko: '공격 주소, 악성 파일의 해시, 쓰인 취약점 등 확인한 것을 적습니다(정보통신망법 제48조의4).',
    en: 'Addresses, hashes of malicious files and weaknesses used, as far as confirmed (Information and Communications Network Act, Article 48-4).',
  },
  'report.field.intrusionConsent': { ko: '기술 지원 동의', en: 'Consent to support' },
  'report.hint.intrusionConsent': {
    ko: '접수 기관의 사고 조사와 기술 지원에 동의하는지 적습니다(정보통신망법 제48조의4).',
    en: 'Whether you agree to the authority’s inquiry and technical support (Information and Communications Network Act, Article 48-4).',
  },
  'report.field.leakedItems': { ko: '유출된 개인정보 항목', en: 'Personal data that leaked' },
  'report.hint.leakedItems': {
    ko: '이름, 전화번호처럼 유출된 항목을 빠짐없이 적습니다(개인정보 보호법 제34조제1항제1호).',
    en: 'Every item that leaked, such as names or telephone numbers (Personal Information Protection Act, Article 34 (1) 1).',
  },
  'report.field.leakedWhen': { ko: '유출된 시점', en: 'When it leaked' },
  'report.hint.leakedWhen': {
    ko: '유출된 때와 알게 된 때를 나누어 적습니다(개인정보 보호법 제34조제1항제2호).',
    en: 'When it leaked and when that became known, apart (Personal Information Protection Act, Article 34 (1) 2).',
  },
  'report.field.leakedPersons': { ko: '유출된 정보주체 수', en: 'How many people' },
  'report.hint.leakedPersons': {
    ko: '몇 명의 정보가 유출되었는지와 어떻게 셌는지 적습니다(개인정보 보호법 시행령 제40조).',
    en: 'Whose data leaked, how many people, and how they were counted (Enforcement Decree of the Personal Information Protection Act, Article 40).',
  },
  'report.field.leakedHow': { ko: '유출 경위', en: 'How it leaked' },
  'report.hint.leakedHow': {
    ko: '어떻게 유출되었는지 확인한 데까지 적습니다(개인정보 보호법 제34조제1항제2호).',
    en: 'How it leaked, as far as it is confirmed (Personal Information Protection Act, Article 34 (1) 2).',
  },
  'report.field.leakedSelfHelp': { ko: '피해를 줄이는 방법', en: 'What people can do' },
  'report.hint.leakedSelfHelp': {
    ko: '비밀번호 변경처럼 정보주체가 스스로 할 수 있는 일을 적습니다(개인정보 보호법 제34조제1항제3호).',
    en: 'What those concerned can do themselves, such as changing a password (Personal Information Protection Act, Article 34 (1) 3).',
  },
  'report.field.leakedResponse': { ko: '대응 조치와 피해 구제 절차', en: 'Response and remedies' },
  'report.hint.leakedResponse': {
    ko: '기관이 취한 조치와 피해 구제 절차를 적습니다(개인정보 보호법 제34조제1항제4호).',
    en: 'What was done about it, and how those concerned obtain relief (Personal Information Protection Act, Article 34 (1) 4).',
  },
  'report.field.leakedContact': { ko: '신고 접수 부서와 연락처', en: 'Where to report harm' },
  'report.hint.leakedContact': {
    ko: '피해를 신고받는 부서와 연락처를 적습니다(개인정보 보호법 제34조제1항제5호).',
    en: 'The department that takes reports of harm, and how to reach it (Personal Information Protection Act, Article 34 (1) 5).',
  },
} as const satisfies Messages;
