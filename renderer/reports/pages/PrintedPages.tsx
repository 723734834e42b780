import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useSay } from '../../app/language.tsx';
import { isPlainKey } from '../../ui/keys.ts';
import { ErrorState } from '../../ui/Standing.tsx';
import { PageBar } from './PageBar.tsx';
import { PageImage } from './PageImage.tsx';
import { usePageInSight } from './usePageInSight.ts';
import type { Preview } from './usePreview.ts';
import { rememberedZoom, rememberZoom, type Zoom } from './zoom.ts';
import './pages.css';

/** The report's pages as they will print. `[` and `]` go from page to page, `G` asks for one. */
export function PrintedPages({ preview }: { preview: Preview }) {
  const say = useSay();
  const scroller = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [zoom, setZoom] = useState<Zoom>(rememberedZoom);
  const { pages, making, other, problem, retry } = preview;
  const total = pages?.length ?? 0;
  const { at, jump } = usePageInSight(scroller, total);
  const looked = useRef(at);
  looked.current = at;
  // biome-ignore lint/correctness/useExhaustiveDependencies: pages of another size lie elsewhere.
  useLayoutEffect(() => jump(looked.current), [zoom]);
  useEffect(() => {
    const keyed = (event: KeyboardEvent): void => {
      if (!isPlainKey(event) || event.shiftKey) return;
      if (event.code === 'BracketLeft') jump(at - 1);
      else if (event.code === 'BracketRight') jump(at + 1);
      else if (event.code === 'KeyG') field.current?.focus();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', keyed);
    return () => window.removeEventListener('keydown', keyed);
  }, [at, jump]);
  return (
    <section className="report-pages" aria-label={say('reportView.preview')} aria-busy={making}>
      <PageBar
        at={at}
        total={total}
        making={making}
        zoom={zoom}
        field={field}
        onJump={(page) => {
          jump(page);
          scroller.current?.focus({ preventScroll: true });
        }}
        onZoom={(next) => {
          setZoom(next);
          rememberZoom(next);
        }}
      />
      {problem && <ErrorState why={problem} onRetry={retry} />}
      {/* biome-ignore lint/a11y/useSemanticElements: a <fieldset> is not for pages that scroll. */}
      <div
        className="report-sheets"
        ref={scroller}
        role="group"
        aria-label={say('reportView.pages')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
        tabIndex={0}
        data-zoom={zoom}
        data-other={other}
      >
        <ol>
          {pages === null && making && <li className="report-page report-page-awaited" />}
          {pages?.map((page, index) => (
            <PageImage
              // A page is its place: what stays in it is not drawn anew.
              // biome-ignore lint/suspicious/noArrayIndexKey: two pages may be alike, and their order is what they are.
              key={index}
              page={page}
              number={index + 1}
              total={total}
            />
          ))}
        </ol>
      </div>
    </section>
  );
}
