import { describe, expect, it } from 'vitest';
import { scanFor } from '../../../../electron/reports/redaction/scan.ts';
import { NAMES } from '../../../support/redaction/people.ts';

const scan = scanFor([...NAMES, '이하나', '상황실']);

/** What is found, as `kind text`. */
const foundIn = (text: string, label = ''): string[] =>
  scan(text, label).map(({ kind, from, to }) => `${kind} ${text.slice(from, to)}`);

describe('what is personal data', () => {
  it.each([
    ['민원인 900101-1234568 조회', 'residentNumber 900101-1234568'],
    ['9001011234568', 'residentNumber 9001011234568'],
    // Random since October 2020: the check digit is wrong, the form is enough.
    ['201105-3456781', 'residentNumber 201105-3456781'],
    ['주민등록번호: 9001011234567', 'residentNumber 9001011234567'],
    ['주민 900101-1******', 'residentNumber 900101-1******'],
    ['국내거소 800101-5123456', 'foreignerNumber 800101-5123456'],
    ['외국인등록번호 8001015123456', 'foreignerNumber 8001015123456'],
    ['여행자 M12345678', 'passport M12345678'],
    ['여행자 M123A4567', 'passport M123A4567'],
    ['여권번호 S12345678', 'passport S12345678'],
    ['passport no. AB1234567', 'passport AB1234567'],
    ['전화010-1234-5678으로', 'phone 010-1234-5678'],
    ['01012345678', 'phone 01012345678'],
    ['전화 0112345678', 'phone 0112345678'],
    ['042)123-4567', 'phone 042)123-4567'],
    ['(02) 2100-3399(내선 12)', 'phone (02) 2100-3399(내선 12)'],
    ['+82 (0)10-1234-5678', 'phone +82 (0)10-1234-5678'],
    ['+1-202-555-0100', 'phone +1-202-555-0100'],
    ['02-2100-3399~3400', 'phone 02-2100-3399'],
    ['hong@korea.kr로', 'mail hong@korea.kr'],
    ['홍길동@우체국.한국으로', 'mail 홍길동@우체국.한국'],
    ['mailto:a.b+c@x.go.kr?subject=1', 'mail a.b+c@x.go.kr'],
    ['?to=a%40b.co.kr&x=1', 'mail a%40b.co.kr'],
    ['서울특별시 중구 세종대로 110에서', 'address 서울특별시 중구 세종대로 110'],
    ['강남구 테헤란로8길 12 (역삼동)', 'address 강남구 테헤란로8길 12 (역삼동)'],
    ['경기 가평군 청평면 청평리 123-4번지', 'address 경기 가평군 청평면 청평리 123-4번지'],
    ['자택 주소: 역삼동 736-1', 'address 역삼동 736-1'],
    ['(30121) 세종특별자치시 도움6로 42', 'address (30121) 세종특별자치시 도움6로 42'],
    ['at 110, Sejong-daero, Jung-gu, Seoul', 'address 110, Sejong-daero, Jung-gu, Seoul'],
    ['4111-1111-1111-1111', 'card 4111-1111-1111-1111'],
    ['3782 822463 10005', 'card 3782 822463 10005'],
    ['우리은행 1002-123-456789', 'account 1002-123-456789'],
    ['110-123-456789 (신한)', 'account 110-123-456789'],
    ['계좌번호는 123456789012', 'account 123456789012'],
    ['http://10.1.2.3:8080/', 'ip 10.1.2.3'],
    ['10.0.0.0/24', 'ip 10.0.0.0'],
    ['[2001:db8::1]:443', 'ip 2001:db8::1'],
    ['2406:5900:1:2:3:4:5:6:443', 'ip 2406:5900:1:2:3:4:5:6'],
    ['김하늘에게', 'name 김하늘'],
    ['김 하 늘 사무관님께서', 'name 김 하 늘'],
    ['당직 1 김하늘', 'name 김하늘'],
    ['남궁민수팀장님은', 'name 남궁민수'],
    ['KIM HANEUL에게', 'name KIM HANEUL'],
    ['Haneul Kim', 'name Haneul Kim'],
    ['남궁 민수', 'name 남궁 민수'],
    ['상황실에서', 'name 상황실'],
  ])('%s', (text, found) => expect(foundIn(text)).toEqual([found]));

  it('takes the label beside a text for a word before it', () => {
    expect(foundIn('0212345678')).toEqual([]);
    expect(foundIn('0212345678', '연락처')).toEqual(['phone 0212345678']);
  });
});

describe('what is none', () => {
  it.each([
    ['a wrong check digit without words', '9001011234567'],
    ['no day', '901301-1234567'],
    ['a paper', '접수번호 231124-1000123'],
    ['milliseconds', '1701010312345'],
    ['a barcode', '상품 바코드 8801234567893'],
    ['a model', 'EX4300-48T M1234567 M123456789'],
    ['a longer number', '20231124-010-1234-5678'],
    ['a UUID', '550e8400-e29b-41d4-a716-446655440000'],
    ['a hotline', '1588-2188'],
    ['packets', 'RX packets 0110803695'],
    ['a repository', 'git@github.com:org/repo.git'],
    ['a package', 'lodash@4.17.21 getty@tty1.service logo@2x.png'],
    ['a street with lanes', '세종대로 3개 차로'],
    ['a road of nowhere', '절차로 5 · 경로 12'],
    ['a wrong card', '4111-1111-1111-1112'],
    ['part of more digits', '41111111111111111234567'],
    ['a bank without a number', '국민 신청 1234567890123건'],
    ['a moment', '계좌이체 20231124135400'],
    ['versions', 'v1.2.3.4 nginx/1.18.0.1 버전 1.2.3.4 1.2.3.4-beta'],
    ['nobody’s addresses', '127.0.0.1 0.0.0.0 255.255.255.0 ::1 ::'],
    ['an OID', '1.3.6.1.4.1.8072'],
    ['a MAC address', '00:1a:2b:3c:4d:5e 001a.2b3c.4d5e'],
    ['times', '13:54:12 09:19-10:21'],
    ['a longer word', '김하늘나라 새김하늘 akim haneul, kim haneulx'],
    ['a hash', `SHA-256 ${'0123456789abcdef'.repeat(4)}`],
  ])('%s', (_, text) => expect(foundIn(text)).toEqual([]));
});

describe('what overlaps', () => {
  it.each([
    ['김하늘@korea.kr', ['mail 김하늘@korea.kr']],
    ['::ffff:10.1.2.3', ['ip ::ffff:10.1.2.3']],
    ['우리은행 02-1234-5678', ['phone 02-1234-5678']],
  ])('%s: the longest, then the more particular', (text, found) =>
    expect(foundIn(text)).toEqual(found),
  );
});
