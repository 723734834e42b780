import { beforeEach, describe, expect, it } from 'vitest';
import { applyToStores, hydrateStores } from '../../../../renderer/app/sync.ts';
import {
  awaitMaking,
  draftKey,
  fetchSent,
  forgetMaking,
  keepDraft,
  keepSent,
  reportStore,
} from '../../../../renderer/reports/store.ts';
import { emptyDraft } from '../../../../shared/reportDraft.ts';
import type { SentReport } from '../../../../shared/sentReport.ts';
import { incidentOf } from '../../../support/incident.ts';
import { nightScene } from '../../../support/page/scene.ts';

const draft = { ...emptyDraft('i-1', 'ko'), tlp: 'RED' as const };
const report: SentReport = {
  id: 'r-1',
  incident: 'i-1',
  kind: 'initial',
  version: 1,
  language: 'ko',
  number: '장애 제1호',
  redacted: false,
  to: '행정안전부',
  at: 1,
  by: '당직 1',
  files: [],
};
const hydrate = (...ids: string[]) =>
  hydrateStores({ ...nightScene(1), incidents: ids.map((id) => incidentOf({ id })) });
const tlpOf = () => {
  const kept = reportStore.getState().drafts.get(draftKey('i-1', 'ko'));
  return kept?.state === 'ready' ? kept.value.tlp : null;
};

beforeEach(() => {
  reportStore.setState({ drafts: new Map(), sent: new Map(), makings: new Map() });
  hydrate('i-1');
});

describe('the store of reports', () => {
  it('keeps current what is looked at, and leaves the rest to be fetched', () => {
    applyToStores({ drafts: [draft], sent: [report] });
    expect(reportStore.getState().drafts.size).toBe(0);
    expect(reportStore.getState().sent.size).toBe(0);
    keepDraft({ ...draft, tlp: 'AMBER' });
    applyToStores({ drafts: [draft, emptyDraft('i-1', 'en')] });
    expect(tlpOf()).toBe('RED');
    expect(reportStore.getState().drafts.size).toBe(1);
  });

  it('adds what is sent to what is known, once', () => {
    reportStore.setState({ sent: new Map([['i-1', { state: 'ready', value: [] }]]) });
    keepSent(report);
    applyToStores({ sent: [report, { ...report, id: 'r-2', at: 2 }] });
    const kept = reportStore.getState().sent.get('i-1');
    expect(kept?.state === 'ready' && kept.value.map(({ id }) => id)).toEqual(['r-1', 'r-2']);
  });

  it('hears of the makings it waits for, and of no other', () => {
    awaitMaking('mine');
    applyToStores({
      makings: [
        { id: 'mine', stage: 'typesetting', share: 0.5 },
        { id: 'of another window', stage: 'writing', share: 0.9 },
      ],
    });
    expect([...reportStore.getState().makings.values()]).toEqual([
      { id: 'mine', stage: 'typesetting', share: 0.5 },
    ]);
    forgetMaking('mine');
    applyToStores({ makings: [{ id: 'mine', stage: 'done', share: 1 }] });
    expect(reportStore.getState().makings.size).toBe(0);
  });

  it('says why nothing is there, and shows the last known where asking again fails', async () => {
    await fetchSent('i-1');
    expect(reportStore.getState().sent.get('i-1')).toMatchObject({
      state: 'failed',
      why: { key: 'problem.disconnected' },
    });
    reportStore.setState({ sent: new Map([['i-1', { state: 'ready', value: [report] }]]) });
    await fetchSent('i-1');
    expect(reportStore.getState().sent.get('i-1')?.state).toBe('ready');
  });

  it('forgets what belongs to a world that was left', () => {
    keepDraft(draft);
    reportStore.setState({ sent: new Map([['i-1', { state: 'ready', value: [report] }]]) });
    hydrate('i-2');
    expect(reportStore.getState().drafts.size).toBe(0);
    expect(reportStore.getState().sent.size).toBe(0);
  });
});
