import type { SensitiveKind } from '../../../shared/redaction.ts';
import type { Draw } from './drawing.ts';
import { CALLED, CALLED_ABROAD } from './people.ts';

/** Personal data as people write it, and the words in which it stands; `{}` is its place. */
export type Labelled = Exclude<SensitiveKind, 'picture'>;
interface Written {
  value: string;
  /** Where only such words make it what it is. */
  words?: readonly string[];
}

const pad = (n: number): string => String(n).padStart(2, '0');

function birthNumber(draw: Draw, seventh: string, shift: number): string {
  const birth = `${pad(draw.number(100))}${pad(1 + draw.number(12))}${pad(1 + draw.number(28))}`;
  const twelve = birth + draw.one([...seventh]) + draw.digits(5);
  let sum = 0;
  for (let i = 0; i < 12; i += 1) sum += Number(twelve[i]) * (i < 8 ? i + 2 : i - 6);
  const check = (((11 - (sum % 11)) % 10) + shift) % 10;
  // Since October 2020 the last six digits are random.
  return twelve + (draw.chance(0.2) ? draw.digits(1) : String(check));
}

function registration(draw: Draw, seventh: string, shift: number, words: string[]): Written {
  const number = birthNumber(draw, seventh, shift);
  const gap = draw.one(['-', '-', '-', '-', ' ', '', ' - ']);
  const value = number.slice(0, 6) + gap + number.slice(6);
  return gap.trim() === '-' ? { value } : { value, words };
}

