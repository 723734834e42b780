import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { parentPort } from 'node:worker_threads';
import type { Ladder } from '../../../shared/ladder.ts';
import { sentenceOf } from '../../../shared/problem.ts';
import type { Figures } from './figures.ts';
import type { FromProber, Question, ToProber } from './messages.ts';
import { createProber } from './prober.ts';

// What the office's system trusts is trusted here too: the setting is each thread's own.
setDefaultCACertificates([...getCACertificates('default'), ...getCACertificates('system')]);

const tell = (message: FromProber): void => parentPort?.postMessage(message);

const prober = createProber({
  observations: (batch, revision) => tell({ kind: 'observations', batch, revision }),
  station: (station) => tell({ kind: 'station', station }),
  trouble: (sentence) => tell({ kind: 'trouble', sentence }),
});

async function answer(question: Question): Promise<Ladder | Figures | null> {
  switch (question.kind) {
    case 'look':
      await prober.lookNow(question.check);
      return null;
    case 'ladder':
      return prober.ladder(question.check);
    case 'figures':
      return prober.figures();
    case 'stop':
      await prober.stop();
      return null;
  }
}

parentPort?.on('message', async (message: ToProber) => {
  if (message.kind === 'watch') return prober.watch(message.plan);
  if (message.kind === 'slept') return prober.slept();
  if (message.kind === 'there') return tell({ kind: 'here' });
  const { id } = message;
  try {
    tell({ kind: 'answer', id, answer: await answer(message) });
  } catch (error) {
    tell({ kind: 'failed', id, sentence: sentenceOf(error) });
  }
});

tell({ kind: 'here' });
