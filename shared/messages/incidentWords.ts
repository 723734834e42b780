import type { Messages } from './message.ts';

/** What states, duties and times of an incident are called, wherever they are said. */
export const incidentWordMessages = {
  'incident.state.detected': { ko: '감지', en: 'Detected' },
  'incident.state.acknowledged': { ko: '인지', en: 'Acknowledged' },
  'incident.state.investigating': { ko: '조사', en: 'Investigating' },
  'incident.state.mitigated': { ko: '완화', en: 'Mitigated' },
  'incident.state.resolved': { ko: '해결', en: 'Resolved' },
  'incident.state.closed': { ko: '종결', en: 'Closed' },
  'incident.duty.commander': { ko: '지휘', en: 'Commander' },
  'incident.duty.operations': { ko: '조치', en: 'Operations' },
  'incident.duty.communications': { ko: '전파', en: 'Communications' },
  'incident.duty.scribe': { ko: '기록', en: 'Scribe' },
  'incident.time.started': { ko: '발생', en: 'Started' },
  'incident.time.detected': { ko: '감지', en: 'Detected' },
  'incident.time.acknowledged': { ko: '인지', en: 'Acknowledged' },
  'incident.time.suspected': { ko: '의심 정황 인지', en: 'Attack suspected' },
  'incident.time.leaked': { ko: '개인정보 유출 인지', en: 'Data leak noticed' },
  'incident.time.reported': { ko: '내부 결정권자 보고', en: 'Reported to decision-maker' },
  'incident.time.mitigated': { ko: '완화', en: 'Mitigated' },
  'incident.time.recovered': { ko: '복구', en: 'Recovered' },
} as const satisfies Messages;
