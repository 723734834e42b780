import { birthNumbers } from './birthNumber.ts';

/** 외국인등록번호; the number of Koreans living abroad (국내거소신고번호) has the same form. */
export const foreignerNumbers = birthNumbers({
  kind: 'foreignerNumber',
  seventh: '5-8',
  shift: 2,
});
