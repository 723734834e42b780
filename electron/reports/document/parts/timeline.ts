import type { Say } from '../../../../shared/messages/say.ts';
import type { Report } from '../../../../shared/report.ts';
import { column, grouped, joined, orRemark, table } from '../blocks.ts';
import type { Block, Pictures } from '../document.ts';
import { fileSaid, picturesOf } from './files.ts';

/** @param elsewhere hashes of pictures that another part shows */
export function timelineBlocks(
  { entries }: NonNullable<Report['timeline']>,
  say: Say,
  pictures: Pictures,
  elsewhere: ReadonlySet<string>,
): Block[] {
  const columns = [
    column(say, 'report.layout.timeline.time', 15),
    column(say, 'report.layout.timeline.kind', 17),
    column(say, 'report.layout.timeline.what', 78),
    column(say, 'report.layout.timeline.by', 22),
  ];
  const lines = grouped(
    entries.map(({ day, time, kind, what, by, writtenAt, files }) => {
      const written = writtenAt && say('report.layout.timeline.writtenAt', { at: writtenAt });
      const told = joined(what, ...files.map((file) => fileSaid(file, say)), written ?? '');
      return { group: day, cells: [time, kind, told, by] };
    }),
  );
  const shown = entries.flatMap(({ day, time, files }) =>
    picturesOf(
      files.filter(({ sha256 }) => !elsewhere.has(sha256)),
      (name) => say('report.layout.timeline.caption', { day, time, name }),
      pictures,
      say,
    ),
  );
  return orRemark([...table(columns, lines), ...shown], say('report.layout.timeline.empty'));
}