function luhn(draw: Draw, begin: string, length: number): string {
  const digits = begin + draw.digits(length - 1 - begin.length);
  let sum = 0;
  for (let i = 0; i < digits.length; i += 1) {
    const doubled = Number(digits[digits.length - 1 - i]) * (i % 2 === 0 ? 2 : 1);
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return digits + String((10 - (sum % 10)) % 10);
}

function card(draw: Draw): Written {
  if (draw.chance(0.15)) {
    const amex = luhn(draw, draw.one(['34', '37']), 15);
    const gap = draw.one(['-', ' ']);
    return { value: [amex.slice(0, 4), amex.slice(4, 10), amex.slice(10)].join(gap) };
  }
  const begin = draw.one(['4', '4', '51', '53', '55', '2223', '356', '9410', '9490', '62']);
  const number = luhn(draw, begin, 16);
  const gap = draw.one(['-', '-', ' ', '']);
  const value = number.match(/.{4}/g)?.join(gap) ?? '';
  if (gap === '') return { value, words: ['카드번호 {}', '결제 카드: {}', 'card {}'] };
  return { value };
}

const MOBILE = (draw: Draw): string[] => [
  '010',
  `${2 + draw.number(8)}${draw.digits(3)}`,
  draw.digits(4),
];
const AREAS = ['02', '031', '032', '042', '044', '051', '053', '062', '064', '070'];

function phone(draw: Draw): Written {
  const [a = '', b = '', c = ''] = MOBILE(draw);
  const area = draw.one(AREAS);
  const exchange = `${2 + draw.number(8)}${draw.digits(draw.number(2) + 2)}`;
  return draw.one<() => Written>([
    () => ({ value: `${a}-${b}-${c}` }),
    () => ({ value: `${a}-${b}-${c}` }),
    () => ({ value: `${a}${b}${c}` }),
    () => ({ value: `${a}.${b}.${c}` }),
    () => ({ value: `${a} ${b} ${c}` }),
    () => ({ value: `+82-10-${b}-${c}` }),
    () => ({ value: `+82 10 ${b} ${c}` }),
    () => ({ value: `${area}-${exchange}-${c}` }),
    () => ({ value: `${area}-${exchange}-${c}` }),
    () => ({ value: `${area})${exchange}-${c}` }),
    () => ({ value: `(${area}) ${exchange}-${c}` }),
    () => ({
      value: `${area}${exchange}${c}`,
      words: ['전화 {}', '연락처: {}', 'Tel. {}', '팩스 {}'],
    }),
    () => ({ value: `+1-202-${draw.digits(3)}-${c}` }),
    () => ({ value: `011-${b.slice(1)}-${c}` }),
  ])();
}

const DOMAINS = [
  'korea.kr',
  'nirs.go.kr',
  'mois.go.kr',
  'naver.com',
  'gmail.com',
  'pps.go.kr',
  'mail.example.com',
];
const LOCALS = [
  'hong',
  'kim.cs',
  'lee_dy',
  'control-room',
  'park99',
  'j.choi',
  'security+alert',
  'a1',
];

function mail(draw: Draw): Written {
  if (draw.chance(0.06)) return { value: `홍길동@${draw.one(['우체국.한국', '행정.한국'])}` };
  const at = draw.chance(0.05) ? '%40' : '@';
  return {
    value: `${draw.one(LOCALS)}${draw.chance(0.3) ? draw.digits(2) : ''}${at}${draw.one(DOMAINS)}`,
  };
}

const ROADS = [
  ['서울특별시 중구', '세종대로'],
  ['서울시 종로구', '사직로8길'],
  ['서울 강남구', '테헤란로'],
  ['대전광역시 유성구', '엑스포로'],
  ['세종특별자치시', '도움6로'],
  ['세종시', '한누리대로'],
  ['경기도 성남시 분당구', '판교역로'],
  ['광주광역시 서구', '내방로'],
  ['대구 동구', '동대구로'],
  ['부산광역시 해운대구', '센텀중앙로'],
  ['전북특별자치도 전주시 완산구', '효자로'],
  ['제주특별자치도 제주시', '문연로'],
  ['강원도 춘천시', '중앙로1길'],
  ['용인시 수지구', '포은대로'],
  ['송파구', '올림픽로'],
  ['충남 홍성군 홍북읍', '충남대로'],
] as const;
const QUARTERS = [
  ['서울시 강남구', '역삼동'],
  ['대전 유성구', '도룡동'],
  ['경기도 가평군 청평면', '청평리'],
  ['경기 화성시', '반송동'],
  ['경북 안동시 풍천면', '갈전리'],
  ['마포구', '공덕동'],
] as const;

function address(draw: Draw): Written {
  const house = `${1 + draw.number(400)}${draw.chance(0.2) ? `-${1 + draw.number(30)}` : ''}`;
  if (draw.chance(0.12)) {
    const road = draw.one(['Sejong-daero', 'Teheran-ro', 'Expo-ro', 'Bongeunsa-ro 114-gil']);
    return {
      value: `${house}, ${road}, ${draw.one(['Jung-gu', 'Gangnam-gu', 'Yuseong-gu'])}, ${draw.one(['Seoul', 'Daejeon'])}`,
    };
  }
  const flat = `${1 + draw.number(20)}${draw.digits(2)}동 ${1 + draw.number(15)}0${1 + draw.number(4)}호`;
  if (draw.chance(0.3)) {
    const [district, quarter] = draw.one(QUARTERS);
    return { value: `${district} ${quarter} ${house}${draw.one(['', '번지', ` ${flat}`])}` };
  }
  const [district, road] = draw.one(ROADS);
  const detail = draw.one([
    '',
    '',
    `, ${flat}`,
    `, ${1 + draw.number(20)}층`,
    ' (도룡동)',
    ` 정부청사 ${1 + draw.number(9)}층`,
  ]);
  return { value: `${district} ${road} ${house}${detail}` };
}

function account(draw: Draw): Written {
  const value = draw.one([
    () => `110-${draw.digits(3)}-${draw.digits(6)}`,
    () => `1002-${draw.digits(3)}-${draw.digits(6)}`,
    () => `${1 + draw.number(9)}${draw.digits(5)}-04-${draw.digits(6)}`,
    () => `3333-${draw.digits(2)}-${draw.digits(7)}`,
    () => `301-${draw.digits(4)}-${draw.digits(4)}-${draw.digits(2)}`,
    () => `${1 + draw.number(9)}${draw.digits(11)}`,
  ])();
  const words = [
    '신한은행 {}',
    '계좌번호 {}',
    '환급 계좌: 우리은행 {} (예금주 확인)',
    '카카오뱅크 {}로 입금',
    '입금 계좌는 {}',
    'Bank account {}',
    '농협은행 {} 이체',
  ];
  return { value, words };
}

function ip(draw: Draw): Written {
  const octet = (): number => draw.number(256);
  if (draw.chance(0.15)) {
    const value = draw.one([
      `2001:db8:${draw.hex(3)}1::${draw.hex(3)}1`,
      `fe80::${draw.hex(3)}1:${draw.hex(4)}:fe12:${draw.hex(3)}4`,
      `2406:5900:${draw.hex(4)}:1:2:3:4:${draw.hex(3)}5`,
    ]);
    return { value };
  }
  return { value: `${1 + draw.number(126)}.${octet()}.${octet()}.${octet()}` };
}

function passport(draw: Draw): Written {
  const letter = 'ABCDEFGH'.charAt(draw.number(8));
  const words = ['여권번호 {}', '여권 {}', 'passport no. {}'];
  return draw.one<() => Written>([
    () => ({ value: `M${draw.digits(8)}` }),
    () => ({ value: `M${draw.digits(3)}${letter}${draw.digits(4)}` }),
    () => ({ value: `S${draw.digits(8)}`, words }),
    () => ({ value: `R${draw.digits(3)}${letter}${draw.digits(4)}`, words }),
    () => ({ value: `${letter}${draw.digits(7)}`, words }),
  ])();
}

/** One of a kind. A name stands with what the texts around it need. */
export const PERSONAL: Readonly<Record<Labelled, (draw: Draw) => Written>> = {
  residentNumber: (draw) =>
    registration(draw, '1234', 0, ['주민번호 {}', '주민등록번호: {}', '(주민 {})']),
  foreignerNumber: (draw) => registration(draw, '5678', 2, ['외국인등록번호 {}', '외국인번호: {}']),
  passport,
  phone,
  mail,
  address,
  card,
  account,
  ip,
  name: (draw) => ({ value: draw.chance(0.15) ? draw.one(CALLED_ABROAD) : draw.one(CALLED) }),
};
