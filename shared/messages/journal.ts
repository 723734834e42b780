import type { Messages } from './message.ts';

/** The record of what operators did, and what checking it finds. */
export const journalMessages = {
  'journal.gap': {
    ko: '{{expected}}번 기록이 있어야 할 자리에 {{id}}번 기록이 있습니다. 기록이 지워졌거나 끼워 넣어졌거나 순서가 바뀌었습니다.',
    en: 'Entry {{id}} stands where entry {{expected}} should be: entries were removed, added or moved.',
  },
  'journal.notLinked': {
    ko: '{{id}}번 기록이 바로 앞 기록과 이어지지 않습니다. 앞 기록이 바뀌었거나 지워졌습니다.',
    en: 'Entry {{id}} does not follow from the one before it: that one was changed or removed.',
  },
  'journal.changed': {
    ko: '{{id}}번 기록의 내용이 작성된 때와 다릅니다.',
    en: 'Entry {{id}} is not what was written.',
  },
  'journal.cut': {
    ko: '{{id}}번 기록부터 없습니다. 콘솔이 마지막으로 쓴 기록은 {{kept}}번입니다. 끝이 잘렸습니다.',
    en: 'Entry {{id}} is missing: the last one the console wrote is {{kept}}. The end was cut off.',
  },
  'journal.beyond': {
    ko: '콘솔이 마지막으로 쓴 기록은 {{kept}}번인데 그 뒤에 {{id}}번 기록이 있습니다. 콘솔 밖에서 끼워 넣었습니다.',
    en: 'Entry {{id}} comes after the last one the console wrote, {{kept}}: it was added from outside.',
  },
  'journal.notLast': {
    ko: '{{id}}번 기록이 콘솔이 마지막으로 쓴 기록과 다릅니다. 기록이 해시와 함께 고쳐졌거나, 콘솔이 따로 적어 둔 해시가 바뀌었습니다.',
    en: 'Entry {{id}} is not the last one the console wrote: it was rewritten together with its hash, or the hash that the console keeps apart was changed.',
  },
  'journal.noHead': {
    ko: '콘솔이 따로 적어 둔 마지막 기록의 해시가 없습니다. 누군가 지웠으므로 끝이 잘렸는지는 보고서에 찍힌 해시로만 알 수 있습니다.',
    en: 'The hash of the last entry, which the console keeps apart, was removed. Only a hash printed on a report can tell whether the end was cut off.',
  },
  'journal.rowMissing': {
    ko: '{{id}}번 기록에 적힌 타임라인 {{row}}번 항목이 없습니다. 타임라인에서 지워졌습니다.',
    en: 'Entry {{id}} tells of timeline entry {{row}}, which is not there: it was removed.',
  },
  'journal.rowChanged': {
    ko: '타임라인 {{row}}번 항목이 {{id}}번 기록에 적힌 내용과 다릅니다. 타임라인이 고쳐졌습니다.',
    en: 'Timeline entry {{row}} is not what entry {{id}} tells: the timeline was changed.',
  },
  'journal.rowTwice': {
    ko: '{{id}}번 기록에 적힌 타임라인 {{row}}번 항목의 순서가 맞지 않습니다.',
    en: 'Entry {{id}} tells of timeline entry {{row}} out of turn.',
  },
  'journal.rowExtra': {
    ko: '타임라인 {{row}}번 항목은 어느 기록에도 없습니다. 콘솔 밖에서 끼워 넣었거나 기록이 지워졌습니다.',
    en: 'Timeline entry {{row}} is told by no entry: it was added from outside, or the entry was removed.',
  },
  'journal.rowLost': {
    ko: '기록이 시작되기 전의 타임라인 {{row}}번 항목이 없습니다. 타임라인에서 지워졌습니다.',
    en: 'Timeline entry {{row}}, from before the journal, is not there: it was removed.',
  },

  'verify.whole': {
    ko: '온전합니다. 기록 {{entries}}건이 처음부터 끝까지 이어지고, 타임라인 {{told}}건이 기록과 같습니다.',
    en: 'Whole: {{entries}} entries follow one another to the end, and {{told}} timeline entries are as they tell.',
  },
  'verify.empty': {
    ko: '아직 기록이 없습니다.',
    en: 'Nothing has been recorded yet.',
  },
  'verify.last': {
    ko: '마지막 기록: {{id}}번, {{time}} KST, 해시 {{hash}}',
    en: 'Last entry: {{id}}, {{time}} KST, hash {{hash}}',
  },
  'verify.broken': {
    ko: '온전하지 않습니다. {{why}}',
    en: 'Not whole. {{why}}',
  },
  'verify.fitting': {
    ko: '온전한 마지막 기록: {{id}}번, {{time}} KST, 해시 {{hash}}',
    en: 'Last entry that fits: {{id}}, {{time}} KST, hash {{hash}}',
  },
  'verify.older': {
    ko: '타임라인 {{count}}건은 기록을 남기기 전의 것이어서 내용을 확인할 수 없습니다.',
    en: '{{count}} timeline entries are older than the journal; their content cannot be checked.',
  },
  'verify.noKeptHead': {
    ko: '이전 버전의 데이터베이스여서 마지막 기록을 따로 적어 두지 않았습니다. 끝이 잘렸는지는 보고서에 찍힌 해시로만 알 수 있습니다(--head).',
    en: 'This database is of an older version that did not keep its last hash apart. Only a hash printed on a report can tell whether the end was cut off (--head).',
  },
  'verify.asked': {
    ko: '찾는 해시는 {{time}} KST에 쓴 {{id}}번 기록입니다. 그 뒤로 {{after}}건이 더 쓰였습니다.',
    en: 'The hash asked for is entry {{id}}, written {{time}} KST. {{after}} entries were written after it.',
  },
  'verify.notFound': {
    ko: '온전한 기록 가운데 해시가 {{hash}}인 것이 없습니다. 다른 데이터이거나, 그 기록이 지워졌거나 바뀌었습니다.',
    en: 'No entry that fits has the hash {{hash}}: this is other data, or that entry was removed or changed.',
  },
  'verify.none': {
    ko: '{{path}}에 기록이 없습니다. 데이터 폴더나 watchroom.db 파일의 경로를 주십시오.',
    en: 'There are no records in {{path}}. Name a data folder, or the file watchroom.db.',
  },
  'verify.noJournal': {
    ko: '{{file}}에는 운영 기록이 없습니다. 기록을 남기기 전 버전의 데이터베이스이면 콘솔을 한 번 실행하십시오.',
    en: '{{file}} has no journal. If it is of a version from before there was one, start the console once.',
  },
  'verify.unreadable': {
    ko: '{{file}} 파일을 읽지 못했습니다({{detail}}). 파일의 권한을 확인하고, 파일이 손상되었으면 지우지 말고 관리자에게 알리십시오.',
    en: '{{file}} cannot be read ({{detail}}). Check the file’s permissions; if it is damaged, keep it and tell your administrator.',
  },
} as const satisfies Messages;
