import { useEffect, useRef, useState } from 'react';
import { useSay } from '../../app/language.tsx';
import type { ShownPage } from './shelf.ts';

interface Props {
  page: ShownPage;
  /** Counts from 1. */
  number: number;
  total: number;
}

/**
 * One page. Its room is there from the start, its picture only near what is in sight: a hundred
 * large pictures are not held at once. A newer picture takes the older one's place when it is ready.
 */
export function PageImage({ page, number, total }: Props) {
  const say = useSay();
  const place = useRef<HTMLLIElement>(null);
  const near = useNear(place);
  const shown = useReady(near ? page.url : null);
  return (
    <li
      ref={place}
      className="report-page"
      data-page={number}
      data-renewed={page.renewed ? page.hash : undefined}
      // Another page in its place is another animation.
      style={{
        aspectRatio: `${page.width} / ${page.height}`,
        ['--page-width' as string]: `${(page.width * 96) / 72}px`,
      }}
    >
      {shown !== null && (
        <img
          src={shown}
          alt={say('reportView.page', { page: number, total })}
          data-making={shown !== page.url}
        />
      )}
      {page.renewed && <span key={page.hash} className="report-page-renewed" aria-hidden />}
    </li>
  );
}

/** Whether a place is in sight or a screen away from it. */
function useNear(place: { readonly current: HTMLElement | null }): boolean {
  const [near, setNear] = useState(false);
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const seen = new IntersectionObserver(([entry]) => setNear(entry?.isIntersecting ?? false), {
      root: element.closest('.report-sheets'),
      rootMargin: '100% 0px',
    });
    seen.observe(element);
    return () => seen.disconnect();
  }, [place]);
  return near;
}

/** The newest picture that is ready to be drawn, so that nothing flickers. */
function useReady(url: string | null): string | null {
  const [ready, setReady] = useState<string | null>(null);
  useEffect(() => {
    if (url === null) {
      setReady(null);
      return;
    }
    let current = true;
    const picture = new Image();
    picture.src = url;
    const show = (): void => {
      if (current) setReady(url);
    };
    // One that cannot be decoded is shown as the browser shows such.
    picture.decode().then(show, show);
    return () => {
      current = false;
    };
  }, [url]);
  return ready;
}
