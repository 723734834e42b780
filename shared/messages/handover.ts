import type { Messages } from './message.ts';

/** Shifts handed over. */
export const handoverMessages = {
  'handover.notFound': {
    ko: '그런 인계가 없습니다. 교대 인계 화면에서 다시 고르십시오.',
    en: 'There is no such handover. Choose it on the handover view again.',
  },
  'handover.signed': {
    ko: '{{by, 이/가}} 이미 서명하여 인수한 인계입니다. 교대 인계 화면에서 확인하십시오.',
    en: '{{by}} has signed this handover already. See it on the handover view.',
  },
  'handover.replaced': {
    ko: '이 인계는 다시 작성되었습니다. 가장 최근의 인계를 읽고 서명하십시오.',
    en: 'This handover was written anew. Read the latest one and sign that.',
  },
  'handover.signing': {
    ko: '이 인계의 서명을 확인하고 있습니다. 잠시 뒤에 다시 하십시오.',
    en: 'A signature of this handover is being checked. Try again in a moment.',
  },
  'handover.noOperator': {
    ko: '그런 근무자가 없습니다. 인수할 근무자를 다시 고르십시오.',
    en: 'There is no such operator. Choose again who takes over.',
  },
  'handover.ownShift': {
    ko: '{{name, 은/는}} 이 인계를 작성한 근무자입니다. 인수할 다른 근무자가 서명해야 합니다.',
    en: '{{name}} wrote this handover. Another operator, who takes over, must sign it.',
  },
  'handover.viewer': {
    ko: '{{name, 은/는}} 열람 권한이라 근무를 인수할 수 없습니다. 운영이나 지휘 권한이 있는 근무자가 서명하십시오.',
    en: '{{name}} is a viewer and cannot take over a shift. An operator or a commander must sign.',
  },
} as const satisfies Messages;
