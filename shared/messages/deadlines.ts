import { clockViewMessages } from './clockView.ts';
import type { Messages } from './message.ts';

/** Scales and deadlines: what can be wrong with their files, and the clocks that run. */
export const deadlinesMessages = {
  ...clockViewMessages,

  'deadline.badText': {
    ko: '{{found}}: 600자까지의 글 하나이거나 { ko: 한국어, en: English }입니다.',
    en: '{{found}}: this is one text of up to 600 characters or { ko: 한국어, en: English }.',
  },
  'deadline.warnsTooEarly': {
    ko: '미리 알림 {{warn, 이/가}} 기한 {{within}}보다 짧지 않습니다. 기한보다 짧게 쓰십시오.',
    en: 'The warning {{warn}} is not shorter than the deadline {{within}}: write a shorter one.',
  },
  'scale.unknownLevel': {
    ko: '이 척도에 “{{level}}” 단계가 없습니다. 쓸 수 있는 단계: {{allowed}}',
    en: 'This scale has no level “{{level}}”. Allowed: {{allowed}}',
  },
  'scale.unknownLevelClose': {
    ko: '이 척도에 “{{level}}” 단계가 없습니다. 혹시 “{{close}}”입니까? 쓸 수 있는 단계: {{allowed}}',
    en: 'This scale has no level “{{level}}”. Did you mean “{{close}}”? Allowed: {{allowed}}',
  },
} as const satisfies Messages;
