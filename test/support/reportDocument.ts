import { crc32, deflateSync } from 'node:zlib';
import type { Drawing } from '../../electron/reports/charts/drawing.ts';
import type {
  Block,
  Document,
  Line,
  Paragraph,
  Pictures,
  Section,
} from '../../electron/reports/document/document.ts';
import type { Language } from '../../shared/words.ts';

/** Texts that some format would take for its own signs, or cannot show without care. */
export const HOSTILE_TEXTS = [
  '#x',
  '<b>굵게</b> & <script>alert(1)</script>',
  '$y$ #set page(width: 1pt) @here',
  '=1+1',
  '`백틱` ``둘`` ```셋```',
  '😀 👩‍🚒',
  'ᄒᆞᆫ글',
  '漢字 大韓民國',
  '{{number}} $t(report.final) $HOME %n \\n \\"',
  ']]> --> &amp; &#x41;',
] as const;

/** The SHA-256 under which {@link picturesExample} holds its picture. */
export const PICTURE_HASH = 'a1'.repeat(32);
/** The SHA-256 of a picture that is not there. */
export const MISSING_HASH = 'b2'.repeat(32);

/** Of the picture of {@link picturesExample}, which has two rows of two. */
const PIXELS = [
  [
    [0xd2, 0x0f, 0x39],
    [0x40, 0xa0, 0x2b],
  ],
  [
    [0x1e, 0x66, 0xf5],
    [0xdf, 0x8e, 0x1d],
  ],
] as const;

/** A PNG of two by two pixels, 8 bits RGB. */
export function tinyPng(): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(2, 0);
  header.writeUInt32BE(2, 4);
  header.set([8, 2, 0, 0, 0], 8);
  // Each row begins with its filter, none.
  const rows = Buffer.from(PIXELS.flatMap((row) => [0, ...row.flat()]));
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** The pictures of {@link documentExample}: one of the two it shows. */
export function picturesExample(): Pictures {
  return new Map([[PICTURE_HASH, { mime: 'image/png', bytes: tinyPng(), width: 2, height: 2 }]]);
}

const drawing: Drawing = {
  width: 480,
  height: 64,
  shapes: [
    { kind: 'rect', x: 90, y: 8, width: 180, height: 18, fill: 'up' },
    { kind: 'rect', x: 270, y: 8, width: 60, height: 18, fill: 'down' },
    { kind: 'rect', x: 330, y: 14, width: 40, height: 12, fill: 'degraded' },
    { kind: 'rect', x: 370, y: 8, width: 30, height: 18, fill: 'unknown' },
    { kind: 'rect', x: 400, y: 8, width: 80, height: 18, fill: 'maintenance' },
    {
      kind: 'area',
      points: [
        [270, 26],
        [300, 30],
        [330, 26],
      ],
      fill: 'quiet',
    },
    {
      kind: 'line',
      points: [
        [90, 40],
        [480, 40],
      ],
      stroke: 'hairline',
      width: 0.5,
    },
    {
      kind: 'line',
      points: [
        [90, 38],
        [200, 30],
        [480, 34],
      ],
      stroke: 'ink',
      width: 1,
      dashed: true,
    },
    { kind: 'text', x: 84, y: 21, text: '정부24 <&>', size: 8, anchor: 'end', tone: 'ink' },
    { kind: 'text', x: 285, y: 54, text: '08:40', size: 7, anchor: 'middle', tone: 'quiet' },
    { kind: 'text', x: 90, y: 54, text: '11. 17. (금)', size: 7, anchor: 'start', tone: 'ink' },
  ],
  alternative: '정부24: 정상 3시간, 중단 1시간, "저하" 40분 & 미확인 30분.',
};

const text = (words: string) => [{ text: words }];

const paragraphs: Paragraph[] = [
  { kind: 'heading', spans: text('인증 경로의 장애') },
  {
    kind: 'text',
    spans: [
      { text: '1,500바이트 이상 패킷만 ' },
      { text: '약 90%', strong: true },
      { text: ' 유실됨. ' },
      { text: '처음에는', emphasis: true },
      { text: ' L4 스위치를 ' },
      { text: '의심', strong: true, emphasis: true },
      { text: '함: ' },
      { text: 'ping -M do <x> & #y', code: true },
    ],
  },
  { kind: 'text', spans: text(HOSTILE_TEXTS.join('\n')) },
  { kind: 'item', mark: '•', depth: 0, spans: text('라우터 모듈 교체') },
  { kind: 'item', mark: '•', depth: 1, spans: text('예비 모듈로 절체 = 완료') },
  { kind: 'item', mark: '1.', depth: 2, spans: [{ text: '확인', strong: true }] },
  { kind: 'item', mark: '2.', depth: 2, spans: text('기록') },
  { kind: 'item', mark: '•', depth: 0, spans: text('인증 서버 재기동') },
  { kind: 'quote', spans: text('“분산 서비스 거부는 아님” <국가정보원>') },
  { kind: 'code', text: '$ ping -c 3 -M do -s 1472 auth\n  100% packet loss # <none>\n`x`' },
];

