import type { RunningItem } from '../../shared/checklist.ts';

/** An item of nothing in particular. @param change what the test is about */
export function itemOf(change: Partial<RunningItem> = {}): RunningItem {
  const id = change.id ?? 'portal/1';
  return {
    id,
    section: { ko: '확인', en: 'Look' },
    text: { ko: `${id} 확인`, en: `Look at ${id}` },
    required: false,
    when: null,
    for: null,
    dueMs: null,
    runbook: null,
    checklist: 'portal',
    state: 'open',
    reason: null,
    by: null,
    at: null,
    assignee: null,
    ...change,
  };
}
