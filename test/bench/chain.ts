import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHealth, type Health } from '../../electron/health/health.ts';
import { createHistory } from '../../electron/history/history.ts';
import { Hub } from '../../electron/hub.ts';
import { openDatabase } from '../../electron/storage/open.ts';
import { type Catalogue, CatalogueFile } from '../../shared/catalogue.ts';
import { answered, type Observation } from '../../shared/health.ts';

/** The product's way of an observation, as a world wires it, with one page listening. */
export interface Chain {
  health: Health;
  close(): Promise<void>;
}

/** @param observed hears every observation besides */
export function startChain(observed: (observation: Observation) => void): Chain {
  const folder = mkdtempSync(join(tmpdir(), 'watchroom-bench-'));
  const { database } = openDatabase(join(folder, 'watchroom.db'), Date.now);
  const history = createHistory(database, Date.now);
  const hub = new Hub();
  let sent = 0;
  hub.listen((event, payload) => {
    // What a link would send.
    sent += JSON.stringify([event, payload]).length;
  });
  const health = createHealth({
    clock: Date.now,
    restored: [],
    emit: {
      observed: (observation) => {
        history.observe(observation);
        const { check, latencyMs } = observation;
        const latency = { check, latencyMs: answered(observation) ? latencyMs : null };
        hub.changed('latencies', latency, 'routine');
        observed(observation);
      },
      changed: (changed) =>
        hub.changed('health', changed, changed.since === changed.lastAt ? 'now' : 'routine'),
      together: (tell) => database.transaction(tell),
      transition: (transition) => {
        database.transaction(() => history.transition(transition));
        hub.changed('transitions', transition);
      },
    },
  });
  return {
    health,
    close: async () => {
      await health.stop();
      hub.close();
      await history.close();
      database.close();
      rmSync(folder, { recursive: true, force: true });
      if (sent === 0) throw new Error('No page was told of anything');
    },
  };
}

/** A catalogue of HTTP checks of one address, ten a service. @param interval seconds */
export function catalogueOf(url: string, checks: number, interval: number): Catalogue {
  const services = Array.from({ length: Math.ceil(checks / 10) }, (_, s) => ({
    id: `service-${s}`,
    name: `서비스 ${s}`,
    owner: 'bench',
    checks: Array.from({ length: Math.min(10, checks - s * 10) }, (_, c) => ({
      id: `check-${c}`,
      type: 'http',
      url: `${url}?${s}-${c}`,
      interval: `${interval * 1000}ms`,
      expect: { status: 200, latency: { degraded: '2s', down: '8s' } },
    })),
  }));
  return CatalogueFile.parse({ services });
}
