import type { Incident } from '../../shared/incident.ts';

/** An incident of nothing in particular. @param change what the test is about */
export function incidentOf(change: Partial<Incident> = {}): Incident {
  const openedAt = change.openedAt ?? Date.UTC(2023, 10, 17, 0, 0);
  return {
    id: 'i-1',
    number: 1,
    title: '새올 행정 포털 중단',
    state: 'detected',
    grades: { severity: '2' },
    services: [],
    duties: { commander: null, operations: null, communications: null, scribe: null },
    times: {
      started: openedAt,
      detected: openedAt,
      acknowledged: null,
      suspected: null,
      leaked: null,
      reported: null,
      mitigated: null,
      recovered: null,
    },
    symptoms: [],
    layer: null,
    nth: 1,
    openedAt,
    openedBy: '당직 1',
    resolvedAt: null,
    closedAt: null,
    checklists: [],
    items: [],
    newFacts: [],
    met: [],
    pins: [],
    mergedInto: null,
    absorbed: [],
    splitFrom: null,
    ...change,
  };
}