const blocks: Record<'pairs' | 'table' | 'prose' | 'commands' | 'pictures' | 'none', Block[]> = {
  pairs: [
    {
      kind: 'pairs',
      rows: [
        { label: '발생', value: '2023. 11. 17. (금) 08:40:00', source: '점검 기록' },
        { label: '지속 시간', value: '1일 1시간\n(1,512분)', source: '' },
        { label: '<b>#x</b>', value: HOSTILE_TEXTS.join('\n'), source: '=출처 & <운영자>' },
        { label: '빈 값', value: '', source: '' },
      ],
    },
    { kind: 'chart', caption: '서비스별 상태', drawing },
  ],
  table: [
    { kind: 'subheading', text: '경과 표 <1> #' },
    {
      kind: 'table',
      columns: [
        { heading: '시각', share: 15 },
        { heading: '내용', share: 78 },
        { heading: '횟수', share: 14, figures: true },
      ],
      lines: [
        { group: '2023. 11. 17. (금)' },
        { cells: ['08:42:00', '상태 변화: 정상 → 중단\n사유: #x <b>', '3,024'] },
        ...HOSTILE_TEXTS.map((words, index): Line => ({ cells: ['', words, String(index)] })),
        { group: '2023. 11. 18. (토) <&>' },
        { cells: ['09:45:00', '복구', '0'] },
      ],
    },
  ],
  prose: [{ kind: 'prose', paragraphs }],
  commands: [
    {
      kind: 'command',
      title: '2023. 11. 17. (금) 09:11:00 · 당직 1 김하늘 · 큰 패킷 (통신 구간)',
      command: 'ping -c 3 -M do -s 1472 auth-gateway.example | tee "`date`.log"',
      facts: '종료 코드 1 · 3초 · 출력 412바이트, SHA-256 c3c3',
      output:
        'PING auth-gateway.example 1472(1500) bytes of data.\n\n  3 packets transmitted, 0 received\n<b>#x</b> $y$ =1+1 `z` ᄒᆞᆫ글 漢字 😀',
    },
    { kind: 'command', title: '출력 없음', command: 'true', facts: '종료 코드 0', output: '' },
    { kind: 'remark', text: '끝의 40줄만 실었습니다. <b>#x</b>' },
  ],
  pictures: [
    {
      kind: 'picture',
      caption: '증거 E1: 화면 <1>.png',
      sha256: PICTURE_HASH,
      missing: null,
    },
    {
      kind: 'picture',
      caption: '증거 E2: 안내문.jpg',
      sha256: MISSING_HASH,
      missing: '이 콘솔에 파일이 없습니다.',
    },
  ],
  none: [{ kind: 'remark', text: '이 장애에서 실행한 명령이 없습니다.' }],
};

const sections: Section[] = [
  { part: 'overview', heading: '1. 개요', blocks: blocks.pairs, source: '장애 기록 <콘솔>' },
  { part: 'timeline', heading: '2. 경과', blocks: blocks.table, source: '경과 기록 14건' },
  { part: 'cause', heading: '3. 원인', blocks: blocks.prose, source: '운영자가 쓴 글' },
  { part: 'commands', heading: '4. 실행한 명령', blocks: blocks.commands, source: '터미널' },
  { part: 'evidence', heading: '5. 증거', blocks: blocks.pictures, source: '증거판' },
  { part: 'contacts', heading: '6. 연락처', blocks: blocks.none, source: '' },
];

/**
 * A document written by hand: every kind of block, and texts that mean harm. It is of an exercise
 * and has personal data covered, so that both marks show.
 */
export function documentExample(language: Language = 'ko'): Document {
  const korean = language === 'ko';
  return {
    language,
    kind: 'interim',
    drillMark: korean ? '훈련 — 실제 상황이 아님' : 'EXERCISE — not a real incident',
    redactedMark: korean ? '개인정보를 가린 보고서' : 'Personal data covered',
    marking: korean ? '대외비 · TLP:AMBER' : 'Confidential · TLP:AMBER',
    heading: korean ? '장애 중간보고서(제2보)' : 'Interim incident report (No. 2)',
    title: korean ? '정부24 <접속> 장애 #1 & $인증$' : 'Government24 <log-in> #1 & $auth$',
    number: korean ? '훈련 장애 제3호' : 'Exercise incident 3',
    office: korean ? '행정안전부 디지털정부국 상황실' : 'Ministry of the Interior and Safety',
    particulars: [
      { label: korean ? '문서번호' : 'Document no.', value: '훈련 장애 제3호' },
      { label: korean ? '기관' : 'Organisation', value: '행정안전부' },
      { label: korean ? '작성일시' : 'Made at', value: '2023. 11. 18. (토) 10:20:00' },
      { label: korean ? '작성자' : 'Made by', value: '당직 1 김하늘 <b>' },
      { label: korean ? '보안등급' : 'Classification', value: '대외비' },
    ],
    approval: {
      heading: korean ? '결재' : 'Approval',
      columns: korean ? ['담당', '검토', '승인'] : ['Author', 'Reviewed', 'Approved'],
    },
    pageMark: korean ? '{page} / {pages}쪽' : 'Page {page} of {pages}',
    contentsHeading: korean ? '차례' : 'Contents',
    sourceLabel: korean ? '출처' : 'Source',
    sections: structuredClone(sections),
  };
}

/** A document whose one table has so many lines, a heading over every 50. @param rows 1 or more */
export function longDocument(rows: number): Document {
  const columns = [
    { heading: '시각', share: 15 },
    { heading: '내용', share: 78 },
    { heading: '횟수', share: 14, figures: true },
  ];
  const lines = Array.from({ length: rows }, (_, index): Line[] => {
    const day = `2023. 11. ${1 + (Math.floor(index / 50) % 30)}.`;
    const cells = ['08:42:00', `경과 ${index + 1}: 정상 → 중단\n사유: 응답 없음`, String(index)];
    return index % 50 === 0 ? [{ group: day }, { cells }] : [{ cells }];
  }).flat();
  return {
    ...documentExample(),
    sections: [
      {
        part: 'timeline',
        heading: '1. 경과',
        blocks: [{ kind: 'table', columns, lines }],
        source: '경과 기록',
      },
    ],
  };
}
