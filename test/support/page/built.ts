import type { TestProject } from 'vitest/node';
import { buildWindow, discardWindow } from './stage.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the built window. */
    window: string;
  }
}

/** Builds the window once for all tests that show it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await buildWindow();
  project.provide('window', folder);
  return () => discardWindow(folder);
}
