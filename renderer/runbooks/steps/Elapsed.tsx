import { spanOf } from '../../../shared/time.ts';
import { useLanguage, useSay } from '../../app/language.tsx';
import { useNow } from '../../app/now.ts';

interface Props {
  /** Milliseconds since the epoch. */
  startedAt: number;
  /** Milliseconds; null where there is none. */
  limitMs: number | null;
}

/** How long something has run and how long it may, renewed every second. */
export function Elapsed({ startedAt, limitMs }: Props) {
  const say = useSay();
  const language = useLanguage();
  const elapsed = spanOf(useNow() - startedAt, language);
  return (
    <span className="num" role="timer">
      {limitMs === null
        ? elapsed
        : say('runbookView.elapsedOf', { elapsed, limit: spanOf(limitMs, language) })}
    </span>
  );
}

/** How long is left of a wait, renewed every second. */
export function Countdown({ startedAt, limitMs }: { startedAt: number; limitMs: number }) {
  const say = useSay();
  const language = useLanguage();
  const left = Math.max(0, startedAt + limitMs - useNow());
  return (
    <span className="num" role="timer">
      {say('runbookView.left', { left: spanOf(left, language) })}
    </span>
  );
}
