import type { TimelineEntry } from '../../../../shared/incident.ts';
import type { Report } from '../../../../shared/report.ts';
import type { Scale } from '../../../../shared/scale.ts';
import type { Telling } from '../speech.ts';

/** How grave it is on every scale of the office, and what the level means there. */
export function severityOf({ commission, speech }: Telling): Report['severity'] {
  const { incident, scales, timeline } = commission.facts;
  const { say, language, when } = speech;
  const rows = scales
    .filter((scale) => scale.of === 'incident')
    .map((scale) => {
      const label = scale.name[language];
      const level = scale.levels.find(({ id }) => id === incident.grades[scale.id]);
      if (!level) return { label, value: say('report.severity.notGraded'), source: '' };
      const { name, description } = level;
      const value = description ? `${name[language]}: ${description[language]}` : name[language];
      const graded = gradingOf(scale, timeline);
      const source = graded
        ? say('report.severity.graded', {
            by: graded.by ?? say('report.console'),
            at: when(graded.at),
          })
        : '';
      return { label, value, source };
    });
  return { rows, source: say('report.severity.source') };
}

/** The last entry by which it was graded on a scale; entries keep the scale's name, not its id. */
function gradingOf({ name }: Scale, timeline: readonly TimelineEntry[]): TimelineEntry | undefined {
  return timeline.findLast(({ what }) => what.kind === 'graded' && what.scale.ko === name.ko);
}
