import type { RecordedSession } from '../../electron/sessionRecorder.ts';

/** A session as its recording begins. */
export const RECORDED: RecordedSession = {
  session: 's-1',
  title: 'bash',
  shell: '/bin/bash',
  cols: 80,
  rows: 24,
  screen: async () => '',
};
