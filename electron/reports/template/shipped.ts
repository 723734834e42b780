import type { Office } from './office.ts';

/** How reports are where no office says otherwise. */
export const SHIPPED: Office = {
  organisation: null,
  department: null,
  approval: [
    { ko: '담당', en: 'Author' },
    { ko: '검토', en: 'Reviewed' },
    { ko: '승인', en: 'Approved' },
  ],
  // As 보안업무규정 and offices' own rules on what is kept from the public have them.
  security: [
    { ko: '공개', en: 'Public' },
    { ko: '내부용', en: 'Internal' },
    { ko: '대외비', en: 'Confidential' },
  ],
  number: null,
  parts: {},
  wording: { ko: {}, en: {} },
  redaction: { ip: 'whole', names: [] },
};
