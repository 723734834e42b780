import type { Messages } from './message.ts';

/** The two paragraphs of an incident: what is known and what is not known yet. */
export const accountMessages = {
  'account.services': { ko: '{{ko}}에 장애가 있습니다.', en: 'Affected: {{en}}.' },
  'account.servicesSince': {
    ko: '{{at}}(한국 표준시)부터 {{ko}}에 장애가 있습니다.',
    en: 'Affected since {{at}} (KST): {{en}}.',
  },
  'account.servicesWere': { ko: '{{ko}}에 장애가 있었습니다.', en: 'Affected: {{en}}.' },
  'account.servicesWereSince': {
    ko: '{{at}}(한국 표준시)부터 {{ko}}에 장애가 있었습니다.',
    en: 'Affected from {{at}} (KST) on: {{en}}.',
  },
  'account.detected': { ko: '{{at}}에 감지했습니다.', en: 'It was detected at {{at}}.' },
  'account.layer': {
    ko: '이름 조회부터 차례로 살폈을 때 처음 막힌 곳은 “{{ko}}” 단계입니다.',
    en: 'Walking up from the name, the first broken layer is {{en}}.',
  },
  'account.nth': {
    ko: '7일 안에 {{nth}}번째 장애입니다.',
    en: 'Failures of these services within 7 days, this one counted: {{nth}}.',
  },
  'account.recovered': { ko: '{{at}}에 복구했습니다.', en: 'It recovered at {{at}}.' },
  'account.suspected': {
    ko: '공격 의심 정황을 인지한 시각은 {{at}}입니다.',
    en: 'An attack was first suspected at {{at}}.',
  },
  'account.leaked': {
    ko: '개인정보 유출을 인지한 시각은 {{at}}입니다.',
    en: 'A leak of personal data was noticed at {{at}}.',
  },
  'account.reported': {
    ko: '내부 결정권자에게 보고한 시각은 {{at}}입니다.',
    en: 'The decision-maker was told at {{at}}.',
  },
  'account.least': {
    ko: '지금까지의 증거로 가장 적게 반박된 원인은 “{{ko}}”입니다.',
    en: 'By the evidence so far, the least contradicted cause is “{{en}}”.',
  },
  'account.fits': {
    ko: '“{{ko}}”에 들어맞는 증거: {{texts}}.',
    en: 'Fitting “{{en}}”: {{texts}}.',
  },
  'account.contradicted': {
    ko: '“{{ko}}”에 어긋나는 증거: {{texts}}.',
    en: 'Against “{{en}}”: {{texts}}.',
  },
  'account.ruledOut': {
    ko: '“{{ko}}” 가설은 {{at}}에 {{by}} 근무자가 배제했습니다(사유: {{reason}}).',
    en: '“{{en}}” was ruled out by {{by}} at {{at}} (reason: {{reason}}).',
  },

  'account.startUnknown': {
    ko: '언제 시작되었는지 아직 모릅니다.',
    en: 'When it began is not known yet.',
  },
  'account.layerUnknown': {
    ko: '어느 단계에서 막혔는지 아직 모릅니다.',
    en: 'Which layer broke first is not known yet.',
  },
  'account.noHypothesis': {
    ko: '원인은 아직 모르며, 세운 가설도 없습니다.',
    en: 'The cause is not known, and no hypothesis has been raised.',
  },
  'account.allRuledOut': {
    ko: '원인은 아직 모릅니다. 세운 가설은 모두 배제했습니다.',
    en: 'The cause is not known. Every hypothesis raised was ruled out.',
  },
  'account.noEvidence': {
    ko: '원인은 아직 모릅니다. 가설은 있으나 증거가 없습니다: {{ko}}.',
    en: 'The cause is not known. There are hypotheses but no evidence: {{en}}.',
  },
  'account.tied': {
    ko: '증거로 가려지지 않은 가설이 여럿입니다: {{ko}}.',
    en: 'The evidence does not tell these hypotheses apart: {{en}}.',
  },
  'account.allContradicted': {
    ko: '어긋나는 증거가 없는 가설이 하나도 없어, 생각하지 못한 원인이 있을 수 있습니다.',
    en: 'Something speaks against every hypothesis, so the cause may be one nobody has thought of.',
  },
  'account.untested': {
    ko: '어느 증거로도 판단하지 않은 가설: {{ko}}.',
    en: 'Not judged by any evidence: {{en}}.',
  },
  'account.unjudged': {
    ko: '증거와 가설을 견주어 판단하지 않은 칸이 {{count}}개 남았습니다.',
    en: 'Not yet judged, evidence against hypothesis: {{count}}.',
  },
  'account.suspectedUntested': {
    ko: '공격이 의심되나 공격에 관한 가설을 세우지 않아, 공격인지 아닌지 판단하지 않았습니다.',
    en: 'An attack is suspected, but no hypothesis of one was raised, so nobody has judged whether it was one.',
  },
  'account.suspectedOpen': {
    ko: '의심되는 공격은 확인되지도 배제되지도 않았습니다: {{ko}}.',
    en: 'The suspected attack is neither confirmed nor ruled out: {{en}}.',
  },
  'account.attackOpen': {
    ko: '고장인지 공격인지 아직 가려지지 않았습니다. 배제하지 않은 공격: {{ko}}.',
    en: 'Whether it is a fault or an attack is still open. Attacks not ruled out: {{en}}.',
  },
  'account.notRecovered': { ko: '아직 복구되지 않았습니다.', en: 'It has not recovered yet.' },
  'account.notGraded': {
    ko: '등급을 아직 정하지 않았습니다.',
    en: 'It has not been graded yet.',
  },
} as const satisfies Messages;
