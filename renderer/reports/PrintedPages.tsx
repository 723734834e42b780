import type { Incident } from '../../shared/incident.ts';
import type { Language } from '../../shared/words.ts';
import { useSay } from '../app/language.tsx';
import { useTimeline } from '../incidents/store.ts';
import { ErrorState } from '../ui/Standing.tsx';
import { usePreview } from './usePreview.ts';

interface Props {
  incident: Incident;
  language: Language;
}

/** The report's pages as they will print. */
export function PrintedPages({ incident, language }: Props) {
  const say = useSay();
  const { entries } = useTimeline(incident.id);
  const { pages, making, problem, retry } = usePreview(incident, entries.length, language);
  return (
    <section
      className="report-pages"
      aria-label={say('reportView.preview')}
      aria-busy={making}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
      tabIndex={0}
    >
      <p className="report-making" role="status" data-making={making}>
        {making && say('reportView.preparing')}
      </p>
      {problem && <ErrorState why={problem} onRetry={retry} />}
      {pages?.map((page, index) => (
        <img
          key={page}
          className="report-page"
          src={page}
          alt={say('reportView.page', { page: index + 1, total: pages.length })}
        />
      ))}
    </section>
  );
}
