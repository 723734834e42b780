import { useEffect } from 'react';
import { Link, useLocation } from 'wouter';
import { useSay } from './language.tsx';
import { VIEWS, viewAt } from './views.ts';

/** The way between the views; names the window after the one that is open. */
export function Rail() {
  const say = useSay();
  const [path] = useLocation();
  const here = viewAt(path);
  useEffect(() => {
    const product = say('frame.product');
    document.title = here ? `${say(here.name)} · ${product}` : product;
  }, [here, say]);
  return (
    <nav className="rail" aria-label={say('frame.views')}>
      {VIEWS.map((view) => (
        <Link
          key={view.path}
          href={view.path}
          className="rail-item"
          aria-current={view === here ? 'page' : undefined}
        >
          <view.Icon size={20} stroke={1.5} aria-hidden />
          <span>{say(view.name)}</span>
        </Link>
      ))}
    </nav>
  );
}
