import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      { extends: true, test: { name: 'unit', include: ['test/unit/**/*.test.ts'] } },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['test/integration/**/*.test.ts'],
          globalSetup: 'test/support/page/built.ts',
        },
      },
    ],
    // Real sockets, shells and processes on a busy machine: a hang is a failure, slowness is not.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: 'forks',
    // More than the two cores: much of the time is waiting for pages, pings and limits.
    maxWorkers: 3,
  },
});
