import type { ReactNode } from 'react';
import { useLocation, useRoute } from 'wouter';
import { useStore } from 'zustand';
import { AlarmBar } from '../alarms/AlarmBar.tsx';
import { connectionStore } from '../bridge.ts';
import { ClockAlarms } from '../clocks/ClockAlarms.tsx';
import { LockBand } from '../desk/LockBand.tsx';
import { useActivity } from '../desk/useActivity.ts';
import { DrillBand } from '../drill/DrillBand.tsx';
import { Wallboard } from '../health/wallboard/Wallboard.tsx';
import { WallScreen } from '../health/wallboard/WallScreen.tsx';
import { HelpLayer } from '../help/HelpLayer.tsx';
import { FloatingLayer } from '../palette/FloatingLayer.tsx';
import { useFrameKeys } from '../palette/useFrameKeys.ts';
import { ProposalBar } from '../proposals/ProposalBar.tsx';
import { PanelAhead } from '../terminal/PanelAhead.tsx';
import { Tour } from '../tour/Tour.tsx';
import { ErrorState, LoadingState } from '../ui/Standing.tsx';
import { ConnectionLost } from './ConnectionLost.tsx';
import { LastKnown } from './LastKnown.tsx';
import { useSay } from './language.tsx';
import { later } from './later.tsx';
import { NoticeBar } from './NoticeBar.tsx';
import { Rail } from './Rail.tsx';
import { startStore } from './start.ts';
import { TopBar } from './TopBar.tsx';
import { useHeldStill } from './useHeldStill.ts';
import { useViewFocus } from './useViewFocus.ts';
import './frame.css';

const TerminalPanel = later(
  async () => (await import('../terminal/TerminalPanel.tsx')).TerminalPanel,
  <PanelAhead />,
);

/** What stands around every view; around a wallboard that nobody sits at, nothing. */
export function Frame({ children }: { children: ReactNode }) {
  const [screen] = useRoute('/wall/screen');
  return screen ? <WallScreen /> : <WorkFrame>{children}</WorkFrame>;
}

function WorkFrame({ children }: { children: ReactNode }) {
  const start = useStore(startStore);
  const stale = useStore(connectionStore, (connection) => connection.state === 'disconnected');
  const say = useSay();
  const view = useViewFocus();
  const notices = useHeldStill();
  const [wall] = useRoute('/wall');
  const [path] = useLocation();
  const onBoard = path === '/' || path === '/board';
  const past = start.state === 'remembered';
  const shown = start.state === 'ready' || (past && onBoard);
  useActivity();
  useFrameKeys();
  // A whole room looks at it: there is nothing to press, and nothing else to see.
  if (wall && start.state === 'ready') {
    return (
      <>
        <Wallboard />
        <HelpLayer />
        <FloatingLayer />
      </>
    );
  }
  return (
    <div className="frame">
      <DrillBand />
      <Rail />
      <TopBar />
      <LockBand />
      <section className="frame-notices" aria-label={say('frame.notices')} ref={notices}>
        {start.state !== 'failed' && <ConnectionLost />}
        <LastKnown past={onBoard} />
        <AlarmBar />
        <ClockAlarms />
        <ProposalBar />
        <NoticeBar />
      </section>
      <main className="frame-view" ref={view} tabIndex={-1} data-stale={stale || past}>
        {(!shown || past) && <h1 className="visually-hidden">{say('frame.product')}</h1>}
        {!shown && start.state !== 'failed' && <LoadingState />}
        {start.state === 'failed' && <ErrorState why={start.why} />}
        {/* What is shown of the past can be looked at, and no more. */}
        <div className="frame-looked-at" inert={past}>
          {shown && children}
        </div>
      </main>
      {start.state === 'ready' && <HelpLayer />}
      {start.state === 'ready' && <Tour />}
      {start.state === 'ready' && <TerminalPanel />}
      {start.state === 'ready' && <FloatingLayer />}
    </div>
  );
}
