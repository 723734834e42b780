/** People whom the console of the labelled texts knows. */
export const NAMES = [
  '당직 1 김하늘',
  '당직 2 박서준',
  '이도윤',
  '최지우',
  '정민',
  '남궁민수',
  '강하람',
  '조은별',
  '윤재희',
  '한소라',
  'Kim Haneul',
  'John Smith',
] as const;

/** As they are called in a text. */
export const CALLED = [
  '김하늘',
  '박서준',
  '이도윤',
  '최지우',
  '정민',
  '남궁민수',
  '강하람',
  '조은별',
  '윤재희',
  '한소라',
] as const;
export const CALLED_ABROAD = ['Kim Haneul', 'Haneul Kim', 'John Smith', 'KIM HANEUL'] as const;
