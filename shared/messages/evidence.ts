import { accountMessages } from './account.ts';
import { attachmentMessages } from './attachments.ts';
import { evidenceViewMessages } from './evidenceView.ts';
import type { Messages } from './message.ts';

/** The evidence board: its words, how it stands, and what it refuses. */
export const evidenceMessages = {
  ...attachmentMessages,
  ...accountMessages,
  ...evidenceViewMessages,

  'evidence.cause.hardware': { ko: '장비 고장', en: 'Hardware fault' },
  'evidence.cause.network': { ko: '통신망 장애', en: 'Network fault' },
  'evidence.cause.softwareChange': {
    ko: '프로그램·설정 변경',
    en: 'Software or configuration change',
  },
  'evidence.cause.capacity': { ko: '용량 부족·과부하', en: 'Capacity or overload' },
  'evidence.cause.humanError': { ko: '사람의 실수', en: 'Human error' },
  'evidence.cause.upstream': {
    ko: '연계 기관·상위 서비스 장애',
    en: 'Fault of a service upstream',
  },
  'evidence.cause.ddos': { ko: '분산 서비스 거부 공격', en: 'DDoS attack' },
  'evidence.cause.repeatedRequests': {
    ko: '한 곳의 반복 요청',
    en: 'Repeated requests from one source',
  },
  'evidence.cause.intrusion': { ko: '외부 침입', en: 'Intrusion' },
  'evidence.cause.insider': { ko: '내부자의 행위', en: 'Act of an insider' },
  'evidence.cause.other': { ko: '그 밖의 원인', en: 'Another cause' },

  'evidence.rating.--': { ko: '크게 어긋남', en: 'Hardly possible if so' },
  'evidence.rating.-': { ko: '어긋남', en: 'Against' },
  'evidence.rating.0': { ko: '상관없음', en: 'Neutral' },
  'evidence.rating.+': { ko: '들어맞음', en: 'For' },
  'evidence.rating.++': { ko: '꼭 들어맞음', en: 'As expected if so' },
  'evidence.weight.1': { ko: '들은 것', en: 'hearsay' },
  'evidence.weight.2': { ko: '본 것', en: 'seen' },
  'evidence.weight.3': { ko: '재고 보존한 것', en: 'measured and kept' },

  'standing.none': {
    ko: '아직 세운 가설이 없습니다.',
    en: 'No hypothesis has been raised yet.',
  },
  'standing.allRuledOut': {
    ko: '세운 가설을 모두 배제했습니다. 생각하지 못한 원인을 찾아야 합니다.',
    en: 'Every hypothesis raised was ruled out. Look for a cause nobody has thought of.',
  },
  'standing.noEvidence': {
    ko: '아직 증거가 없어 가설의 순서를 말할 수 없습니다: {{ko}}.',
    en: 'There is no evidence yet, so the hypotheses have no order: {{en}}.',
  },
  'standing.least': {
    ko: '가장 적게 반박된 가설은 “{{ko}}”입니다. 어긋나는 증거의 무게는 {{against}}입니다.',
    en: 'The least contradicted hypothesis is “{{en}}”; the evidence against it weighs {{against}}.',
  },
  'standing.leastUnopposed': {
    ko: '가장 적게 반박된 가설은 “{{ko}}”입니다. 어긋나는 증거가 없습니다.',
    en: 'The least contradicted hypothesis is “{{en}}”; nothing speaks against it.',
  },
  'standing.tied': {
    ko: '가장 적게 반박된 가설이 {{count}}개입니다: {{ko}}. 지금의 증거로는 가릴 수 없습니다.',
    en: '{{count}} hypotheses are least contradicted alike: {{en}}. The evidence so far does not tell them apart.',
  },
  'standing.next': {
    ko: '그다음은 “{{ko}}”이며, 어긋나는 증거가 {{gap}}만큼 더 무겁습니다.',
    en: 'Next comes “{{en}}”, with {{gap}} more against it.',
  },
  'standing.pivotal': {
    ko: '이 증거 하나가 틀렸다면 가장 앞선 가설이 바뀝니다: “{{text}}”',
    en: 'If this one piece of evidence were wrong, another would lead: “{{text}}”',
  },
  'standing.pivotalMore': {
    ko: '그런 증거가 {{count}}건 더 있습니다.',
    en: 'The same is true of {{count}} more.',
  },
  'standing.robust': {
    ko: '어느 증거 하나가 틀렸더라도 가장 앞선 가설은 그대로입니다.',
    en: 'No single piece of evidence, if it were wrong, would change which one leads.',
  },
  'standing.diagnostic': {
    ko: '가설을 가장 잘 가르는 증거: “{{text}}”',
    en: 'What tells the hypotheses apart best: “{{text}}”',
  },
  'standing.untested': {
    ko: '어느 증거로도 판단하지 않은 가설이 있어 순서가 달라질 수 있습니다: {{ko}}.',
    en: 'Not judged by any evidence, so the order may change: {{en}}.',
  },
  'standing.unjudged': {
    ko: '판단하지 않은 칸이 {{count}}개 있습니다.',
    en: 'Cells nobody has judged: {{count}}.',
  },
  'standing.alike': {
    ko: '모든 가설에 똑같아서 가설을 가르지 못하는 증거가 {{count}}건 있습니다.',
    en: 'Evidence that is the same for every hypothesis and tells none apart: {{count}}.',
  },

  'evidence.closed': {
    ko: '장애 {{number}}번은 종결되어 증거판을 바꿀 수 없습니다. 바꾸려면 장애를 다시 여십시오.',
    en: 'Incident {{number}} is closed, so its evidence board stays as it is. Reopen the incident to change it.',
  },
  'evidence.merged': {
    ko: '장애 {{number}}번은 {{into}}번에 합쳐졌습니다. {{into}}번의 증거판에서 이어 가십시오.',
    en: 'Incident {{number}} was merged into {{into}}. Go on at the evidence board of {{into}}.',
  },
  'evidence.raisedAlready': {
    ko: '“{{ko}}” 가설은 이미 증거판에 있습니다. 배제했던 것이면 다시 검토하십시오.',
    en: 'The hypothesis “{{en}}” is on the board already. If it was ruled out, take it up again.',
  },
  'evidence.nameless': {
    ko: '그 밖의 원인에는 이름이 필요합니다. 무엇이 원인일 수 있는지 적으십시오.',
    en: 'Another cause needs a name. Write what the cause may be.',
  },
  'evidence.tooManyHypotheses': {
    ko: '가설은 {{limit}}개까지 세울 수 있습니다. 비슷한 가설을 하나로 쓰십시오.',
    en: 'A board takes {{limit}} hypotheses. Use one for those that are alike.',
  },
  'evidence.tooMuchEvidence': {
    ko: '증거는 {{limit}}건까지 적을 수 있습니다. 비슷한 증거를 한 건으로 묶으십시오.',
    en: 'A board takes {{limit}} pieces of evidence. Write those that are alike as one.',
  },
  'evidence.noHypothesis': {
    ko: '그런 가설이 증거판에 없습니다({{hypothesis}}). 화면을 새로 고치십시오.',
    en: 'The board has no such hypothesis ({{hypothesis}}). Reload the window.',
  },
  'evidence.noEvidence': {
    ko: '그런 증거가 증거판에 없습니다({{evidence}}). 화면을 새로 고치십시오.',
    en: 'The board has no such evidence ({{evidence}}). Reload the window.',
  },
  'evidence.ruledOutAlready': {
    ko: '“{{ko}}” 가설은 이미 배제했습니다. 판단을 바꾸려면 먼저 다시 검토하십시오.',
    en: 'The hypothesis “{{en}}” is ruled out. Take it up again before you judge it.',
  },
  'evidence.notRuledOut': {
    ko: '“{{ko}}” 가설은 배제하지 않았으므로 그대로 판단하면 됩니다.',
    en: 'The hypothesis “{{en}}” is not ruled out. Judge it as it is.',
  },
  'evidence.withdrawnAlready': {
    ko: '철회한 증거라서 바꿀 수 없습니다. 다시 쓰려면 새 증거로 적으십시오.',
    en: 'This evidence was withdrawn and stays as it is. To use it again, add it anew.',
  },
  'evidence.noEntry': {
    ko: '타임라인에 그런 기록이 없습니다({{entry}}번). 기록을 다시 고르십시오.',
    en: 'The timeline has no such entry (no. {{entry}}). Choose the entry again.',
  },
} as const satisfies Messages;
