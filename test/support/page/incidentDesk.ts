import type { Api, Snapshot } from '../../../shared/contract.ts';
import type { Happening, Incident, TimelineEntry } from '../../../shared/incident.ts';
import { Problem } from '../../../shared/problem.ts';
import { itemOf } from '../item.ts';
import { portalTimeline, RUNBOOK } from './incidentScene.ts';

/** What a scripted console does with the incidents of a scene: as much as the window shows of it. */
export interface IncidentDesk {
  answers: Partial<Api>;
  /** An incident as it stands now. */
  incident(id?: string): Incident;
}

/** @param timeline what the incident's timeline holds; one of each kind when left out */
export function incidentDesk(
  scene: Snapshot,
  timeline: readonly TimelineEntry[] = portalTimeline(scene.now),
): IncidentDesk {
  const incidents = new Map(scene.incidents.map((one) => [one.id, one]));
  const by = scene.seat.operator.name;
  const get = (id: string): Incident => {
    const incident = incidents.get(id);
    if (!incident) throw new Problem('incident.notFound', { incident: id });
    return incident;
  };
  const change = (id: string, part: Partial<Incident>): Incident => {
    const next = { ...get(id), ...part };
    incidents.set(id, next);
    return next;
  };
  const changeItem = (id: string, item: string, part: Partial<Incident['items'][number]>) =>
    change(id, {
      items: get(id).items.map((one) => (one.id === item ? { ...one, ...part } : one)),
    });
  let last = timeline.length;
  const enter = (incident: string, at: number, what: Happening): TimelineEntry => {
    last += 1;
    return { id: last, incident, at, writtenAt: scene.now, by, what };
  };
  return {
    incident: (id = 'i-7') => get(id),
    answers: {
      'reports.preview': () => ({ pages: [], faults: [] }),
      'runbooks.get': () => RUNBOOK,
      'runbooks.form': () => ({ values: {}, kept: [] }),
      'runbooks.lines': () => [],
      'evidence.board': ({ incident }) => ({ incident, hypotheses: [], evidence: [] }),
      'incidents.timeline': ({ incident }) => (incident === 'i-7' ? [...timeline] : []),
      'incidents.rename': ({ incident, title }) => change(incident, { title }),
      'incidents.move': ({ incident, to }) =>
        change(incident, {
          state: to,
          resolvedAt: to === 'resolved' ? scene.now : get(incident).resolvedAt,
        }),
      'incidents.grade': ({ incident, scale, level }) => {
        const { [scale]: _, ...others } = get(incident).grades;
        return change(incident, {
          grades: level === null ? others : { ...others, [scale]: level },
        });
      },
      'incidents.duty': ({ incident, duty, name }) =>
        change(incident, { duties: { ...get(incident).duties, [duty]: name } }),
      'incidents.time': ({ incident, time, at }) =>
        change(incident, { times: { ...get(incident).times, [time]: at } }),
      'incidents.services': ({ incident, services }) =>
        change(incident, {
          services: scene.services
            .filter(({ id }) => services.includes(id))
            .map(({ id, name, grade }) => ({ id, name, grade })),
        }),
      'incidents.merge': ({ incident, into }) =>
        change(incident, {
          state: 'closed',
          mergedInto: { id: into, number: get(into).number },
        }),
      'incidents.split': ({ incident, services }) => {
        const source = get(incident);
        const leave = ({ id }: { id: string }) => services.includes(id);
        change(incident, { services: source.services.filter((one) => !leave(one)) });
        const off: Incident = {
          ...source,
          id: 'i-9',
          number: 9,
          title: '나뉜 장애',
          services: source.services.filter(leave),
          absorbed: [],
          splitFrom: { id: source.id, number: source.number, at: scene.now },
        };
        incidents.set(off.id, off);
        return off;
      },
      'incidents.note': ({ incident, text, at, attachments, newFact }) =>
        enter(incident, at ?? scene.now, { kind: 'note', text, attachments, newFact }),
      'incidents.pin': ({ incident, entry, pinned }) => {
        const others = get(incident).pins.filter((one) => one !== entry);
        return change(incident, { pins: pinned ? [...others, entry] : others });
      },
      'incidents.item': ({ incident, item, ...to }) =>
        changeItem(incident, item, {
          state: to.to,
          reason: 'reason' in to ? to.reason : null,
          by: to.to === 'open' ? null : by,
          at: to.to === 'open' ? null : scene.now,
        }),
      'incidents.addItem': ({ incident, text, required }) =>
        change(incident, {
          items: [
            ...get(incident).items,
            itemOf({ id: 'added/1', checklist: null, text: { ko: text, en: text }, required }),
          ],
        }),
      'incidents.assign': ({ incident, item, to }) => changeItem(incident, item, { assignee: to }),
      'incidents.addChecklist': ({ incident, checklist }) =>
        change(incident, {
          checklists: [
            ...get(incident).checklists,
            { template: checklist, title: { ko: checklist, en: checklist } },
          ],
          items: [
            ...get(incident).items,
            itemOf({ id: `${checklist}/1`, checklist, section: { ko: '', en: '' } }),
          ],
        }),
      'attachments.put': ({ offset, total, base64 }) =>
        offset + Buffer.from(base64, 'base64').length >= total ? 'cd'.repeat(32) : null,
      'attachments.get': () => ({ base64: '', total: 0 }),
    },
  };
}
