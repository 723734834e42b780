import { lazy, Suspense } from 'react';
import { HelpMissing } from './HelpMissing.tsx';
import { useHelp } from './store.ts';

/** Its pages are read only when somebody asks: the window starts without them. */
const HelpPanel = lazy(() =>
  // An update may have taken the file away under an open window, which must not fall with it.
  import('./HelpPanel.tsx').catch(() => ({ default: HelpMissing })),
);

/** Help beside the view, while it is open. */
export function HelpLayer() {
  const { open } = useHelp();
  if (!open) return null;
  return (
    <Suspense fallback={null}>
      <HelpPanel />
    </Suspense>
  );
}
