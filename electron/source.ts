import { join } from 'node:path';
import type { World as WorldName } from '../shared/contract.ts';
import { Problem } from '../shared/problem.ts';
import type { Clock } from './clock.ts';
import { type Drill, startDrill } from './drill/drill.ts';
import { listDrills } from './drill/list.ts';
import type { Hub } from './hub.ts';

/** Where a world's catalogue comes from and where its data lies. */
export interface Source {
  /** Its servers, where the world is a drill. */
  drill: Drill | null;
  /** The catalogue's file or folder. */
  path: string;
  /** What `${env:…}` and `${secret:…}` in it stand for. */
  variables: Readonly<Record<string, string | undefined>>;
  dataFolder: string;
}

/** Finds a world's catalogue; a drill is started for it. @throws {Problem} where there is no such drill */
export async function openSource(
  name: WorldName,
  around: { assetsFolder: string; dataFolder: string; clock: Clock; hub: Hub },
): Promise<Source> {
  const { assetsFolder, clock, dataFolder, hub } = around;
  if (name.kind === 'catalogue') {
    return { drill: null, path: name.path, variables: process.env, dataFolder };
  }
  const listed = listDrills(assetsFolder);
  const found = listed.find((drill) => drill.name === name.name);
  if (!found) {
    const known = listed.map((drill) => drill.name).join(', ');
    throw new Problem('host.noDrill', { drill: name.name, known });
  }
  const drill = await startDrill({
    folder: found.folder,
    clock,
    on: { changed: (state) => hub.replaced({ drill: state }) },
  });
  return {
    drill,
    path: drill.catalogue,
    variables: { ...process.env, ...drill.env },
    dataFolder: join(dataFolder, 'drills', name.name),
  };
}
