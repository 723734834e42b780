import type { Messages } from './message.ts';

/** The record of what operators did. */
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
} as const satisfies Messages;
