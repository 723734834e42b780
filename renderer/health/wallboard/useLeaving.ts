import { useCallback, useEffect } from 'react';
import { useLocation } from 'wouter';
import { leaveFullScreen } from './fullScreen.ts';

/** Leads back to the board on Escape, which in a full screen only ends the full screen. */
export function useLeaving(): () => void {
  const [, navigate] = useLocation();
  const leave = useCallback(() => {
    void leaveFullScreen();
    navigate('/board');
  }, [navigate]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') leave();
    };
    const onScreen = () => {
      if (!document.fullscreenElement) leave();
    };
    document.addEventListener('keydown', onKey);
    document.addEventListener('fullscreenchange', onScreen);
    return () => {
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('fullscreenchange', onScreen);
    };
  }, [leave]);
  return leave;
}
