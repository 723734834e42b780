import { lazy, Suspense } from 'react';
import { useHelp } from './store.ts';

/** Its pages are read only when somebody asks: the window starts without them. */
const HelpPanel = lazy(() => import('./HelpPanel.tsx'));

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
