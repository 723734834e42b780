import { birthNumbers } from './birthNumber.ts';

/** 주민등록번호. */
export const residentNumbers = birthNumbers({
  kind: 'residentNumber',
  seventh: '0-49',
  shift: 0,
});
